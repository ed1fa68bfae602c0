/** Kubernetes objects for property tests. */
import fc from "fast-check";
import { type Fields, list, record, text } from "../../packages/core/test/corpus/generated-values.ts";

const image = text(
  "nginx",
  "shop/web:1.0",
  "registry.example.com/shop/web",
  "registry.example.com:5000/web@sha256:0",
  "localhost/x:y",
  "docker.io/library/nginx",
);

export const exemptImages = list(
  text("nginx", "shop/*", "registry.example.com/*", "registry.example.com/shop*", "docker.io/library/*", "*"),
);

const quantity = fc.oneof(text("100m", "1.5Gi", "1e3", "-1", "1GiB", "½", ".5", "5."), fc.integer({ min: 0, max: 9 }));
const resources = record({ cpu: quantity, memory: quantity });

const securityContext = record({
  privileged: fc.boolean(),
  runAsNonRoot: fc.boolean(),
  runAsUser: fc.integer({ min: 0, max: 2 }),
  capabilities: record({ add: list(text("CHOWN", "NET_RAW", "chown", "ALL")), drop: list(text("ALL")) }),
});

const container = record({
  name: text("app", "größe", "数"),
  image,
  securityContext,
  resources: record({ requests: resources, limits: resources }),
});

const podSpec = record({
  securityContext,
  hostUsers: fc.boolean(),
  initContainers: list(container),
  containers: list(container),
  ephemeralContainers: list(container),
});

const metadata = record({
  name: text("shop"),
  namespace: text("default", "kube-system"),
  labels: fc.dictionary(text("app", "team"), text("shop"), { maxKeys: 2 }),
});

const templated = record({ template: record({ metadata, spec: podSpec }) });

/** Any of the nine kinds that hold a pod; the kind itself is always there, as the API server sees to. */
export const workload: fc.Arbitrary<Record<string, unknown>> = fc.oneof(
  object("Pod", { spec: podSpec }),
  object("PodTemplate", { template: record({ spec: podSpec }) }),
  object("CronJob", { spec: record({ jobTemplate: record({ spec: templated }) }) }),
  ...["Deployment", "ReplicaSet", "StatefulSet", "DaemonSet", "Job", "ReplicationController"].map((kind) =>
    object(kind, { spec: templated }),
  ),
);

const selector = record({
  matchLabels: fc.dictionary(text("app", "team"), text("shop"), { maxKeys: 2 }),
  matchExpressions: list(record({ key: text("app"), operator: text("In", "Exists"), values: list(text("shop")) })),
});

const peer = record({
  podSelector: selector,
  namespaceSelector: selector,
  ipBlock: record({ cidr: text("0.0.0.0/0", "::/0", "10.0.0.0/8") }),
});

export const networkPolicy = object("NetworkPolicy", {
  spec: record({
    podSelector: selector,
    ingress: list(record({ from: list(peer) })),
    egress: list(record({ to: list(peer) })),
  }),
});

function object(kind: string, fields: Fields): fc.Arbitrary<Record<string, unknown>> {
  return record({ metadata, ...fields }).map((rest) => ({ kind, ...rest }));
}
