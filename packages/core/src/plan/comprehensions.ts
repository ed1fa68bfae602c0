/** Comprehensions: a fresh collection, filled by every solution of the body. */
import type { Comprehension } from "../ast/nodes.ts";
import type { Operand } from "../ir/statements.ts";
import { keysConflict } from "./conflicts.ts";
import { type Context, nested } from "./context.ts";
import { local } from "./emitter.ts";

export function planComprehension(context: Context, term: Comprehension): Operand {
  const { code, program } = context;
  const { term: value, body } = program.planners;
  switch (term.kind) {
    case "ArrayComprehension": {
      const array = code.emitTo((target) => ({ kind: "MakeArray", capacity: 0, target }));
      collect(context, () => {
        body(context, term.body);
        code.emit({ kind: "ArrayAppend", value: value(context, term.term), array });
      });
      return local(array);
    }
    case "SetComprehension": {
      const set = code.emitTo((target) => ({ kind: "MakeSet", target }));
      collect(context, () => {
        body(context, term.body);
        code.emit({ kind: "SetAdd", value: value(context, term.term), set });
      });
      return local(set);
    }
    case "ObjectComprehension": {
      const object = code.emitTo((target) => ({ kind: "MakeObject", target }));
      collect(context, () => {
        body(context, term.body);
        const entry = { key: value(context, term.key), value: value(context, term.value) };
        code.emit({ kind: "ObjectInsertOnce", ...entry, object, conflict: keysConflict(term.span) });
      });
      return local(object);
    }
  }
}

function collect(context: Context, plan: () => void): void {
  nested(context, () => {
    context.code.open();
    plan();
  });
}
