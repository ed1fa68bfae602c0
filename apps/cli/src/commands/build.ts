/** `portcullis build`: its options. */
import type { Host } from "@portcullis/core";
import { Option } from "commander";
import { type CommandDefinition, collect, hosts } from "./command.ts";

export interface BuildOptions {
  readonly target: "wasm" | "plan" | "rego" | Host;
  readonly entrypoint?: readonly string[];
  readonly output: string;
  readonly v0Compatible?: true;
  readonly strict?: true;
  readonly strictInput?: true;
  readonly total?: true;
  readonly capabilities?: string;
  readonly schema?: readonly string[];
  readonly revision?: string;
}

export const build: CommandDefinition = {
  define: (program) =>
    program
      .command("build")
      .description("Compile policies into a bundle that every OPA WASM SDK can load")
      .argument("<paths...>", "Rego files, TypeScript policies, folders of them; data.json and data.yaml in folders")
      .addOption(
        new Option(
          "-t, --target <target>",
          "a module, for any host or for one, whose builtins are all that may be called then; OPA's plan, for evaluators of their own; or checked sources as Rego, for OPA itself",
        )
          .choices(["wasm", ...hosts, "plan", "rego"])
          .default("wasm"),
      )
      .option("-e, --entrypoint <path>", "a rule or package, as app/authz/allow; may be repeated", collect)
      .option(
        "-o, --output <file>",
        "where to write; a name that ends in .wasm or .json gets the bare module or plan",
        "bundle.tar.gz",
      )
      .option("-r, --revision <text>", "the bundle's revision, in its manifest")
      .option("-S, --strict", "OPA's strict mode: unused imports and variables are errors")
      .option(
        "-s, --schema <schema>",
        "JSON Schema of the input, a folder of schemas for METADATA, or document=name; may be repeated",
        collect,
      )
      .option("--strict-input", "read the whole input, so that a mistake in its JSON is seen even where no rule looks")
      .option("--total", "trust no type of TypeScript policies: right for any document, and longer")
      .option("--capabilities <file>", "OPA's capabilities.json: the builtins that may be called")
      .option("--v0-compatible", "read Rego as OPA did before 1.0")
      .addHelpText(
        "after",
        "\nWithout -e, each policy's `violation` is an entrypoint.\n\nExample:\n  $ portcullis build -t wasm -e app/authz/allow -o bundle.tar.gz policy.rego\n",
      ),
  run: async (command, io) => (await import("../actions/build.ts")).build(command.args, command.opts(), io),
};
