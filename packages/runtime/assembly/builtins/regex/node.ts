/** The syntax tree of a regular expression. */
import { allocate } from "../../memory/bump";
import { CharacterClass } from "./class";

export const NODE_EMPTY = 0;
export const NODE_LITERAL = 1;
export const NODE_CLASS = 2;
/** Any code point; `folded` excludes the newline. */
export const NODE_ANY = 3;
export const NODE_CONCAT = 4;
export const NODE_ALTERNATE = 5;
export const NODE_REPEAT = 6;
export const NODE_CAPTURE = 7;
export const NODE_ASSERT = 8;

export const ASSERT_BEGIN_TEXT = 0;
export const ASSERT_END_TEXT = 1;
export const ASSERT_BEGIN_LINE = 2;
export const ASSERT_END_LINE = 3;
export const ASSERT_WORD_BOUNDARY = 4;
export const ASSERT_NO_WORD_BOUNDARY = 5;

@unmanaged
export class RegexNode {
  kind: i32;
  /** Code point, capture number, assertion, or least count. */
  value: i32;
  /** Greatest count; -1 is unbounded. */
  most: i32;
  /** Literal: case is folded. Any: newline is excluded. Repeat: as few as possible. */
  flag: bool;
  characters: CharacterClass;
  first: RegexNode;
  last: RegexNode;
  next: RegexNode;
  /** How many copies of its inside counted repetitions make. */
  weight: i32;
}

export const NO_NODE = changetype<RegexNode>(0);

export function nodeNew(kind: i32, value: i32): RegexNode {
  const node = changetype<RegexNode>(<usize>allocate(<i32>offsetof<RegexNode>()));
  memory.fill(changetype<usize>(node), 0, offsetof<RegexNode>());
  node.kind = kind;
  node.value = value;
  node.weight = 1;
  return node;
}

export function nodeAppend(parent: RegexNode, child: RegexNode): void {
  if (changetype<usize>(parent.first) == 0) parent.first = child;
  else parent.last.next = child;
  parent.last = child;
  if (child.weight > parent.weight) parent.weight = child.weight;
}
