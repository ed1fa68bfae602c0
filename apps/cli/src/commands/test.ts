/** `portcullis test`: its options. */
import { Option } from "commander";
import type { CommandDefinition } from "./command.ts";

export interface TestOptions {
  readonly verbose?: true;
  readonly run?: string;
  readonly coverage?: true;
  readonly watch?: true;
  readonly v0Compatible?: true;
  readonly format: "text" | "json";
}

export const test: CommandDefinition = {
  define: (program) =>
    program
      .command("test")
      .description("Run the samples beside policies, and the test_ rules of *_test.rego")
      .argument("<paths...>", "folders of policies, Rego files")
      .option("-v, --verbose", "show the tests that passed, too")
      .option("-r, --run <pattern>", "run only the tests whose name has a part that fits this regular expression")
      .option("-c, --coverage", "also say which lines of the policies the tests reach")
      .option("-w, --watch", "run again whenever a file changes, until Ctrl-C")
      .option("--v0-compatible", "read Rego as OPA did before 1.0")
      .addOption(new Option("-f, --format <format>", "how to print").choices(["text", "json"]).default("text"))
      .addHelpText(
        "after",
        '\nA sample is a manifest in samples/ beside policy.rego or policy.ts, called allowed-<case>.yaml or\ndenied-<case>.yaml; <name>.parameters.yaml holds its parameters.\n\nA rule test_…[name] has a case for each name that its body comes to, and fails when one of them does.\n\nWith --watch, only what changed is compiled again. Libraries, and files that policies import, count\nwherever they are. Neither a policy that does not compile nor a folder that goes away ends it: Ctrl-C\ndoes, with the exit code of the last run. --format json then prints a document in a line for each run,\nwith the "diagnostics" of what could not be tested, and all else on standard error.\n\nExamples:\n  $ portcullis test -v policies/\n  $ portcullis test --watch policies/\n',
      ),
  run: async (command, io) => (await import("../actions/test.ts")).test(command.args, command.opts(), io),
};
