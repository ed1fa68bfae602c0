/** From bytes to a policy that can be evaluated. */

import type { BuiltinMap } from "./builtin-map.ts";
import { hostBuiltins } from "./builtins/index.ts";
import { printBuiltin } from "./builtins/misc/print.ts";
import type { NetworkOptions } from "./builtins/network/options.ts";
import { networkBuiltins } from "./builtins/network/send.ts";
import { isGzip, readBundle } from "./bundle/read-bundle.ts";
import type { MemoryOptions } from "./host-memory.ts";
import { instantiate } from "./instance.ts";
import { WebAssembly } from "./platform.ts";
import { createPolicy, type Policy } from "./policy.ts";
import { PolicyError } from "./policy-error.ts";

export interface LoadOptions {
  /** Builtins beside `hostBuiltins`, or in place of some of them. */
  readonly builtins?: BuiltinMap;
  /** The data document, in place of the bundle's. */
  readonly data?: unknown;
  /** Hosts that `http.send` and `net.lookup_ip_addr` may ask, in Node; without it, none. */
  readonly network?: NetworkOptions;
  readonly memory?: MemoryOptions;
  /**
   * The time of `time.now_ns` and of all builtins that compare with it, in nanoseconds since 1970: asked once per
   * evaluation, in place of the system's.
   */
  readonly clock?: () => bigint;
  /** Makes `rand.intn` and `uuid.rfc4122` give the same for the same operands in every evaluation with this seed. */
  readonly seed?: string;
  /** Receives what `print` writes, a line at a time; without it nobody does. */
  readonly print?: (line: string) => void;
}

/** Loads a module, or a bundle (.tar.gz) that holds one. */
export async function load(wasmOrBundle: Uint8Array, options: LoadOptions = {}): Promise<Policy> {
  const { wasm, data } = open(wasmOrBundle);
  return start(wasm, await WebAssembly.compile(wasm).catch(invalid), data, options);
}

/** The same at once, which browsers refuse for large modules on the main thread. */
export function loadSync(wasmOrBundle: Uint8Array, options: LoadOptions = {}): Policy {
  const { wasm, data } = open(wasmOrBundle);
  return start(wasm, compileSync(wasm), data, options);
}

function open(bytes: Uint8Array): { wasm: Uint8Array; data: unknown } {
  if (isGzip(bytes)) return readBundle(bytes);
  return { wasm: bytes, data: undefined };
}

function compileSync(wasm: Uint8Array): object {
  try {
    return new WebAssembly.Module(wasm);
  } catch (error) {
    return invalid(error);
  }
}

function invalid(error: unknown): never {
  throw new PolicyError("load_error", `not a valid WASM module: ${(error as Error).message}`);
}

function start(wasm: Uint8Array, module: object, bundled: unknown, options: LoadOptions): Policy {
  const builtins = {
    ...hostBuiltins,
    ...(options.network === undefined ? {} : networkBuiltins(options.network)),
    "internal.print": printBuiltin(options.print),
    ...options.builtins,
  };
  const { memory, print, clock, seed } = options;
  const policy = createPolicy(instantiate(wasm, module, { builtins, memory, print, sources: { clock, seed } }));
  const data = options.data ?? bundled;
  if (data !== undefined) policy.setData(data);
  return policy;
}
