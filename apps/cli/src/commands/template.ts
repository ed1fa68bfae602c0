/** `portcullis template`: its options. */
import { Option } from "commander";
import type { CommandDefinition } from "./command.ts";

export interface TemplateOptions {
  readonly output?: string;
  readonly gatekeeper?: string;
  readonly enforcementAction: "deny" | "warn" | "dryrun";
  readonly constraints: boolean;
  readonly suites?: true;
  readonly v0Compatible?: true;
}

export const template: CommandDefinition = {
  define: (program) =>
    program
      .command("template")
      .description("Write Gatekeeper ConstraintTemplates and Constraints for policies")
      .argument("<paths...>", "policies, folders of them")
      .option("-o, --output <folder>", "write <policy>/template.yaml and constraint.yaml below it; else print")
      .option("--gatekeeper <version>", "the release that is to load them, as 3.18; before 3.19 there is no Rego v1")
      .addOption(
        new Option("--enforcement-action <action>", "of the Constraints")
          .choices(["deny", "warn", "dryrun"])
          .default("deny"),
      )
      .option("--no-constraints", "templates only")
      .option("--suites", "with -o, also <policy>/suite.yaml for gator verify, from the samples beside the policies")
      .option("--v0-compatible", "read Rego as OPA did before 1.0")
      .addHelpText("after", "\nExample:\n  $ portcullis template -o out policies/\n"),
  run: async (command, io) => (await import("../actions/template.ts")).template(command.args, command.opts(), io),
};
