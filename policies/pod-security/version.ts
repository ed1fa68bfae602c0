/** The version of the Pod Security Standards that a policy applies, as in a namespace's `enforce-version` label. */

/** `25` for `v1.25`; `latest`, nothing and what is no version are the newest, as for the admission plugin. */
export function minorVersion(version: string | undefined): number {
  if (version === undefined) return 1000;
  return /^v1\.(0|[1-9][0-9]*)$/.test(version) ? Number(version.slice(3)) : 1000;
}
