/** Distinguished names in the form of Go's `pkix.Name`. */

import type { Json, JsonObject } from "../host/json.ts";
import { fromUtf8 } from "../host/text.ts";
import { childrenOf, type DerNode, readOid, tags } from "./der.ts";

const lists: Readonly<Record<string, string>> = {
  "2.5.4.6": "Country",
  "2.5.4.10": "Organization",
  "2.5.4.11": "OrganizationalUnit",
  "2.5.4.7": "Locality",
  "2.5.4.8": "Province",
  "2.5.4.9": "StreetAddress",
  "2.5.4.17": "PostalCode",
};

const singles: Readonly<Record<string, string>> = { "2.5.4.3": "CommonName", "2.5.4.5": "SerialNumber" };

export function nameJson(node: DerNode): JsonObject {
  const attributes = childrenOf(node).flatMap((set) => childrenOf(set, tags.set).map((item) => attribute(item)));
  const name: Record<string, Json> = { ExtraNames: null, Names: null, CommonName: "", SerialNumber: "" };
  for (const member of Object.values(lists)) name[member] = null;
  for (const { type, value } of attributes) {
    const oid = type.join(".");
    const list = lists[oid];
    const single = singles[oid];
    if (list !== undefined) name[list] = [...((name[list] as readonly Json[] | null) ?? []), value];
    if (single !== undefined) name[single] = value;
  }
  if (attributes.length > 0) name.Names = attributes.map(({ type, value }) => ({ Type: type, Value: value }));
  return name;
}

function attribute(node: DerNode): { readonly type: readonly number[]; readonly value: string } {
  const [type, value] = childrenOf(node);
  return { type: readOid(type), value: value === undefined ? "" : textOf(value) };
}

/** BMPString has two bytes a character; the others are read as UTF-8, of which ASCII is a part. */
function textOf({ tag, content }: DerNode): string {
  if (tag !== 0x1e) return fromUtf8(content);
  let text = "";
  for (let at = 0; at + 1 < content.length; at += 2) text += String.fromCharCode(content[at]! * 256 + content[at + 1]!);
  return text;
}
