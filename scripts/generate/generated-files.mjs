/** What is generated from the builtins' declarations: names and texts. */
import { builtinCategories, printArguments, printType } from "@portcullis/core";
import { builtinPlaces } from "./builtin-places.mjs";
import { builtinsPage } from "./builtins-page.mjs";
import { capabilities } from "./capabilities.mjs";

const root = new URL("../../", import.meta.url);

/** @returns {Promise<readonly { name: string, url: URL, text: string }[]>} */
export async function generatedFiles() {
  const page = builtinsPage(builtinCategories, await builtinPlaces(), { printArguments, printType });
  const texts = { "docs/builtins.md": page, "packages/core/capabilities.json": capabilities(builtinCategories) };
  return Object.entries(texts).map(([name, text]) => ({ name, url: new URL(name, root), text }));
}
