/** Whether certificates form a chain from a trusted root to a leaf, as Go's `Certificate.Verify` decides. */

import { crypto, type SigningKey } from "../host/crypto.ts";
import { toBase64 } from "../host/text.ts";
import type { Certificate } from "./certificate.ts";
import type { DerNode } from "./der.ts";
import { isForHost } from "./host-name.ts";

export interface VerifyOptions {
  readonly host: string;
  /** Seconds since 1970. */
  readonly time: number;
  /** Go's numbers of extended key usages, one of which the chain must allow; 0 is any. */
  readonly keyUsages: readonly number[];
}

/** From the leaf to the root; undefined when there is no such chain. */
export function verifyChain(
  root: Certificate,
  intermediates: readonly Certificate[],
  leaf: Certificate,
  options: VerifyOptions,
): readonly Certificate[] | undefined {
  if (!isSound(leaf, options.time) || (options.host !== "" && !isForHost(leaf.contents.names, options.host))) {
    return undefined;
  }
  const extend = (chain: readonly Certificate[]): readonly Certificate[] | undefined => {
    const last = chain.at(-1)!;
    const complete = [...chain, root];
    if (issued(root, last) && mayIssue(root, chain, options.time) && allowsUsage(complete, options)) return complete;
    for (const next of intermediates) {
      if (chain.includes(next) || !issued(next, last) || !mayIssue(next, chain, options.time)) continue;
      const found = extend([...chain, next]);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return toBase64(leaf.raw) === toBase64(root.raw) ? [leaf] : extend([leaf]);
}

function isSound({ contents, notBefore, notAfter }: Certificate, time: number): boolean {
  return contents.unhandledCritical.length === 0 && notBefore <= time && time <= notAfter;
}

function mayIssue(issuer: Certificate, below: readonly Certificate[], time: number): boolean {
  const { basicConstraints } = issuer.contents;
  if (!isSound(issuer, time)) return false;
  if (issuer.version >= 3 && basicConstraints?.isCa !== true) return false;
  const limit = basicConstraints?.maxPathLength ?? -1;
  if (limit >= 0 && below.length - 1 > limit) return false;
  return below.every((certificate) => isPermitted(certificate, issuer));
}

/** Name constraints other than those of DNS names refuse every name of their kind. */
function isPermitted(
  { contents: { names } }: Certificate,
  { contents: { permitted, excluded } }: Certificate,
): boolean {
  const within = (name: string, domain: string): boolean => {
    const constraint = domain.toLowerCase();
    const subject = name.toLowerCase();
    if (constraint === "" || subject === constraint) return true;
    return subject.endsWith(constraint.startsWith(".") ? constraint : `.${constraint}`);
  };
  for (const kind of ["emails", "addresses", "uris"] as const) {
    const constrained = permitted[kind].length + excluded[kind].length > 0;
    if (constrained && names[kind].length > 0) return false;
  }
  return names.dns.every(
    (name) =>
      !excluded.dns.some((domain) => within(name, domain)) &&
      (permitted.dns.length === 0 || permitted.dns.some((domain) => within(name, domain))),
  );
}

/** A certificate without usages is for all of them. */
function allowsUsage(chain: readonly Certificate[], { keyUsages }: VerifyOptions): boolean {
  if (keyUsages.includes(0)) return true;
  const allowed = chain.reduce<readonly number[]>((left, { contents }) => {
    const { keyUsages: named, unknownKeyUsages } = contents;
    if (named.includes(0) || named.length + unknownKeyUsages.length === 0) return left;
    return left.filter((usage) => named.includes(usage));
  }, keyUsages);
  return allowed.length > 0;
}

function issued(issuer: Certificate, certificate: Certificate): boolean {
  return isSame(issuer.subject, certificate.issuer) && isSignedBy(certificate, issuer);
}

function isSame(left: DerNode, right: DerNode): boolean {
  return toBase64(left.raw) === toBase64(right.raw);
}

function isSignedBy({ signed, signature, signatureAlgorithm }: Certificate, { publicKey }: Certificate): boolean {
  const { hash, isPss = false } = signatureAlgorithm;
  if (hash === undefined) return false;
  const { constants, createPublicKey, verify } = crypto();
  try {
    const key = createPublicKey({ key: publicKey.raw, format: "der", type: "spki" });
    const pss = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST };
    const signing: SigningKey = isPss ? { key, ...pss } : { key };
    return verify(hash, signed.raw, signing, signature);
  } catch {
    // A key that cannot be read has signed nothing.
    return false;
  }
}
