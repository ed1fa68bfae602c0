/** All commands, in the order of the help. */
import { build } from "./build.ts";
import { check } from "./check.ts";
import type { CommandDefinition } from "./command.ts";
import { deps } from "./deps.ts";
import { evaluate } from "./eval.ts";
import { fmt } from "./fmt.ts";
import { inspect } from "./inspect.ts";
import { scaffold } from "./new.ts";
import { scan } from "./scan.ts";
import { template } from "./template.ts";
import { test } from "./test.ts";

export const commands: readonly CommandDefinition[] = [
  scaffold,
  scan,
  check,
  test,
  fmt,
  build,
  evaluate,
  template,
  inspect,
  deps,
];
