/** `http.send` and `net.lookup_ip_addr` for callers that allow some hosts. */

import type { BuiltinMap } from "../../builtin-map.ts";
import { BuiltinError, fail } from "../host/builtin-error.ts";
import { defineHostBuiltin, type HostBuiltin } from "../host/define.ts";
import type { Evaluation } from "../host/evaluation.ts";
import { type Json, type JsonObject, parseJson, RegoSet, writeJson } from "../host/json.ts";
import { checkRequest } from "../host/request.ts";
import { createAsk } from "./ask.ts";
import { createCache } from "./cache.ts";
import { type Ask, exchange, type Response } from "./exchange.ts";
import { ownAddress } from "./off.ts";
import { isAllowed, type NetworkOptions } from "./options.ts";
import { readRequest, type SentRequest } from "./read-request.ts";

export function networkBuiltins(options: NetworkOptions): BuiltinMap {
  const ask = createAsk();
  const builtins = [httpSend(ask, options), lookUpAddresses(ask, options)];
  return Object.fromEntries(builtins.map((builtin) => [builtin.builtinName, builtin]));
}

function httpSend(ask: Ask, options: NetworkOptions): HostBuiltin {
  const cache = createCache();
  return defineHostBuiltin("http.send", ["object"], (object, evaluation) => {
    checkRequest(object);
    const request = readRequest(object, options);
    const key = writeJson(object);
    return once(evaluation, key, () => {
      const now = Number(evaluation.now() / 1_000_000n);
      const kept = cache.get(key, now);
      if (kept !== undefined) return kept;
      const response = exchange(ask, request, options);
      if (typeof response === "string") return failed(response, request);
      const result = resultOf(response, request);
      cache.put(key, result, now, request, response.headers);
      return result;
    });
  });
}

function failed(message: string, { raisesError }: SentRequest): Json {
  if (raisesError) throw new BuiltinError(message);
  return { status_code: 0, error: { code: "eval_http_send_network_error", message } };
}

function resultOf({ code, status, headers, body }: Response, { isJson }: SentRequest): JsonObject {
  const type = headers["content-type"]?.[0] ?? "";
  const readsJson = isJson || /^application\/(?:[\w.+-]*\+)?json\b/.test(type);
  return { status, status_code: code, headers, raw_body: body, body: readsJson ? jsonIn(body) : null };
}

function jsonIn(text: string): Json {
  try {
    return parseJson(text);
  } catch {
    return null;
  }
}

function once(evaluation: Evaluation, key: string, answer: () => Json): Json {
  const question = `http.send ${key}`;
  if (!evaluation.answers.has(question)) evaluation.answers.set(question, answer());
  return evaluation.answers.get(question) as Json;
}

function lookUpAddresses(ask: Ask, options: NetworkOptions): HostBuiltin {
  return defineHostBuiltin(
    "net.lookup_ip_addr",
    ["string"],
    (name) => {
      const own = ownAddress(name);
      if (own !== undefined) return RegoSet.of<Json>(own);
      if (!isAllowed(name, "", options)) fail(`unallowed host: ${name}`);
      const timeout = options.timeout ?? 5000;
      const { error, value } = ask({ kind: "lookup", name }, timeout);
      if (error !== undefined) fail(error);
      return RegoSet.from<Json>(value as readonly string[]) as RegoSet;
    },
    { keepsSets: true },
  );
}
