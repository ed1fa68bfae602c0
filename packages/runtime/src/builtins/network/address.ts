/** URLs that requests may have. */

export interface Address {
  readonly href: string;
  readonly hostname: string;
  readonly port: string;
  readonly protocol: string;
}

/** Undefined for what is no URL of HTTP. */
export function addressOf(url: string, base?: string): Address | undefined {
  try {
    const { URL } = globalThis as unknown as { readonly URL: new (url: string, base?: string) => Address };
    const address = new URL(url, base);
    return address.protocol === "http:" || address.protocol === "https:" ? address : undefined;
  } catch {
    return undefined;
  }
}
