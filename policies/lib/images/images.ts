/** Image references: normalisation to registry and repository, and exemption by pattern. */

/** The reference with its registry spelled out, as a container runtime resolves it. */
function normalised(image: string): string {
  if (!image.includes("/")) return `docker.io/library/${image}`;
  const registry = image.split("/")[0] ?? "";
  if (registry.includes(".") || registry.includes(":") || registry === "localhost") return image;
  return `docker.io/${image}`;
}

/** Whether a pattern covers an image. A `*` must follow `/`, `:` or `@`, so `safe*` does not cover `safe-evil`. */
function covers(pattern: string, image: string): boolean {
  if (/[/:@]\*$/.test(pattern)) return image.startsWith(normalised(pattern).slice(0, -1));
  return normalised(pattern) === image;
}

/** Whether an image is among a policy's exempt images; a container without one never is. */
export function isExempt(image: string | undefined, patterns: string[] | undefined): boolean {
  if (!image) return false;
  return (patterns ?? []).some((pattern) => covers(pattern, normalised(image)));
}
