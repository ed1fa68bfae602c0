/** What OPA's modules call on their host in these workloads; our modules carry all of it. */
const text = (value) => (typeof value === "string" ? value : rego(value));
/** As Rego writes it; sets reach the host as arrays and are lost. */
function rego(value) {
  if (Array.isArray(value)) return `[${value.map(rego).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  return `{${Object.entries(value)
    .map(([key, one]) => `${JSON.stringify(key)}: ${rego(one)}`)
    .join(", ")}}`;
}

const list = (value) => (typeof value === "string" ? [value] : value);

export const peerBuiltins = {
  sprintf(format, values) {
    let next = 0;
    return format.replace(/%[vdsq]/g, (verb) => {
      const value = values[next++];
      return verb === "%q" ? JSON.stringify(value) : text(value);
    });
  },
  "strings.any_prefix_match": (search, base) => list(search).some((one) => list(base).some((it) => one.startsWith(it))),
  "strings.any_suffix_match": (search, base) => list(search).some((one) => list(base).some((it) => one.endsWith(it))),
};
