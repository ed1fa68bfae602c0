/**
 * The security guide that the policies come from, scanned by the library: for each of its systems the findings that the
 * policies are there for, with file and line, and silence where the guide is right.
 */
import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { scan } from "@portcullis/testing";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const manifests = join(process.env.PORTCULLIS_DATA ?? join(root, "../shared"), "seed/manifests");

test.skipIf(!existsSync(manifests))("the guide's manifests have their known mistakes", async () => {
  const { findings, diagnostics, unknown } = await scan([manifests], [join(root, "policies")]);
  expect(diagnostics).toEqual([]);
  expect(unknown.map(({ source }) => basename(source.name))).toEqual([]);
  const lines = findings.map(({ policy, place }) => `${basename(place.file)}:${place.line} ${policy.kind}`);
  expect(`\n${[...new Set(lines)].join("\n")}\n`).toMatchInlineSnapshot(`
    "
    01-kubeadm-apiserver.yaml:4 KubeadmAuditFlags
    02-encryption-config.yaml:10 EncryptionKeys
    03-kubelet-config.yaml:3 KubeletAuthnAuthz
    05-kubeadm-oidc.yaml:4 KubeadmAuditFlags
    05-kubeadm-oidc.yaml:4 OidcFlags
    08-secure-pod.yaml:16 ImageDigest
    10-secret.yaml:11 SecretNoPlaintext
    10-secret.yaml:12 SecretNoPlaintext
    11-app-pod.yaml:8 ContainerResources
    11-app-pod.yaml:8 PssAllowPrivilegeEscalation
    11-app-pod.yaml:8 PssCapabilitiesRestricted
    11-app-pod.yaml:8 PssRunAsNonRoot
    11-app-pod.yaml:8 PssSeccompRestricted
    11-app-pod.yaml:9 ImageDigest
    11-app-pod.yaml:11 SecretNotInEnv
    12-externalsecret.yaml:1 ExternalSecretLifecycle
    13-secure-image-pod.yaml:7 ContainerResources
    13-secure-image-pod.yaml:8 ImageDigest
    13-secure-image-pod.yaml:10 PssAllowPrivilegeEscalation
    13-secure-image-pod.yaml:10 PssCapabilitiesRestricted
    13-secure-image-pod.yaml:10 PssSeccompRestricted
    14-falco-daemonset.yaml:14 FalcoDaemonset
    14-falco-daemonset.yaml:15 FalcoDaemonset
    14-falco-daemonset.yaml:17 ContainerResources
    14-falco-daemonset.yaml:17 FalcoDaemonset
    14-falco-daemonset.yaml:18 FalcoDaemonset
    14-falco-daemonset.yaml:18 ImageDigest
    14-falco-daemonset.yaml:19 PssAllowPrivilegeEscalation
    14-falco-daemonset.yaml:19 PssCapabilitiesRestricted
    14-falco-daemonset.yaml:19 PssRunAsNonRoot
    14-falco-daemonset.yaml:19 PssSeccompRestricted
    14-falco-daemonset.yaml:20 FalcoDaemonset
    14-falco-daemonset.yaml:20 PssPrivilegedContainers
    14-falco-daemonset.yaml:29 PssVolumeTypes
    14-falco-daemonset.yaml:30 PssHostPathVolumes
    14-falco-daemonset.yaml:32 PssVolumeTypes
    14-falco-daemonset.yaml:33 PssHostPathVolumes
    15-falco-rules.yaml:1 FalcoRuleSchema
    15-falco-rules.yaml:6 FalcoRuleSchema
    16-audit-policy.yaml:4 AuditPolicyBodies
    16-audit-policy.yaml:9 AuditPolicyBodies
    17-prometheus-rules.yaml:5 PrometheusMetricKnown
    17-prometheus-rules.yaml:12 PrometheusMetricKnown
    18-gatekeeper-template.yaml:1 GatekeeperTemplate
    18-gatekeeper-template.yaml:12 GatekeeperTemplate
    19-networkpolicy-after-ir-patch.yaml:8 IrNoDefaultDenyWeakening
    20-alertmanager.yaml:2 AlertmanagerSecrets
    "
  `);
});
