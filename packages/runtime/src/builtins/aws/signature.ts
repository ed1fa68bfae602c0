/** AWS Signature Version 4. */

import type { Bytes } from "../host/crypto.ts";
import { hmac, sha256 } from "../host/digest.ts";
import { compareCodePoints } from "../host/go-json.ts";
import { toHex, utf8 } from "../host/text.ts";

export interface AwsCredentials {
  readonly accessKey: string;
  readonly secretKey: string;
  readonly region: string;
  readonly sessionToken: string;
}

export interface AwsRequest {
  readonly method: string;
  readonly host: string;
  readonly path: string;
  readonly query: string;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

export interface AwsSignature {
  readonly authorization: string;
  readonly headers: ReadonlyMap<string, string>;
}

/** Proxies may change these on the way. */
const unsigned = new Set(["authorization", "user-agent", "x-amzn-trace-id"]);
const algorithm = "AWS4-HMAC-SHA256";

export function signAws(
  request: AwsRequest,
  service: string,
  credentials: AwsCredentials,
  seconds: number,
  signsBody: boolean,
): AwsSignature {
  const time = new Date(seconds * 1000).toISOString().replace(/[-:]|\.\d+/g, "");
  const contentHash = signsBody ? hexDigest(request.body) : "UNSIGNED-PAYLOAD";
  const added = addedHeaders(request, service, credentials, time, contentHash);
  const own = [...request.headers].map(([name, value]): [string, string] => [name.toLowerCase(), value]);
  const signed = new Map([...added, ...own.filter(([name]) => !unsigned.has(name))]);
  const names = [...signed.keys()].sort(compareCodePoints);
  const canonical = [
    request.method,
    request.path,
    request.query,
    ...names.map((name) => `${name}:${signed.get(name)}`),
    "",
    names.join(";"),
    contentHash,
  ].join("\n");
  const date = time.slice(0, 8);
  const scope = `${date}/${credentials.region}/${service}/aws4_request`;
  const text = [algorithm, time, scope, hexDigest(canonical)].join("\n");
  const key = [date, credentials.region, service, "aws4_request"].reduce(mac, utf8(`AWS4${credentials.secretKey}`));
  const signature = toHex(mac(key, text));
  return {
    authorization: `${algorithm} Credential=${credentials.accessKey}/${scope},SignedHeaders=${names.join(";")},Signature=${signature}`,
    headers: added,
  };
}

function addedHeaders(
  { host }: AwsRequest,
  service: string,
  { sessionToken }: AwsCredentials,
  time: string,
  contentHash: string,
): ReadonlyMap<string, string> {
  return new Map([
    ["host", host],
    ["x-amz-date", time],
    ...(service === "s3" || service === "glacier" ? ([["x-amz-content-sha256", contentHash]] as const) : []),
    ...(sessionToken === "" ? [] : ([["x-amz-security-token", sessionToken]] as const)),
  ]);
}

function mac(key: Bytes, text: string): Bytes {
  return hmac("sha256", key, text);
}

function hexDigest(text: string | Bytes): string {
  return toHex(sha256(text));
}
