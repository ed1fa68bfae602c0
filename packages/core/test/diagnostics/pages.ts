/** The pages of `docs/diagnostics`: each explains a code with a wrong and a right example, and these are compiled. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("../../../../docs/diagnostics", import.meta.url));

export interface Example {
  readonly language: "rego" | "ts";
  /** Words behind the language that say how the example is compiled: `strict`, `v0`, `entrypoint=p/q`. */
  readonly flags: readonly string[];
  readonly text: string;
}

export interface Page {
  readonly title: string;
  readonly wrong?: Example;
  readonly right?: Example;
}

/** The codes that have a page, sorted. */
export function pageCodes(): readonly string[] {
  return readdirSync(folder)
    .flatMap((file) => /^(RG\d{3})\.md$/.exec(file)?.[1] ?? [])
    .sort();
}

export function readPage(code: string): Page {
  const text = readFileSync(join(folder, `${code}.md`), "utf8");
  const wrong = exampleAfter(text, "Wrong:");
  const right = exampleAfter(text, "Right:");
  return {
    title: text.slice(0, text.indexOf("\n")),
    ...(wrong === undefined ? {} : { wrong }),
    ...(right === undefined ? {} : { right }),
  };
}

function exampleAfter(text: string, label: string): Example | undefined {
  const found = new RegExp(`^${label}\\n\\n\`\`\`(rego|ts)([^\\n]*)\\n(.*?\\n)\`\`\``, "ms").exec(text);
  if (found === null) return undefined;
  const [, language, flags = "", body = ""] = found;
  return { language: language === "ts" ? "ts" : "rego", flags: flags.split(" ").filter(Boolean), text: body };
}
