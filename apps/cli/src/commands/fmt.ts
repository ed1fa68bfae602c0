/** `portcullis fmt`: its options. */
import type { CommandDefinition } from "./command.ts";

export interface FmtOptions {
  readonly write?: true;
  readonly list?: true;
  readonly diff?: true;
  readonly fail?: true;
  readonly v0Compatible?: true;
  readonly v0V1?: true;
}

export const fmt: CommandDefinition = {
  define: (program) =>
    program
      .command("fmt")
      .description("Format Rego as opa fmt does")
      .argument("[paths...]", "Rego files, folders of them; standard input when there is none, or -")
      .option("-w, --write", "write the files instead of printing them")
      .option("-l, --list", "print only the names of the files that would change")
      .option("-d, --diff", "print only what would change")
      .option("--fail", "exit with 1 when a file would change")
      .option("--v0-compatible", "read and write Rego as OPA did before 1.0")
      .option("--v0-v1", "read Rego from before 1.0, write what both read: import rego.v1, if, contains")
      .addHelpText("after", "\nExample:\n  $ portcullis fmt --write policies/\n"),
  run: async (command, io) => (await import("../actions/fmt.ts")).fmt(command.args, command.opts(), io),
};
