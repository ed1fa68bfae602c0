/** `providers.aws.sign_req`: a request object for `http.send`, with the headers that AWS wants. */

import { type BuiltinError, fail } from "../host/builtin-error.ts";
import { defineHostBuiltin } from "../host/define.ts";
import { goJson } from "../host/go-json.ts";
import { isObject, type Json, type JsonObject } from "../host/json.ts";
import { operandError } from "../host/operands.ts";
import { checkPresent, checkRequest, regoSet, requiredParameters } from "../host/request.ts";
import { type AwsCredentials, type AwsRequest, signAws } from "./signature.ts";

const configKeys = ["aws_access_key", "aws_region", "aws_secret_access_key", "aws_service"];

export const awsSignRequest = defineHostBuiltin(
  "providers.aws.sign_req",
  ["object", "object", "number"],
  (request, config, time, { spellings }) => {
    checkKeys(config, configKeys, 2, "AWS config");
    // OPA reads the digits, and takes neither a point nor an exponent.
    if (/[.eE]/.test(spellings?.[2] ?? "")) throw timeError();
    const seconds = signingSeconds(time);
    checkRequest(request);
    checkKeys(request, requiredParameters, 1, "request");
    const read = readRequest(request);
    const signsBody = !disablesPayload(config);
    const { authorization, headers } = signAws(read, text(config.aws_service), credentials(config), seconds, signsBody);
    const all = new Map([...read.headers, ["Authorization", authorization] as const, ...headers]);
    return { ...request, headers: Object.fromEntries(all) };
  },
  { keepsSets: true },
);

/** Missing keys are named first, then those with anything but a string. */
function checkKeys(object: JsonObject, keys: readonly string[], position: number, what: string): void {
  checkPresent(object, keys, position, what);
  const wrong = keys.filter((key) => typeof object[key] !== "string");
  if (wrong.length > 0) {
    throw operandError(position, `invalid values for required ${what} parameters(s): ${regoSet(wrong)}`);
  }
}

function signingSeconds(time: number | bigint): number {
  const limit = 2n ** 63n;
  if ((typeof time === "number" && !Number.isInteger(time)) || BigInt(time) >= limit || BigInt(time) < -limit) {
    throw timeError();
  }
  const nanoseconds = BigInt(time);
  const seconds = nanoseconds / 1_000_000_000n;
  return Number(nanoseconds % 1_000_000_000n < 0n ? seconds - 1n : seconds);
}

function timeError(): BuiltinError {
  return operandError(3, "could not convert time_ns value into a unix timestamp");
}

function disablesPayload({ disable_payload_signing: value }: JsonObject): boolean {
  if (value === undefined) return false;
  if (typeof value === "boolean") return value;
  throw operandError(2, "invalid value for 'disable_payload_signing' in AWS config");
}

function credentials(config: JsonObject): AwsCredentials {
  return {
    accessKey: text(config.aws_access_key),
    secretKey: text(config.aws_secret_access_key),
    region: text(config.aws_region),
    sessionToken: text(config.aws_session_token),
  };
}

function readRequest(request: JsonObject): AwsRequest {
  const headers = request.headers ?? {};
  if (!isObject(headers)) throw operandError(0, "must be object");
  const { host, path, query } = splitUrl(text(request.url));
  return {
    method: text(request.method),
    host,
    path,
    query,
    headers: new Map(Object.entries(headers).map(([name, value]) => [name, text(value)])),
    body: bodyOf(request),
  };
}

/** As Go's `url.Parse` splits it: the path and the query stay escaped as they are. */
function splitUrl(url: string): { readonly host: string; readonly path: string; readonly query: string } {
  const match = /^(?:[A-Za-z][A-Za-z0-9+.-]*:)?(?:\/\/(?:[^@/?#]*@)?([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#.*)?$/s.exec(
    url,
  );
  if (match === null || /\p{Cc}/u.test(url)) {
    return fail(`parse ${JSON.stringify(url)}: net/url: invalid control character in URL`);
  }
  const [, host = "", path = "", query = ""] = match;
  return { host, path: escapePath(path), query };
}

/** Characters that a path must not have as they are. */
function escapePath(path: string): string {
  return path.replace(/[^!#$&'()*+,/:;=?@[\]A-Za-z0-9\-._~%]/gu, (character) => encodeURIComponent(character));
}

function bodyOf({ body, raw_body: raw }: JsonObject): string {
  if (raw !== undefined) return text(raw);
  return body === undefined ? "" : goJson(body);
}

function text(value: Json | undefined): string {
  return typeof value === "string" ? value : "";
}
