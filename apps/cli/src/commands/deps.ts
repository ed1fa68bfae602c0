/** `portcullis deps`: its options. */
import { Option } from "commander";
import { type CommandDefinition, collect } from "./command.ts";

export interface DepsOptions {
  readonly data?: readonly string[];
  readonly format: "pretty" | "json";
  readonly capabilities?: string;
  readonly v0Compatible?: true;
}

export const deps: CommandDefinition = {
  define: (program) =>
    program
      .command("deps")
      .description("Say which documents a query depends on: base documents, and virtual ones that rules make")
      .argument("<query>", "Rego, as data.app.authz.allow")
      .option("-d, --data <path>", "policies, folders of them; may be repeated", collect)
      .addOption(new Option("-f, --format <format>", "how to print").choices(["pretty", "json"]).default("pretty"))
      .option("--capabilities <file>", "OPA's capabilities.json: the builtins that may be called")
      .option("--v0-compatible", "read Rego as OPA did before 1.0")
      .addHelpText("after", "\nExample:\n  $ portcullis deps -d policy.rego data.app.authz.allow\n"),
  run: async (command, io) => (await import("../actions/deps.ts")).deps(command.args[0]!, command.opts(), io),
};
