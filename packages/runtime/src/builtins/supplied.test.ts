/** The lists of what the host runs, against what it has. */
import { expect, test } from "vitest";
import { isHostBuiltin } from "./host/define.ts";
import { hostBuiltins } from "./index.ts";
import { offBuiltins } from "./network/off.ts";
import { browserSupplies, hostKeepsSets, hostSupplies } from "./supplied.ts";

test.each(Object.entries(hostBuiltins))("%s stands in the lists of supplied.ts", (name, builtin) => {
  if (!isHostBuiltin(builtin)) throw new Error(`${name} is not made by defineHostBuiltin`);
  const isOff = offBuiltins.some(({ builtinName }) => builtinName === name);
  expect(hostSupplies(name), "in one of the first two lists unless it is off").toBe(!isOff);
  expect(browserSupplies(name), "in the first list unless it needs Node").toBe(!isOff && !builtin.needsNode);
  expect(hostKeepsSets(name), "in the last list when it keeps sets").toBe(builtin.keepsSets);
});

test("nothing else is supplied", () => {
  for (const name of ["toString", "count", "http.send"]) expect(hostSupplies(name), name).toBe(false);
});
