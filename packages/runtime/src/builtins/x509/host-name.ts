/** Whether a certificate is for a host, as Go's `VerifyHostname` decides. */

import type { GeneralNames } from "./general-names.ts";
import { addressText } from "./general-names.ts";

export function isForHost({ dns, addresses }: GeneralNames, host: string): boolean {
  const bare = host.replace(/^\[(.*)\]$/, "$1");
  if (/^[\d.]+$/.test(bare) || bare.includes(":")) return addresses.some((bytes) => addressText(bytes) === bare);
  const wanted = host.toLowerCase().replace(/\.$/, "");
  return dns.some((name) => matches(name.toLowerCase().replace(/\.$/, ""), wanted));
}

/** A star stands for the whole of the first label. */
function matches(pattern: string, host: string): boolean {
  if (pattern === host) return true;
  if (!pattern.startsWith("*.")) return false;
  const dot = host.indexOf(".");
  return dot > 0 && host.slice(dot) === pattern.slice(1);
}
