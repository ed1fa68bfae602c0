/** The tree of a regular expression as instructions for the matcher. */
import { allocate } from "../../memory/bump";
import { NODE_ALTERNATE, NODE_ANY, NODE_ASSERT, NODE_CAPTURE, NODE_CLASS, NODE_LITERAL, NODE_REPEAT } from "./node";
import { RegexNode } from "./node";

export const OP_MATCH = 0;
export const OP_LITERAL = 1;
export const OP_LITERAL_FOLD = 2;
export const OP_CLASS = 3;
export const OP_ANY = 4;
export const OP_ANY_BUT_NEWLINE = 5;
/** Goes on at both targets, the first one preferred. */
export const OP_SPLIT = 6;
export const OP_JUMP = 7;
export const OP_SAVE = 8;
export const OP_ASSERT = 9;

/** An instruction: u32 operation, u32 first, u32 second. */
export const INSTRUCTION_SIZE = 12;

/** Patterns that need more are refused. */
const INSTRUCTION_LIMIT = 50000;

@unmanaged
export class Program {
  code: i32;
  length: i32;
  capacity: i32;
  groups: i32;
  names: i32;
  /** What the matcher keeps between runs; 0 until the first. */
  threads: i32;
}

function emit(program: Program, operation: i32, first: i32, second: i32): i32 {
  if (program.length == program.capacity) {
    const size = program.capacity * INSTRUCTION_SIZE;
    const moved = allocate(size * 2);
    memory.copy(moved, program.code, size);
    program.code = moved;
    program.capacity *= 2;
  }
  const at = program.code + program.length * INSTRUCTION_SIZE;
  store<i32>(at, operation);
  store<i32>(at, first, 4);
  store<i32>(at, second, 8);
  program.length += 1;
  return program.length - 1;
}

function patch(program: Program, instruction: i32, first: i32, second: i32): void {
  store<i32>(program.code + instruction * INSTRUCTION_SIZE, first, 4);
  store<i32>(program.code + instruction * INSTRUCTION_SIZE, second, 8);
}

function emitNode(program: Program, node: RegexNode): void {
  if (program.length > INSTRUCTION_LIMIT) return;
  const kind = node.kind;
  if (kind == NODE_LITERAL) emit(program, node.flag ? OP_LITERAL_FOLD : OP_LITERAL, node.value, 0);
  else if (kind == NODE_CLASS) emit(program, OP_CLASS, <i32>changetype<usize>(node.characters), 0);
  else if (kind == NODE_ANY) emit(program, node.flag ? OP_ANY_BUT_NEWLINE : OP_ANY, 0, 0);
  else if (kind == NODE_ASSERT) emit(program, OP_ASSERT, node.value, 0);
  else if (kind == NODE_ALTERNATE) emitAlternatives(program, node.first);
  else if (kind == NODE_REPEAT) emitRepeat(program, node);
  else {
    if (kind == NODE_CAPTURE) emit(program, OP_SAVE, node.value * 2, 0);
    for (let child = node.first; changetype<usize>(child) != 0; child = child.next) emitNode(program, child);
    if (kind == NODE_CAPTURE) emit(program, OP_SAVE, node.value * 2 + 1, 0);
  }
}

/** Each alternative but the last ends with a jump; the jumps are chained until the end is known. */
function emitAlternatives(program: Program, node: RegexNode): void {
  let chain = -1;
  while (changetype<usize>(node.next) != 0) {
    const split = emit(program, OP_SPLIT, 0, 0);
    emitNode(program, node);
    chain = emit(program, OP_JUMP, chain, 0);
    patch(program, split, split + 1, program.length);
    node = node.next;
  }
  emitNode(program, node);
  while (chain >= 0) {
    const previous = load<i32>(program.code + chain * INSTRUCTION_SIZE, 4);
    patch(program, chain, program.length, 0);
    chain = previous;
  }
}

function patchSplit(program: Program, split: i32, inner: i32, after: i32, lazy: bool): void {
  patch(program, split, lazy ? after : inner, lazy ? inner : after);
}

function emitRepeat(program: Program, node: RegexNode): void {
  const inner = node.first;
  for (let i = 0; i < node.value; i++) {
    if (program.length > INSTRUCTION_LIMIT) return;
    const start = program.length;
    emitNode(program, inner);
    if (node.most < 0 && i == node.value - 1) {
      const split = emit(program, OP_SPLIT, 0, 0);
      patchSplit(program, split, start, split + 1, node.flag);
    }
  }
  if (node.most < 0) {
    if (node.value == 0) emitStar(program, node);
    return;
  }
  let chain = -1;
  for (let i = node.value; i < node.most; i++) {
    if (program.length > INSTRUCTION_LIMIT) return;
    chain = emit(program, OP_SPLIT, chain, 0);
    emitNode(program, inner);
  }
  while (chain >= 0) {
    const previous = load<i32>(program.code + chain * INSTRUCTION_SIZE, 4);
    patchSplit(program, chain, chain + 1, program.length, node.flag);
    chain = previous;
  }
}

/** Whether a part can match without taking anything. */
function isNullable(node: RegexNode): bool {
  const kind = node.kind;
  if (kind == NODE_LITERAL || kind == NODE_CLASS || kind == NODE_ANY) return false;
  if (kind == NODE_ASSERT) return true;
  if (kind == NODE_REPEAT) return node.value == 0 || isNullable(node.first);
  const isChoice = kind == NODE_ALTERNATE;
  for (let child = node.first; changetype<usize>(child) != 0; child = child.next) {
    if (isNullable(child) == isChoice) return isChoice;
  }
  return !isChoice;
}

/** A loop; but of an x that can be empty it is (x+)?, so that it does not hide what may follow it. As Go has it. */
function emitStar(program: Program, node: RegexNode): void {
  if (!isNullable(node.first)) {
    const loop = emit(program, OP_SPLIT, 0, 0);
    emitNode(program, node.first);
    emit(program, OP_JUMP, loop, 0);
    patchSplit(program, loop, loop + 1, program.length, node.flag);
    return;
  }
  const enter = emit(program, OP_SPLIT, 0, 0);
  emitNode(program, node.first);
  const again = emit(program, OP_SPLIT, 0, 0);
  patchSplit(program, again, enter + 1, again + 1, node.flag);
  patchSplit(program, enter, enter + 1, program.length, node.flag);
}

/** The program of a tree with so many groups, the whole match among them; null when it is too large. */
export function programNew(root: RegexNode, groups: i32, names: i32): Program {
  const program = changetype<Program>(<usize>allocate(<i32>offsetof<Program>()));
  program.capacity = 32;
  program.code = allocate(program.capacity * INSTRUCTION_SIZE);
  program.length = 0;
  program.threads = 0;
  program.groups = groups;
  program.names = names;
  emit(program, OP_SAVE, 0, 0);
  emitNode(program, root);
  emit(program, OP_SAVE, 1, 0);
  emit(program, OP_MATCH, 0, 0);
  return program.length > INSTRUCTION_LIMIT ? changetype<Program>(0) : program;
}
