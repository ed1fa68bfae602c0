/** `portcullis check`: its options. */
import type { Host } from "@portcullis/core";
import { Option } from "commander";
import { type CommandDefinition, collect, hosts } from "./command.ts";

export interface CheckOptions {
  readonly format: "text" | "pretty" | "json" | "github" | "sarif";
  readonly capabilities?: string;
  readonly schema?: readonly string[];
  readonly target?: Host;
  readonly strict?: true;
  readonly v0Compatible?: true;
}

export const check: CommandDefinition = {
  define: (program) =>
    program
      .command("check")
      .description("Find mistakes in policies: syntax, names, safety, types")
      .argument("<paths...>", "Rego files, TypeScript policies, folders of them")
      .addOption(
        new Option("-f, --format <format>", "how to print")
          .choices(["text", "pretty", "json", "github", "sarif"])
          .default("text"),
      )
      .option("-S, --strict", "OPA's strict mode: unused imports and variables are errors")
      .option(
        "-s, --schema <schema>",
        "JSON Schema of the input, a folder of schemas for METADATA, or document=name; may be repeated",
        collect,
      )
      .option("--capabilities <file>", "OPA's capabilities.json: the builtins that may be called")
      .addOption(new Option("-t, --target <host>", "refuse builtins that this host does not run").choices(hosts))
      .option("--v0-compatible", "read Rego as OPA did before 1.0")
      .addHelpText(
        "after",
        "\nExamples:\n  $ portcullis check policies/\n  $ portcullis check --schema input.review.object=kubernetes.v1.Pod policy.rego\n",
      ),
  run: async (command, io) => (await import("../actions/check.ts")).check(command.args, command.opts(), io),
};
