/** A subcommand: its options, and its body, which is loaded when it runs. */
import type { Host } from "@portcullis/core";
import type { Command } from "commander";
import type { Io } from "../io.ts";

export interface CommandDefinition {
  readonly define: (program: Command) => Command;
  /** The exit code. */
  readonly run: (command: Command, io: Io) => Promise<number>;
}

/** As core has them, which is loaded when a command runs. */
export const hosts = ["browser", "node", "opa-sdk", "kubewarden"] as const satisfies readonly Host[];

/** An option that may be given several times, or with commas. */
export function collect(value: string, previous: readonly string[] = []): readonly string[] {
  return [...previous, ...value.split(",").filter((part) => part !== "")];
}
