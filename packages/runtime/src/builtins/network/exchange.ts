/** A request with all that belongs to it: the hosts that it may reach, redirects, and further attempts. */

import { fail } from "../host/builtin-error.ts";
import { type Address, addressOf } from "./address.ts";
import { type Reply, sleep } from "./ask.ts";
import { isAllowed, type NetworkOptions } from "./options.ts";
import type { SentRequest } from "./read-request.ts";

export type Ask = (question: object, milliseconds: number) => Reply;

export interface Response {
  readonly code: number;
  readonly status: string;
  readonly headers: Readonly<Record<string, readonly string[]>>;
  readonly body: string;
}

/** What the worker may take longer than the request before it counts as lost. */
const grace = 1000;

const mostRedirects = 10;
const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** Milliseconds before the second attempt; each further pause is twice as long, up to the longest. */
const firstPause = 100;
const longestPause = 60_000;

/** The response, or what went wrong. Only what the network does is tried again. */
export function exchange(ask: Ask, request: SentRequest, options: NetworkOptions): Response | string {
  for (let attempt = 0; ; attempt++) {
    const response = follow(ask, request, options);
    if (typeof response !== "string" || attempt >= request.retries) return response;
    sleep(Math.min(firstPause * 2 ** attempt, longestPause));
  }
}

/** The time of the request is that of all its redirects together. */
function follow(ask: Ask, request: SentRequest, options: NetworkOptions): Response | string {
  const end = Date.now() + request.timeout;
  let { url, method, body } = request;
  for (let redirect = 0; redirect <= mostRedirects; redirect++) {
    requireAllowed(url, options);
    const { headers, tls, usesSystemCertificates, maximumBytes } = request;
    const timeout = Math.max(end - Date.now(), 1);
    const question = {
      kind: "send",
      url: url.href,
      method,
      body,
      headers,
      tls,
      usesSystemCertificates,
      timeout,
      maximumBytes,
    };
    const { error, value } = ask(question, timeout + grace);
    if (error !== undefined) return error;
    const response = value as Response;
    const location = response.headers["location"]?.[0];
    if (!request.follow || location === undefined || !redirects.has(response.code)) return response;
    const next = addressOf(location, url.href);
    if (next === undefined) return `unsupported URL: ${location}`;
    url = next;
    if (response.code === 303 || (response.code < 303 && method === "POST")) {
      method = "GET";
      body = undefined;
    }
  }
  return `stopped after ${mostRedirects} redirects`;
}

function requireAllowed({ hostname, port, protocol }: Address, options: NetworkOptions): void {
  const number = port === "" ? (protocol === "https:" ? "443" : "80") : port;
  if (!isAllowed(hostname, number, options)) fail(`unallowed host: ${hostname}`);
}
