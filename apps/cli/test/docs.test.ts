import { expect, test } from "vitest";
import { portcullis } from "./terminal.ts";

const commands = ["new", "scan", "check", "test", "fmt", "build", "eval", "template", "inspect", "deps"];

test("docs/cli.md says what --help says (`vitest -u` writes it)", async () => {
  const section = async (title: string, argv: readonly string[]): Promise<string> => {
    const { code, stdout } = await portcullis([...argv, "--help"]);
    expect(code).toBe(0);
    return `## ${title}\n\n\`\`\`text\n${stdout.trim()}\n\`\`\`\n`;
  };
  const sections = [await section("portcullis", [])];
  for (const command of commands) sections.push(await section(`portcullis ${command}`, [command]));
  const text = `# The command line\n\nWhat \`portcullis --help\` says, command by command.\n\n${sections.join("\n")}`;
  await expect(text).toMatchFileSnapshot("../../../docs/cli.md");
});
