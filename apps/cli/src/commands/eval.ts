/** `portcullis eval`: its options. */
import { Option } from "commander";
import { type CommandDefinition, collect } from "./command.ts";

export interface EvalOptions {
  readonly data?: readonly string[];
  readonly input?: string;
  readonly stdinInput?: true;
  readonly format: "pretty" | "json" | "values" | "bindings" | "raw";
  readonly v0Compatible?: true;
  readonly fail?: true;
  readonly failDefined?: true;
  readonly capabilities?: string;
  readonly schema?: readonly string[];
  readonly strictBuiltinErrors?: true;
  readonly now?: string;
  readonly seed?: string;
}

export const evaluate: CommandDefinition = {
  define: (program) =>
    program
      .command("eval")
      .description("Compile a query and evaluate it")
      .argument("<query>", "Rego, as data.app.authz.allow or x := 1 + 2")
      .option(
        "-d, --data <path>",
        "a policy, a data file (a.b:file puts it below data.a.b) or a folder; may be repeated",
        collect,
      )
      .option("-i, --input <file>", "the input document, JSON or YAML")
      .option("-I, --stdin-input", "read the input document from standard input")
      .addOption(
        new Option("-f, --format <format>", "how to print")
          .choices(["pretty", "json", "values", "bindings", "raw"])
          .default("pretty"),
      )
      .option("--fail", "exit with 1 when the query is undefined")
      .option("--fail-defined", "exit with 1 when it is not")
      .option("--strict-builtin-errors", "a builtin that fails ends the evaluation")
      .option(
        "-s, --schema <schema>",
        "JSON Schema of the input, a folder of schemas for METADATA, or document=name; may be repeated",
        collect,
      )
      .option("--now <time>", "the time that policies see, as 2026-01-31T09:30:00Z")
      .option("--seed <text>", "make rand.intn and uuid.rfc4122 repeatable")
      .option("--capabilities <file>", "OPA's capabilities.json: the builtins that may be called")
      .option("--v0-compatible", "read Rego as OPA did before 1.0")
      .addHelpText("after", "\nExample:\n  $ portcullis eval -d policy.rego -i input.json 'data.app.authz.allow'\n"),
  run: async (command, io) => (await import("../actions/eval.ts")).evaluate(command.args[0]!, command.opts(), io),
};
