/** The command line without a process: `run(argv, io)` gives the exit code. */
import { Command, CommanderError } from "commander";
import { commands } from "./commands/index.ts";
import { diagnosticsOf } from "./diagnostics-of.ts";
import { exitCode, type Io } from "./io.ts";
import { renderDiagnostics } from "./render.ts";
import { version } from "./version.ts";

export async function run(argv: readonly string[], io: Io): Promise<number> {
  let code: number = exitCode.passed;
  const program = new Command("portcullis")
    .description("Compile, test and scan Kubernetes policies in Rego and TypeScript.")
    .version(version, "-V, --version")
    .exitOverride()
    .showHelpAfterError("(run it with --help to see what it takes)")
    .configureOutput({
      writeOut: io.stdout,
      writeErr: io.stderr,
      getOutHasColors: () => io.color,
      getOutHelpWidth: () => 100,
      getErrHelpWidth: () => 100,
    })
    .addHelpText("after", examples);
  for (const { define, run: body } of commands) {
    const command = define(program);
    command.exitOverride().action(async () => {
      code = await body(command, io);
    });
  }
  try {
    await program.parseAsync([...argv], { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.passed : exitCode.failed;
    io.stderr(await renderDiagnostics(await diagnosticsOf(error), io));
    return exitCode.failed;
  }
}

const examples = `
Examples:
  $ portcullis scan k8s/ --policies policies/        judge manifests
  $ portcullis test policies/                        run samples and Rego tests
  $ portcullis build -e app/allow -o bundle.tar.gz policy.rego
  $ portcullis template -o out policies/             ConstraintTemplates for Gatekeeper

Exit codes: 0 passed, 1 violations or failed tests, 2 wrong usage or input that cannot be compiled or read.
`;
