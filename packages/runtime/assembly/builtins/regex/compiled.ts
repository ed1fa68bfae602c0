/** Compiled patterns, kept for the evaluation. */
import { global_epoch } from "../../evaluation/state";
import { numberFromI64, toI64 } from "../../value/number";
import { objectGet, objectNew, objectPut } from "../../value/object";
import { stringLength, stringPointer } from "../../value/string";
import { rawText } from "../text/valid-text";
import { captureCount, captureNames, parseRegex } from "./parse";
import { Program, programNew } from "./program";

/** Null when the pattern is malformed, as one with bytes of no code point is, or too large. */
function compile(pattern: i32): Program {
  if (rawText(pattern) != pattern) return changetype<Program>(0);
  const root = parseRegex(stringPointer(pattern), stringLength(pattern));
  if (changetype<usize>(root) == 0) return changetype<Program>(0);
  return programNew(root, captureCount + 1, captureNames);
}

let programs: i32 = 0;
let programsEpoch: i32 = 0;

/** The program of a pattern; null when the pattern is malformed. What an evaluation compiled goes with its arena. */
export function programOf(pattern: i32): Program {
  if (programs == 0 || programsEpoch != global_epoch) {
    programs = objectNew(4);
    programsEpoch = global_epoch;
  }
  const known = objectGet(programs, pattern);
  if (known != 0) return changetype<Program>(<usize><i32>toI64(known));
  const program = compile(pattern);
  objectPut(programs, pattern, numberFromI64(<i64>changetype<usize>(program)));
  return program;
}
