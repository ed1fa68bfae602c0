/** The hosts that modules are built for, and which builtins each runs that are not in the module. */

import { runtimeArchive } from "@portcullis/runtime/archive";
import { browserSupplies, hostSupplies } from "@portcullis/runtime/host-builtins";
import { findBuiltin } from "./registry.ts";
import { runtimeName } from "./runtime-name.ts";

export const hosts = ["browser", "node", "opa-sdk", "kubewarden"] as const;

export type Host = (typeof hosts)[number];

interface HostDescription {
  /** As it stands in a sentence. */
  readonly title: string;
  /** Whether the host has the builtin. */
  readonly supplies: (name: string) => boolean;
  /** What to do about one that it has not. */
  readonly advice: string;
}

/** Most of these are in our modules, but not in those that OPA builds. */
const ofOpaSdk = new Set([
  "json.is_valid",
  "regex.split",
  "sprintf",
  "yaml.is_valid",
  "yaml.marshal",
  "yaml.unmarshal",
]);
const ofKubewarden = new Set([
  ...ofOpaSdk,
  "base64url.encode_no_pad",
  "glob.quote_meta",
  "hex.decode",
  "hex.encode",
  "json.patch",
  "regex.find_n",
  "regex.template_match",
  "semver.compare",
  "semver.is_valid",
  "time.date",
  "time.now_ns",
  "time.parse_rfc3339_ns",
  "trace",
  "urlquery.decode",
  "urlquery.decode_object",
  "urlquery.encode",
  "urlquery.encode_object",
]);

/** Node has them where whoever loads the module allows hosts. */
const ofNetwork = new Set(["http.send", "net.lookup_ip_addr"]);

const supply = "leave --target out, and supply a function of this name to load(wasm, { builtins })";

const descriptions: Readonly<Record<Host, HostDescription>> = {
  browser: { title: "browsers", supplies: browserSupplies, advice: supply },
  node: { title: "Node", supplies: (name) => hostSupplies(name) || ofNetwork.has(name), advice: supply },
  "opa-sdk": {
    title: "OPA's SDK for JavaScript",
    supplies: (name) => ofOpaSdk.has(name),
    advice: "give the SDK hostBuiltins of @portcullis/runtime, and leave --target out",
  },
  kubewarden: {
    title: "Kubewarden",
    supplies: (name) => ofKubewarden.has(name),
    advice: "read what the policy needs from its input instead",
  },
};

/** No call of these is left in a module that is built without `print` and tests. */
const ofCompiler = new Set([
  "assign",
  "eq",
  "internal.print",
  "internal.test_case",
  "print",
  "rego.metadata.chain",
  "rego.metadata.rule",
]);

export type BuiltinPlace = "module" | "host" | "unavailable";

/** Where a builtin runs in a module for the host. */
export function placeOf(name: string, host: Host = "node"): BuiltinPlace {
  if (isInModule(name)) return "module";
  return hostRuns(name, host) ? "host" : "unavailable";
}

function isInModule(name: string): boolean {
  return ofCompiler.has(name) || runtimeArchive().exportedFunctions.has(runtimeName(name));
}

/** Whether the host runs what a module calls. Builtins of capabilities come from whoever loads it: Kubewarden has none. */
export function hostRuns(name: string, host: Host): boolean {
  return findBuiltin(name) === undefined ? host !== "kubewarden" : descriptions[host].supplies(name);
}

export function hostTitle(host: Host): string {
  return descriptions[host].title;
}

export function hostAdvice(host: Host): string {
  return descriptions[host].advice;
}
