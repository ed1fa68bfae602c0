/**
 * Asking what takes time, at once: a worker asks, while the evaluation's thread sleeps until it has answered. Only Node
 * lets its main thread sleep; browsers do not.
 */

import { PolicyError } from "../../policy-error.ts";

export interface Reply {
  readonly value?: unknown;
  readonly error?: string;
}

interface Port {
  postMessage(message: unknown): void;
}

interface WorkerThreads {
  readonly Worker: new (file: object, options: object) => { unref(): void };
  readonly MessageChannel: new () => { readonly port1: Port; readonly port2: Port };
  readonly receiveMessageOnPort: (port: Port) => { readonly message: Reply & { readonly id: number } } | undefined;
}

interface Platform {
  readonly process?: { readonly getBuiltinModule?: (name: string) => unknown };
  readonly URL: new (path: string, base: string) => object;
}

const platform = globalThis as unknown as Platform;

/** A reply that comes too late is thrown away with the next question. */
export function createAsk(): (question: object, milliseconds: number) => Reply {
  let port: Port | undefined;
  let last = 0;
  return (question, milliseconds) => {
    const threads = platform.process?.getBuiltinModule?.("node:worker_threads") as WorkerThreads | undefined;
    if (threads === undefined) {
      throw new PolicyError("load_error", "only Node can ask the network during an evaluation");
    }
    port ??= startWorker(threads);
    const signal = new Int32Array(new SharedArrayBuffer(4));
    const id = ++last;
    port.postMessage({ id, question, signal });
    if (Atomics.wait(signal, 0, 0, milliseconds) === "timed-out") return { error: "request timed out" };
    for (;;) {
      const received = threads.receiveMessageOnPort(port);
      if (received === undefined) return { error: "no reply" };
      if (received.message.id === id) return received.message;
    }
  };
}

/** Keeps the evaluation's thread waiting. */
export function sleep(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

function startWorker({ Worker, MessageChannel }: WorkerThreads): Port {
  const { port1, port2 } = new MessageChannel();
  const file = new platform.URL("./worker.mjs", (import.meta as { readonly url: string }).url);
  const worker = new Worker(file, { workerData: { port: port2 }, transferList: [port2], execArgv: [] });
  worker.unref();
  (port1 as Port & { unref(): void }).unref();
  return port1;
}
