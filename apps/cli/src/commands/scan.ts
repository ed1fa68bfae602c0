/** `portcullis scan`: its options. */
import { Option } from "commander";
import { type CommandDefinition, collect } from "./command.ts";

export interface ScanCommandOptions {
  readonly policies: readonly string[];
  readonly parameters?: string;
  readonly v0Compatible?: true;
  readonly format: "text" | "json" | "github" | "sarif";
}

export const scan: CommandDefinition = {
  define: (program) =>
    program
      .command("scan")
      .description("Judge manifests, configuration files and reports by policies")
      .argument("<paths...>", "YAML and JSON files, folders of them; - is standard input")
      .requiredOption("-p, --policies <path>", "a policy or a folder of policies; may be repeated", collect)
      .option("--parameters <file>", "YAML: the parameters of each policy, by its kind")
      .option("--v0-compatible", "read Rego as OPA did before 1.0")
      .addOption(
        new Option("-f, --format <format>", "how to print")
          .choices(["text", "json", "github", "sarif"])
          .default("text"),
      )
      .addHelpText("after", "\nExample:\n  $ helm template shop | portcullis scan - --policies policies/\n"),
  run: async (command, io) => (await import("../actions/scan.ts")).scan(command.args, command.opts(), io),
};
