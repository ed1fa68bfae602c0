/** The IR as text, for snapshots and for people. */
import type { Constant } from "./constant.ts";
import type { Function as IrFunction, Policy } from "./policy.ts";
import type { Block, Callee, Operand, Statement } from "./statements.ts";

export function printPolicy(policy: Policy): string {
  const entrypoints = policy.entrypoints.map((entrypoint) => `entrypoint ${entrypoint.name} = ${entrypoint.function}`);
  return [...entrypoints, ...policy.functions.map((one) => printFunction(policy, one))].join("\n\n");
}

function printFunction(policy: Policy, one: IrFunction): string {
  const params = one.params.map((param) => `$${param}`).join(", ");
  const body = one.blocks.flatMap((block) => printBlock(policy, block, "  "));
  return [`function ${one.name}(${params})${one.memoize ? " memoized" : ""}`, ...body].join("\n");
}

function printBlock(policy: Policy, block: Block, indent: string): readonly string[] {
  const inner = block.statements.flatMap((statement) => printStatement(policy, statement, `${indent}  `));
  return [`${indent}#${block.label}:`, ...inner];
}

function printStatement(policy: Policy, statement: Statement, indent: string): readonly string[] {
  switch (statement.kind) {
    case "Block":
      return [`${indent}block`, ...statement.blocks.flatMap((block) => printBlock(policy, block, `${indent}  `))];
    case "Not":
      return [`${indent}not`, ...printBlock(policy, statement.body, `${indent}  `)];
    case "Scan": {
      const { source, key, value, wanted } = statement;
      const head = `${indent}scan ${operand(policy, source)} as $${key}, $${value}`;
      const path = wanted?.path.map((one) => `[${printConstant(policy.constants[one]!)}]`).join("");
      const hint = wanted === undefined ? "" : ` where $${value}${path} == ${operand(policy, wanted.value)}`;
      return [head + hint, ...printBlock(policy, statement.body, `${indent}  `)];
    }
    case "Switch": {
      const head = `${indent}switch ${operand(policy, statement.source)}`;
      const cases = statement.cases.flatMap(({ value, block }) => [
        `${indent}  ${printConstant(policy.constants[value]!)}`,
        ...printBlock(policy, block, `${indent}  `),
      ]);
      return [head, ...cases];
    }
    default:
      return [indent + printSimple(policy, statement)];
  }
}

type Simple = Exclude<Statement, { kind: "Block" | "Not" | "Scan" | "Switch" }>;

function printSimple(policy: Policy, statement: Simple): string {
  const show = (one: Operand) => operand(policy, one);
  switch (statement.kind) {
    case "Break":
      return `break #${statement.label}`;
    case "Call":
      return `$${statement.result} = ${callee(statement.callee)}(${statement.args.map(show).join(", ")})`;
    case "Dot":
      return `$${statement.target} = ${show(statement.source)}[${show(statement.key)}]`;
    case "Equal":
      return `${show(statement.left)} == ${show(statement.right)}`;
    case "NotEqual":
      return `${show(statement.left)} != ${show(statement.right)}`;
    case "IsArray":
    case "IsObject":
    case "IsSet":
    case "IsTruthy":
      return `${words(statement.kind)} ${show(statement.source)}`;
    case "IsDefined":
    case "IsUndefined":
      return `${words(statement.kind)} $${statement.source}`;
    case "HasLength":
      return `has length ${show(statement.source)}, ${statement.length}`;
    case "AssignVar":
      return `$${statement.target} = ${show(statement.source)}`;
    case "AssignVarOnce":
      return `$${statement.target} = once ${show(statement.source)}`;
    case "ResetLocal":
      return `$${statement.target} = undefined`;
    case "MakeArray":
      return `$${statement.target} = []`;
    case "MakeObject":
      return `$${statement.target} = {}`;
    case "MakeSet":
      return `$${statement.target} = set()`;
    case "ArrayAppend":
      return `append ${show(statement.value)} to $${statement.array}`;
    case "ObjectInsert":
      return `insert ${show(statement.key)}: ${show(statement.value)} into $${statement.object}`;
    case "ObjectInsertOnce":
      return `insert once ${show(statement.key)}: ${show(statement.value)} into $${statement.object}`;
    case "ObjectMerge":
      return `$${statement.target} = merge ${show(statement.left)} over ${show(statement.right)}`;
    case "SetAdd":
      return `add ${show(statement.value)} to $${statement.set}`;
    case "GlobalGet":
      return `$${statement.target} = global ${policy.globals[statement.global]!.name}`;
    case "GlobalSet":
      return `global ${policy.globals[statement.global]!.name} = $${statement.source}`;
    case "NewEpoch":
      return "new epoch";
    case "Upsert": {
      const path = statement.path.map((key) => `[${show(key)}]`).join("");
      return `$${statement.target} = ${show(statement.source)} with ${path} = ${show(statement.value)}`;
    }
    case "Return":
      return `return $${statement.source}`;
    case "Abort":
      return `abort ${statement.conflict.code}: ${statement.conflict.message}`;
  }
}

/** `IsArray` → `is array`. */
function words(kind: string): string {
  return kind.replace(/\B[A-Z]/g, " $&").toLowerCase();
}

function callee(of: Callee): string {
  return of.kind === "function" ? of.name : `${of.kind} ${of.name}`;
}

function operand(policy: Policy, of: Operand): string {
  return of.kind === "local" ? `$${of.local}` : printConstant(policy.constants[of.constant]!);
}

function printConstant(constant: Constant): string {
  switch (constant.kind) {
    case "null":
      return "null";
    case "boolean":
      return String(constant.value);
    case "number":
      return constant.text;
    case "string":
      return JSON.stringify(constant.value);
    case "array":
      return `[${constant.elements.map(printConstant).join(", ")}]`;
    case "set":
      return constant.elements.length === 0 ? "set()" : `{${constant.elements.map(printConstant).join(", ")}}`;
    case "object": {
      const entries = constant.entries.map(([key, value]) => `${printConstant(key)}: ${printConstant(value)}`);
      return `{${entries.join(", ")}}`;
    }
  }
}
