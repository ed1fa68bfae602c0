/** `strings.render_template`: Go's `text/template` over an object. */

import { defineHostBuiltin } from "../host/define.ts";
import { evaluateTemplate } from "./evaluate.ts";
import { parseTemplate } from "./parse.ts";

export const renderTemplate = defineHostBuiltin(
  "strings.render_template",
  ["string", "object"],
  (template, variables) => evaluateTemplate(parseTemplate(template), variables).replaceAll("<no value>", "<undefined>"),
);
