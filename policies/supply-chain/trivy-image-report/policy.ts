import { definePolicy } from "@portcullis/sdk";

export interface Params {
  /** Severities that fail the report; CRITICAL and HIGH by default. */
  failOn?: string[];
  /** Vulnerabilities without a fixed version do not fail the report. True by default. */
  ignoreUnfixed?: boolean;
  /** Vulnerabilities that may stand. */
  ignore?: Ignore[];
}

interface Ignore {
  /** Such as `CVE-2026-0001`. */
  id: string;
  /** Why it may stand. */
  reason: string;
}

interface TrivyReport {
  ArtifactName?: string;
  Metadata?: { OS?: { Family?: string; Name?: string; EOSL?: boolean } };
  Results?: TrivyResult[] | null;
}

interface TrivyResult {
  Target?: string;
  Vulnerabilities?: Vulnerability[] | null;
  Secrets?: { RuleID?: string; StartLine?: number }[] | null;
}

interface Vulnerability {
  VulnerabilityID: string;
  PkgName: string;
  InstalledVersion: string;
  FixedVersion?: string;
  Severity: string;
}

function isIgnored(id: string, ignored: Ignore[] | undefined): boolean {
  return (ignored ?? []).some((entry) => entry.id === id);
}

export default definePolicy<TrivyReport, Params>({
  kind: "TrivyImageReport",
  title: "A scanned image must not have grave vulnerabilities",
  description: "Reads `trivy image -f json`. A report in which nothing was scanned fails as well.",
  mode: "report",
  severity: "high",
  references: ["NSA §5", "CIS 5.5.1", "T1190", "T1525"],
  match: { kinds: [{ apiGroups: ["report.portcullis.dev"], kinds: ["TrivyReport"] }] },
  *violations({ object, parameters }) {
    const failOn = parameters.failOn ?? ["CRITICAL", "HIGH"];
    const ignoreUnfixed = parameters.ignoreUnfixed ?? true;
    const results = object.Results ?? [];
    if (results.length === 0) {
      yield { msg: `${object.ArtifactName}: nothing was scanned`, path: ["Results"] };
    }
    if (object.Metadata?.OS?.EOSL === true) {
      yield {
        msg: `${object.ArtifactName}: ${object.Metadata.OS.Family} ${object.Metadata.OS.Name} is past its end of life`,
        path: ["Metadata", "OS", "EOSL"],
      };
    }
    for (const [r, result] of results.entries()) {
      for (const [v, found] of (result.Vulnerabilities ?? []).entries()) {
        if (!failOn.includes(found.Severity)) continue;
        const fixed = found.FixedVersion ?? "";
        if (fixed === "" && ignoreUnfixed) continue;
        if (isIgnored(found.VulnerabilityID, parameters.ignore)) continue;
        const remedy = fixed === "" ? "not fixed yet" : `fixed in ${fixed}`;
        yield {
          msg: `${object.ArtifactName}: ${found.VulnerabilityID} ${found.Severity} in ${found.PkgName} ${found.InstalledVersion} (${remedy})`,
          path: ["Results", r, "Vulnerabilities", v],
        };
      }
      for (const [s, secret] of (result.Secrets ?? []).entries()) {
        yield {
          msg: `${object.ArtifactName}: secret ${secret.RuleID} in ${result.Target}`,
          path: ["Results", r, "Secrets", s],
        };
      }
    }
  },
});
