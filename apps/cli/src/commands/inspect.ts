/** `portcullis inspect`: its options. */
import { Option } from "commander";
import type { CommandDefinition } from "./command.ts";

export interface InspectOptions {
  readonly annotations?: true;
  readonly format: "text" | "json";
  readonly v0Compatible?: true;
}

export const inspect: CommandDefinition = {
  define: (program) =>
    program
      .command("inspect")
      .description("Say what a bundle, a module or policies hold: packages, entrypoints, builtins, size")
      .argument("<paths...>", "one bundle (.tar.gz) or module (.wasm); or policies, folders of them")
      .option("-a, --annotations", "METADATA, too")
      .addOption(new Option("-f, --format <format>", "how to print").choices(["text", "json"]).default("text"))
      .option("--v0-compatible", "read Rego as OPA did before 1.0")
      .addHelpText("after", "\nExample:\n  $ portcullis inspect -a bundle.tar.gz\n"),
  run: async (command, io) => (await import("../actions/inspect.ts")).inspect(command.args, command.opts(), io),
};
