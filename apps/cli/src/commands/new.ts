/** `portcullis new`: its options. */
import { Argument, Option } from "commander";
import type { CommandDefinition } from "./command.ts";

export interface NewOptions {
  readonly language: "typescript" | "rego";
  readonly kind?: string;
  readonly directory?: string;
}

export const scaffold: CommandDefinition = {
  define: (program) =>
    program
      .command("new")
      .description("Begin a policy, or a package of policies, with samples and tests that pass")
      .addArgument(new Argument("<what>", "what to begin").choices(["policy", "package"]))
      .argument("<name>", "its name, as require-owner; a package's may have a scope, as @acme/policies")
      .addOption(
        new Option("-l, --language <language>", "of the policy").choices(["typescript", "rego"]).default("typescript"),
      )
      .option("-k, --kind <kind>", "the Constraint's kind, as RequireOwner; else the policy's name in that form")
      .option("-d, --directory <folder>", "where to write; else policies/<name> or <name>")
      .addHelpText(
        "after",
        "\nA file that is there already is never overwritten.\n\nExamples:\n  $ portcullis new package shop-policies\n  $ cd shop-policies && portcullis new policy require-team\n",
      ),
  run: async (command, io) => {
    const [what, name] = command.args as [what: "policy" | "package", name: string];
    return (await import("../actions/new.ts")).scaffold(what, name, command.opts(), io);
  },
};
