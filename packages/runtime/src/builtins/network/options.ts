/** What a caller lets policies reach. */

export interface NetworkOptions {
  /** Hosts by name, `example.org`, or with a port, `localhost:8080`. Redirects to others are refused too. */
  readonly allow: readonly string[];
  /** Milliseconds for one request with its redirects, where the request does not say; default 5000. */
  readonly timeout?: number;
  /** Most further attempts of a request that asks for some with `max_retry_attempts`; default 5. */
  readonly retries?: number;
  /** Longest body of a response; default 16 MiB. */
  readonly maximumBytes?: number;
}

/** A URL's host, with or without its port, is among the allowed ones. */
export function isAllowed(host: string, port: string, { allow }: NetworkOptions): boolean {
  return allow.some((each) => {
    const name = each.toLowerCase();
    return name === host.toLowerCase() || name === `${host.toLowerCase()}:${port}`;
  });
}
