import { expect, test } from "vitest";
import { inventoryOf } from "./inventory.ts";
import type { Function as IrFunction } from "./policy.ts";
import type { Block, Label, Local, Statement } from "./statements.ts";

const label = (of: number) => of as Label;
const local = (of: number) => of as Local;
const block = (of: number, ...statements: Statement[]): Block => ({ label: label(of), statements });

test("an inventory counts what is inside of blocks, and is made once", () => {
  const call: Statement = {
    kind: "Call",
    callee: { kind: "function", name: "data.f" },
    args: [{ kind: "local", local: local(2) }],
    result: local(3),
  };
  const add: Statement = { kind: "SetAdd", value: { kind: "local", local: local(3) }, set: local(4) };
  const source = { kind: "local", local: local(0) } as const;
  const scan: Statement = { kind: "Scan", source, key: local(1), value: local(2), body: block(7, call, add) };
  const blocks = [block(0, { kind: "MakeSet", target: local(4) }, { kind: "Block", blocks: [block(3, scan)] })];
  const one: IrFunction = { name: "data.p", params: [local(0)], locals: 5, blocks, memoize: false };
  const inventory = inventoryOf(one);
  expect([...inventory.reads]).toEqual([1, 0, 1, 1, 1]);
  expect([...inventory.writes]).toEqual([0, 1, 1, 1, 1]);
  expect(inventory).toMatchObject({ calls: [call], scans: 1, filled: [4], replaces: false, greatestLabel: 7 });
  expect(inventoryOf(one)).toBe(inventory);
});
