/** Responses that later evaluations of the same policy may have, too. */

import type { Json } from "../host/json.ts";
import type { SentRequest } from "./read-request.ts";

interface Kept {
  readonly result: Json;
  /** Milliseconds since 1970. */
  readonly until: number;
}

interface Cache {
  readonly get: (key: string, now: number) => Json | undefined;
  readonly put: (
    key: string,
    result: Json,
    now: number,
    request: SentRequest,
    headers: Readonly<Record<string, readonly string[]>>,
  ) => void;
}

/** The oldest goes when there are more. */
const mostResponses = 128;

export function createCache(): Cache {
  const responses = new Map<string, Kept>();
  return {
    get(key, now) {
      const kept = responses.get(key);
      return kept !== undefined && kept.until > now ? kept.result : undefined;
    },
    put(key, result, now, request, headers) {
      const seconds = request.keptFor ?? (request.isCached ? freshFor(headers) : 0);
      if (!(seconds > 0)) return;
      responses.delete(key);
      responses.set(key, { result, until: now + seconds * 1000 });
      const [oldest] = responses.keys();
      if (responses.size > mostResponses) responses.delete(oldest!);
    },
  };
}

/** Seconds, as the response says itself. */
function freshFor(headers: Readonly<Record<string, readonly string[]>>): number {
  const control = headers["cache-control"]?.join(",") ?? "";
  if (/\bno-(?:store|cache)\b/.test(control)) return 0;
  return Number(/\bmax-age=(\d+)/.exec(control)?.[1] ?? 0);
}
