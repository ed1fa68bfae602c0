/** Runs a program over a text in time proportional to both: all threads advance together, by code point. */
import { allocate } from "../../memory/bump";
import { codePointAt, codePointSize } from "../text/code-point";
import { foldCase } from "../text/letter-case";
import { CharacterClass, classHas } from "./class";
import { ASSERT_BEGIN_LINE, ASSERT_BEGIN_TEXT, ASSERT_END_LINE, ASSERT_END_TEXT, ASSERT_WORD_BOUNDARY } from "./node";
import { INSTRUCTION_SIZE, OP_ANY, OP_ANY_BUT_NEWLINE, OP_ASSERT, OP_CLASS, OP_JUMP, OP_LITERAL } from "./program";
import { OP_LITERAL_FOLD, OP_MATCH, OP_SAVE, OP_SPLIT, Program } from "./program";

/** A list of threads in order of preference: which instruction each waits at, and its captures. */
@unmanaged
class Threads {
  count: i32;
  /** u32 instruction of each thread. */
  waiting: i32;
  /** For each instruction its place in `seen`; valid when `seen` agrees. */
  places: i32;
  seen: i32;
  seenCount: i32;
  captures: i32;
}

@unmanaged
class Machine {
  current: Threads;
  following: Threads;
  /** Pairs of u32: an instruction to go on at, or a capture to restore, tagged by the top bit. */
  stack: i32;
  /** Captures of the thread that is being added. */
  slots: i32;
  matched: i32;
}

/** Captures of the last match: addresses, 0 where a group took no part. */
export let matchSlots: i32 = 0;

let textStart: i32 = 0;
let textEnd: i32 = 0;
let slotCount: i32 = 0;

function threadsNew(program: Program): Threads {
  const threads = changetype<Threads>(<usize>allocate(<i32>offsetof<Threads>()));
  threads.count = 0;
  threads.seenCount = 0;
  threads.waiting = allocate(program.length * 4);
  threads.seen = allocate(program.length * 4);
  threads.places = allocate(program.length * 4);
  memory.fill(threads.places, 0, program.length * 4);
  threads.captures = allocate(program.length * program.groups * 8);
  return threads;
}

function machineOf(program: Program): Machine {
  if (program.threads != 0) return changetype<Machine>(<usize>program.threads);
  const machine = changetype<Machine>(<usize>allocate(<i32>offsetof<Machine>()));
  machine.current = threadsNew(program);
  machine.following = threadsNew(program);
  machine.stack = allocate((program.length * 2 + 4) * 8);
  machine.slots = allocate(program.groups * 8);
  machine.matched = allocate(program.groups * 8);
  program.threads = <i32>changetype<usize>(machine);
  return machine;
}

function isWord(byte: i32): bool {
  return <u32>(byte - 0x30) < 10 || <u32>((byte | 0x20) - 0x61) < 26 || byte == 0x5f;
}

function holds(assertion: i32, at: i32): bool {
  if (assertion == ASSERT_BEGIN_TEXT) return at == textStart;
  if (assertion == ASSERT_END_TEXT) return at == textEnd;
  if (assertion == ASSERT_BEGIN_LINE) return at == textStart || load<u8>(at - 1) == 0x0a;
  if (assertion == ASSERT_END_LINE) return at == textEnd || load<u8>(at) == 0x0a;
  const before = at > textStart && isWord(load<u8>(at - 1));
  const after = at < textEnd && isWord(load<u8>(at));
  return (before != after) == (assertion == ASSERT_WORD_BOUNDARY);
}

/** Marks the instruction; false when it was marked at this place already. */
function mark(threads: Threads, instruction: i32): bool {
  const place = load<i32>(threads.places + instruction * 4);
  if (place < threads.seenCount && load<i32>(threads.seen + place * 4) == instruction) return false;
  store<i32>(threads.places + instruction * 4, threads.seenCount);
  store<i32>(threads.seen + threads.seenCount * 4, instruction);
  threads.seenCount += 1;
  return true;
}

/** Follows jumps from an instruction and adds the threads that then wait for a code point, in order of preference. */
function addThread(program: Program, machine: Machine, threads: Threads, start: i32, at: i32): void {
  let top = machine.stack;
  store<i32>(top, start);
  store<i32>(top, -1, 4);
  top += 8;
  while (top > machine.stack) {
    top -= 8;
    const slot = load<i32>(top, 4);
    if (slot >= 0) {
      store<i32>(machine.slots + slot * 4, load<i32>(top));
      continue;
    }
    let instruction = load<i32>(top);
    while (mark(threads, instruction)) {
      const code = program.code + instruction * INSTRUCTION_SIZE;
      const operation = load<i32>(code);
      const first = load<i32>(code, 4);
      if (operation == OP_JUMP) {
        instruction = first;
      } else if (operation == OP_SPLIT) {
        store<i32>(top, load<i32>(code, 8));
        store<i32>(top, -1, 4);
        top += 8;
        instruction = first;
      } else if (operation == OP_SAVE) {
        if (first < slotCount) {
          store<i32>(top, load<i32>(machine.slots + first * 4));
          store<i32>(top, first, 4);
          top += 8;
          store<i32>(machine.slots + first * 4, at);
        }
        instruction += 1;
      } else if (operation == OP_ASSERT) {
        if (!holds(first, at)) break;
        instruction += 1;
      } else {
        store<i32>(threads.waiting + threads.count * 4, instruction);
        memory.copy(threads.captures + threads.count * slotCount * 4, machine.slots, slotCount * 4);
        threads.count += 1;
        break;
      }
    }
  }
}

function accepts(code: i32, point: i32): bool {
  const operation = load<i32>(code);
  const operand = load<i32>(code, 4);
  if (operation == OP_LITERAL) return point == operand;
  if (operation == OP_CLASS) return classHas(changetype<CharacterClass>(<usize>operand), point);
  if (operation == OP_LITERAL_FOLD) return foldCase(point) == operand;
  if (operation == OP_ANY) return true;
  return operation == OP_ANY_BUT_NEWLINE && point != 0x0a;
}

/** Advances every thread over one code point (-1 at the end); true when one matched: later ones are dropped. */
function step(program: Program, machine: Machine, point: i32, next: i32): bool {
  const current = machine.current;
  const following = machine.following;
  for (let i = 0; i < current.count; i++) {
    const instruction = load<i32>(current.waiting + i * 4);
    const code = program.code + instruction * INSTRUCTION_SIZE;
    const captures = current.captures + i * slotCount * 4;
    if (load<i32>(code) == OP_MATCH) {
      memory.copy(machine.matched, captures, slotCount * 4);
      return true;
    }
    if (point < 0 || !accepts(code, point)) continue;
    memory.copy(machine.slots, captures, slotCount * 4);
    addThread(program, machine, following, instruction + 1, next);
  }
  return false;
}

/** Searches from an address inside the text; captures fill `matchSlots`, as many pairs as `groups` asks for. */
export function search(program: Program, start: i32, end: i32, from: i32, groups: i32): bool {
  const machine = machineOf(program);
  textStart = start;
  textEnd = end;
  slotCount = groups * 2;
  matchSlots = machine.matched;
  machine.current.count = 0;
  machine.current.seenCount = 0;
  let found = false;
  let at = from;
  while (true) {
    if (!found) {
      memory.fill(machine.slots, 0, slotCount * 4);
      addThread(program, machine, machine.current, 0, at);
    }
    const point = at < end ? codePointAt(at) : -1;
    const next = at < end ? at + codePointSize(load<u8>(at)) : at;
    machine.following.count = 0;
    machine.following.seenCount = 0;
    if (step(program, machine, point, next)) {
      found = true;
      if (groups == 0) return true;
    }
    if (at >= end || (found && machine.following.count == 0)) return found;
    const spare = machine.current;
    machine.current = machine.following;
    machine.following = spare;
    at = next;
  }
}
