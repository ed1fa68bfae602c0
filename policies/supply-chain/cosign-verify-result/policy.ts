import { definePolicy } from "@portcullis/sdk";

export interface Params {
  /** The repository that the image was deployed from, such as `registry.example.com/shop/web`. */
  expectedRepository?: string;
  /** The digest that was deployed, such as `sha256:…`. */
  expectedDigest?: string;
  /** The OIDC issuer that must have vouched for the signer of a keyless signature. */
  issuer?: string;
}

interface Signature {
  critical?: {
    type?: string;
    identity?: { "docker-reference"?: string };
    image?: { "docker-manifest-digest"?: string };
  };
  optional?: { Issuer?: string; Subject?: string } | null;
}

function repositoryOf(reference: string): string {
  const repository = reference.split("@")[0] ?? "";
  return repository.startsWith("index.docker.io/") ? repository.replace("index.docker.io/", "docker.io/") : repository;
}

export default definePolicy<Signature[], Params>({
  kind: "CosignVerifyResult",
  title: "An image's signature must be of that image",
  description: "Reads the JSON of `cosign verify`; an empty list is no signature.",
  mode: "report",
  severity: "high",
  references: ["CIS 5.5.1", "NSA §5", "T1525"],
  match: { kinds: [{ apiGroups: ["report.portcullis.dev"], kinds: ["CosignVerification"] }] },
  *violations({ object, parameters }) {
    if (object.length === 0) {
      yield { msg: "signature missing: cosign found none", path: [] };
    }
    for (const [index, signature] of object.entries()) {
      const reference = signature.critical?.identity?.["docker-reference"] ?? "";
      const digest = signature.critical?.image?.["docker-manifest-digest"] ?? "";
      if (signature.critical?.type !== "cosign container image signature") {
        yield {
          msg: `${reference}: payload is not a cosign container image signature`,
          path: [index, "critical", "type"],
        };
      }
      if (parameters.expectedDigest !== undefined && digest !== parameters.expectedDigest) {
        yield {
          msg: `${reference}: signature digest mismatch: signed ${digest}, deployed ${parameters.expectedDigest}`,
          path: [index, "critical", "image", "docker-manifest-digest"],
        };
      }
      if (
        parameters.expectedRepository !== undefined &&
        repositoryOf(reference) !== repositoryOf(parameters.expectedRepository)
      ) {
        yield {
          msg: `${reference}: signature identity mismatch: deployed from ${parameters.expectedRepository}`,
          path: [index, "critical", "identity", "docker-reference"],
        };
      }
      if (parameters.issuer !== undefined && signature.optional?.Issuer !== parameters.issuer) {
        yield {
          msg: `${reference}: signature identity mismatch: issuer is ${signature.optional?.Issuer ?? "absent"}`,
          path: [index, "optional"],
        };
      }
    }
  },
});
