/** Sentences of Rego's grammar: well-formed and meant to make sense, with a slip here and there. */

const names = ["a", "b", "c", "allow", "deny", "item"];
const keywords = ["contains", "in", "if", "input", "data", "every", "not", "null", "some"];
const scalars = [
  ...["0", "1", "2", "-1", "3.5", "1e3", "12345678901234567890", "null", "true", "false"],
  ...['""', '"a"', '"b"', '"\\u0041"', "`raw`", '"é"', '"😀"'],
];
const calls = [
  ...[
    ["count", 1],
    ["upper", 1],
    ["startswith", 2],
    ["sprintf", 2],
    ["split", 2],
    ["array.concat", 2],
  ],
  ...[
    ["object.get", 3],
    ["regex.match", 2],
    ["json.unmarshal", 1],
    ["to_number", 1],
    ["sum", 1],
    ["union", 1],
  ],
  ...[
    ["numbers.range", 2],
    ["is_string", 1],
    ["f", 1],
    ["g", 2],
  ],
];
const operators = ["+", "-", "*", "/", "%", "&", "|", "==", "!=", "<", "<=", ">", ">=", "in"];

/** One module. */
export function sentence(random) {
  const state = { ...random, scope: [], count: 0 };
  const { pick, percent, times } = random;
  const imports = ["import future.keywords.not", "import rego.v1", "import data.other", "import input.request as req"];
  const header = percent(98) ? `package ${pick(["p", "p.q", "a", "test", 'a["b c"]'])}\n\n` : "";
  const chosen = percent(25) ? `${pick(imports)}\n\n` : "";
  const functions = ["f(x) := x", "g(x, y) := [x, y] if x != y"].filter(() => percent(98)).join("\n");
  return `${header}${chosen}${functions}\n\n${times(1, 4, () => rule(state)).join("\n\n")}\n`;
}

function name(state) {
  return state.percent(1) ? state.pick(keywords) : state.pick(names);
}

/** A name that the text has not had. */
function fresh(state) {
  return state.percent(1) ? state.pick(["x", "_", "input", "f"]) : `v${state.count++}`;
}

/** Declares a name for what follows in this scope. */
function declare(state) {
  const found = fresh(state);
  state.scope.push(found);
  return found;
}

/** What the function makes, in a scope of its own. */
function scoped(state, make) {
  const outer = state.scope;
  state.scope = [...outer];
  const made = make();
  state.scope = outer;
  return made;
}

function rule(state) {
  const { percent, pick } = state;
  const note = percent(4) ? `# METADATA\n# title: ${pick(["a", "b c", "[x", "{a: 1}"])}\n# custom:\n#   k: 1\n` : "";
  if (percent(8)) return `${note}default ${pick(names)} := ${pick(scalars)}`;
  return note + scoped(state, () => ruleText(state));
}

function ruleText(state) {
  const { below, percent } = state;
  const isFunction = percent(15);
  const args = isFunction ? `(${state.times(1, 2, () => declare(state)).join(", ")})` : "";
  const text = body(state, 3);
  const value = () => term(state, 2);
  const base = `${isFunction ? `fn${state.count++}` : name(state)}${args}`;
  const head = [
    () => base,
    () => `${base} := ${value()}`,
    () => (isFunction ? base : `${base}s contains ${value()}`),
    () => (isFunction ? base : `${base}_of[${value()}] := ${value()}`),
    () => (isFunction ? base : `${base}_in[${value()}].${name(state)} contains ${value()}`),
  ][below(5)]();
  const branch =
    percent(10) && !/contains|\[/.test(head)
      ? ` else := ${state.pick(scalars)} if ${scoped(state, () => body(state, 1))}`
      : "";
  return `${head} if ${text}${branch}`;
}

/** Its names stay in the scope, for the head. */
function body(state, depth) {
  return `{\n\t${state.times(1, 4, () => expression(state, depth)).join("\n\t")}\n}`;
}

function expression(state, depth) {
  const { below, percent, pick } = state;
  const value = () => term(state, depth);
  const inner = () => scoped(state, () => body(state, depth - 1));
  const plain = [
    () => value(),
    () => `${operand(state, depth)} ${pick(["==", "!=", "<", ">="])} ${operand(state, depth)}`,
    () => assignment(value(), state),
    () => assignment(value(), state),
    () => `${operand(state, depth)} = ${operand(state, depth)}`,
    () => membership(value(), state),
    () => pairMembership(value(), state),
    () => `not ${operand(state, depth)}`,
    () => (depth > 0 && percent(20) ? `not ${inner()}` : value()),
    () => (depth > 0 ? every(state, depth) : value()),
    () => call(state, depth),
    () => {
      const from = value();
      return `[${declare(state)}, ${declare(state)}] = ${from}`;
    },
    () => {
      const from = value();
      return `{"a": ${declare(state)}} := ${from}`;
    },
    () => `print(${value()}, ${value()})`,
    () => `input.xs[${declare(state)}] == ${operand(state, depth)}`,
  ][below(15)]();
  if (!percent(6)) return plain;
  return `${plain} with ${pick(["input", "input.a", "data.other.x", "count", "data"])} as ${value()}`;
}

function assignment(value, state) {
  return `${declare(state)} := ${value}`;
}

function membership(domain, state) {
  const element = declare(state);
  return `some ${element} in ${domain}\n\t${element} != null`;
}

function pairMembership(domain, state) {
  const [key, value] = [declare(state), declare(state)];
  return `some ${key}, ${value} in ${domain}\n\t${key} != ${value}`;
}

function every(state, depth) {
  const domain = term(state, depth);
  return scoped(state, () => {
    const element = declare(state);
    return `every ${element} in ${domain} {\n\t${element} != null\n\t${expression(state, depth - 1)}\n}`;
  });
}

function call(state, depth) {
  const [called, arity] = state.percent(99)
    ? state.pick(calls)
    : state.pick([
        ["nowhere", 1],
        ["data.other.f", 1],
      ]);
  const count = state.percent(99) ? arity : state.below(4);
  return `${called}(${Array.from({ length: count }, () => operand(state, depth - 1)).join(", ")})`;
}

/** A term that can stand beside an operator. */
function operand(state, depth) {
  const text = term(state, depth);
  return /\s(?:[-+*/%&|<>]|[=!<>]=|in)\s/.test(text) && !/^[[{(]/.test(text) ? `(${text})` : text;
}

function variable(state) {
  const { scope, percent, pick } = state;
  if (scope.length === 0 || percent(1)) return percent(90) ? "input.z" : "nothing";
  return pick(scope);
}

function term(state, depth) {
  const { below, pick, times } = state;
  if (depth <= 0) return pick([pick(scalars), variable(state), variable(state), "input.a.b", "data.p.allow"]);
  const inner = () => operand(state, depth - 1);
  const closure = (make) => scoped(state, () => make(state.times(1, 3, () => expression(state, depth - 1)).join("; ")));
  return [
    () => pick(scalars),
    () => variable(state),
    () => variable(state),
    () => reference(state, depth),
    () => reference(state, depth),
    () => `[${times(0, 3, inner).join(", ")}]`,
    () => `{${times(1, 3, inner).join(", ")}}`,
    () => `{${times(0, 3, () => `${inner()}: ${inner()}`).join(", ")}}`,
    () => "set()",
    () => call(state, depth),
    () => call(state, depth),
    () => `${inner()} ${pick(operators)} ${inner()}`,
    () => `(${inner()})`,
    () => closure((text) => `[${inner()} | ${text}]`),
    () => closure((text) => `{${inner()} | ${text}}`),
    () => closure((text) => `{${inner()}: ${inner()} | ${text}}`),
    () => `$"a {${inner()}} b"`,
  ][below(17)]();
}

function reference(state, depth) {
  const { below, pick, times } = state;
  const head = pick(["input", "input.a", "data.other", "data.p", variable(state), variable(state), variable(state)]);
  const start = /^[a-z]/.test(head) ? head : "input";
  const steps = times(1, 3, () =>
    [() => `.${pick(names)}`, () => `[${term(state, depth - 1)}]`, () => "[_]", () => `["${pick(names)}"]`][below(4)](),
  );
  return start + steps.join("");
}
