/** The names that a certificate is for beside its subject. */

import type { Bytes } from "../host/crypto.ts";
import type { Json, JsonObject } from "../host/json.ts";
import { fromUtf8 } from "../host/text.ts";
import { childrenOf, type DerNode } from "./der.ts";

export interface GeneralNames {
  readonly dns: readonly string[];
  readonly emails: readonly string[];
  readonly addresses: readonly Bytes[];
  readonly uris: readonly string[];
}

export const noNames: GeneralNames = { dns: [], emails: [], addresses: [], uris: [] };

export function readGeneralNames(nodes: readonly DerNode[]): GeneralNames {
  const contents = (tag: number) => nodes.filter((node) => node.tag === tag).map(({ content }) => content);
  return {
    emails: contents(0x81).map(fromUtf8),
    dns: contents(0x82).map(fromUtf8),
    uris: contents(0x86).map(fromUtf8),
    addresses: contents(0x87),
  };
}

/** Go's `GeneralSubtrees`, of which only the base is used. */
export function readSubtrees(node: DerNode | undefined): GeneralNames {
  if (node === undefined) return noNames;
  return readGeneralNames(childrenOf(node, node.tag).map((subtree) => childrenOf(subtree)[0]!));
}

/** Go has nil, which is null, for lists of nothing. */
export function listJson(items: readonly Json[]): Json {
  return items.length === 0 ? null : items;
}

export function addressText(bytes: Bytes): string {
  if (bytes.length === 4) return bytes.join(".");
  const groups = Array.from({ length: 8 }, (_, index) =>
    (bytes[2 * index]! * 256 + bytes[2 * index + 1]!).toString(16),
  );
  const text = groups.join(":");
  const zeros = [...text.matchAll(/\b0(?::0)+\b/g)].map(([run]) => run).sort((a, b) => b.length - a.length)[0];
  if (zeros === undefined) return text;
  return text
    .replace(zeros, ":")
    .replace(/:{3,}/, "::")
    .replace(/^:(?!:)/, "::")
    .replace(/(?<!:):$/, "::");
}

/** Go's `url.URL`. */
export function uriJson(text: string): JsonObject {
  const match = /^([A-Za-z][A-Za-z0-9+.-]*):(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s.exec(text);
  const [, scheme = "", authority, path = "", query = "", fragment = ""] = match ?? [];
  const opaque = authority === undefined && path !== "" && !path.startsWith("/");
  const decoded = decode(path);
  return {
    Scheme: scheme.toLowerCase(),
    Opaque: opaque ? path : "",
    User: authority?.includes("@") === true ? {} : null,
    Host: (authority ?? "").replace(/^.*@/, ""),
    Path: opaque ? "" : decoded,
    RawPath: opaque || encodeURI(decoded) === path ? "" : path,
    OmitHost: false,
    ForceQuery: text.endsWith("?") && query === "",
    RawQuery: query,
    Fragment: decode(fragment),
    RawFragment: encodeURI(decode(fragment)) === fragment ? "" : fragment,
  };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
