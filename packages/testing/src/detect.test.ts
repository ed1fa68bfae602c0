import { expect, test } from "vitest";
import { detect } from "./detect.ts";

test.each([
  ["a Pod", { apiVersion: "v1", kind: "Pod" }, "/v1/Pod"],
  [
    "a kubeadm file",
    { apiVersion: "kubeadm.k8s.io/v1beta4", kind: "ClusterConfiguration" },
    "kubeadm.k8s.io/v1beta4/ClusterConfiguration",
  ],
  ["Prometheus rules", { groups: [] }, "config.portcullis.dev/v1/PrometheusRules"],
  ["Alertmanager", { route: {}, receivers: [] }, "config.portcullis.dev/v1/AlertmanagerConfiguration"],
  [
    "Falco rules",
    [{ required_engine_version: 1 }, { rule: "a" }, { macro: "b" }],
    "config.portcullis.dev/v1/FalcoRules",
  ],
  ["a Trivy report", { SchemaVersion: 2, ArtifactName: "a", Results: [] }, "report.portcullis.dev/v1/TrivyReport"],
  ["a Trivy report without results", { SchemaVersion: 2, ArtifactName: "a" }, "report.portcullis.dev/v1/TrivyReport"],
  ["kube-bench", { Controls: [] }, "report.portcullis.dev/v1/KubeBenchReport"],
  ["kube-bench of old", [{ node_type: "master", tests: [] }], "report.portcullis.dev/v1/KubeBenchReport"],
  ["cosign", [{ critical: {} }], "report.portcullis.dev/v1/CosignVerification"],
])("%s", (_, value, expected) => {
  const { group, version, kind } = detect(value)!;
  expect(`${group}/${version}/${kind}`).toBe(expected);
});

test("an empty list is a verification only by its file's name", () => {
  expect(detect([], "reports/Cosign.json")?.kind).toBe("CosignVerification");
  expect(detect([], "reports/other.json")).toBeUndefined();
});

test("everything else is unknown", () => {
  for (const value of [null, 1, "text", {}, { kind: "Pod" }, { apiVersion: "v1" }, [{}], [1]])
    expect(detect(value)).toBeUndefined();
});
