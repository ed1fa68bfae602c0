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
  if (/:[A-Za-z0-9_][A-Za-z0-9._-]*(@.*)?$/.test(image)) {
    const named = image.split("@")[0] ?? "";
    const parts = named.split(":");
    return parts[parts.length - 1] ?? "";
  }
  return image.includes("@") ? "" : "latest";
}

/** Whether a reference is pinned to its content. */
export function hasDigest(image: string): boolean {
  return /@sha256:[0-9a-f]{64}$/.test(image);
}
