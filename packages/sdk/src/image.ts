/** Image references: the parts that policies compare. */

/** Whether an image is one of these; a trailing `*` matches a prefix. */
export function imageMatches(image: string, patterns: string[] = []): boolean {
  return patterns.some((pattern) =>
    pattern.endsWith("*") ? image.startsWith(pattern.slice(0, -1)) : image === pattern,
  );
}

/** `docker.io` for `nginx`, `registry.example.com:5000` for `registry.example.com:5000/app`. */
export function imageRegistry(image: string): string {
  if (/^([^/]*[.:][^/]*|localhost)\//.test(image)) return image.split("/")[0] ?? "";
  return "docker.io";
}

/** `v1` for `app:v1`; `latest` where the reference has neither tag nor digest. */
export function imageTag(image: string): string {
  const named = image.split("@")[0] ?? "";
  if (/:[A-Za-z0-9_][A-Za-z0-9._-]*$/.test(named)) return named.slice(named.lastIndexOf(":") + 1);
  return image.includes("@") ? "" : "latest";
}

/** Whether a reference is pinned to its content. */
export function hasDigest(image: string): boolean {
  return /@sha256:[0-9a-f]{64}$/.test(image);
}

export interface ImageReference {
  /** `docker.io` where the reference names none. */
  registry: string;
  /** `library/nginx` for `nginx`. */
  repository: string;
  /** Absent where the reference has a digest and no tag; `latest` where it has neither. */
  tag?: string | undefined;
  /** `sha256:…` */
  digest?: string | undefined;
}

/** The parts of a reference, spelled out as a container runtime does. */
export function parseImage(image: string): ImageReference {
  const [named = "", digest] = image.split("@");
  const tag = imageTag(image);
  const bare = /:[^/]*$/.test(named) ? named.slice(0, named.lastIndexOf(":")) : named;
  const registry = imageRegistry(image);
  const path = bare.startsWith(`${registry}/`) ? bare.slice(registry.length + 1) : bare;
  return {
    registry,
    repository: registry === "docker.io" && !path.includes("/") ? `library/${path}` : path,
    tag: tag === "" ? undefined : tag,
    digest,
  };
}
