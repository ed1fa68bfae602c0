/** What a release of Gatekeeper can load. */

export interface GatekeeperVersion {
  /** `targets[].code` with Rego v1: from 3.19, which embeds OPA 1. */
  readonly regoV1: boolean;
}

/** `3.18`, `v3.18.2`; undefined when the text is no release of Gatekeeper 3. */
export function gatekeeperVersion(text: string): GatekeeperVersion | undefined {
  const match = /^v?3\.(\d+)(?:\.(?:\d+|x))?$/.exec(text);
  return match === null ? undefined : { regoV1: Number(match[1]) >= 19 };
}

export const newestGatekeeper: GatekeeperVersion = { regoV1: true };
