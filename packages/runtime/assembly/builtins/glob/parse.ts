/** Glob patterns, as gobwas reads them, to the syntax tree of the matcher. */
import { CharacterClass, classAdd, classNegate, classNew, classNormalise } from "../regex/class";
import { NO_NODE, nodeAppend, NODE_ALTERNATE, NODE_ANY, NODE_ASSERT, NODE_CLASS, NODE_CONCAT } from "../regex/node";
import { ASSERT_BEGIN_TEXT, ASSERT_END_TEXT, NODE_LITERAL, nodeNew, NODE_REPEAT, RegexNode } from "../regex/node";
import { REASON_GLOB_BACKSLASH, REASON_GLOB_BRACE, REASON_GLOB_CLOSE, REASON_GLOB_DEPTH } from "../regex/reasons";
import { REASON_GLOB_END, REASON_GLOB_ORDER, REASON_GLOB_RANGE } from "../regex/reasons";
import { acceptByte, at, end, failed, nextPoint, peekByte } from "../regex/scanner";
import { scannerFail, scannerStart, skipBytes } from "../regex/scanner";

const DEPTH_LIMIT = 500;

/** What `*` and `?` match: all but the separators. */
let plain: CharacterClass = changetype<CharacterClass>(0);

/** The tree for the whole text, or null when the pattern is malformed. */
export function parseGlob(pointer: i32, length: i32, separators: CharacterClass): RegexNode {
  scannerStart(pointer, length);
  classNormalise(separators);
  plain = classNegate(separators);
  const root = nodeNew(NODE_CONCAT, 0);
  nodeAppend(root, nodeNew(NODE_ASSERT, ASSERT_BEGIN_TEXT));
  parseSequence(root, 0);
  nodeAppend(root, nodeNew(NODE_ASSERT, ASSERT_END_TEXT));
  return failed ? NO_NODE : root;
}

function classNode(characters: CharacterClass): RegexNode {
  const node = nodeNew(NODE_CLASS, 0);
  node.characters = characters;
  return node;
}

function repeated(child: RegexNode): RegexNode {
  const node = nodeNew(NODE_REPEAT, 0);
  node.most = -1;
  nodeAppend(node, child);
  return node;
}

/** Up to the end, or inside braces to a comma or the closing brace. */
function parseSequence(target: RegexNode, depth: i32): void {
  if (depth > DEPTH_LIMIT) scannerFail(REASON_GLOB_DEPTH, at, at);
  while (!failed && peekByte() >= 0) {
    if (depth > 0 && (peekByte() == 0x2c || peekByte() == 0x7d)) return;
    if (acceptByte(0x2a)) {
      nodeAppend(target, repeated(acceptByte(0x2a) ? nodeNew(NODE_ANY, 0) : classNode(plain)));
    } else if (acceptByte(0x3f)) {
      nodeAppend(target, classNode(plain));
    } else if (acceptByte(0x5b)) {
      nodeAppend(target, classNode(parseBrackets()));
    } else if (acceptByte(0x7b)) {
      nodeAppend(target, parseBraces(depth + 1));
    } else {
      nodeAppend(target, nodeNew(NODE_LITERAL, escapedPoint()));
    }
  }
}

/** The next character; 0, the scanner failed, at the end. */
function takePoint(reason: i32): i32 {
  if (peekByte() >= 0) return nextPoint();
  scannerFail(reason, end, end);
  return 0;
}

function escapedPoint(): i32 {
  return takePoint(acceptByte(0x5c) ? REASON_GLOB_BACKSLASH : REASON_GLOB_END);
}

/** Either one range, or a list of characters. */
function parseBrackets(): CharacterClass {
  const negated = acceptByte(0x21);
  const result = classNew();
  const start = at;
  const first = takePoint(REASON_GLOB_END);
  if (peekByte() == 0x2d) {
    skipBytes(1);
    addRange(result, first);
  } else if (!failed) {
    skipBytes(start - at);
    addList(result);
  }
  classNormalise(result);
  return negated ? classNegate(result) : result;
}

function addRange(target: CharacterClass, first: i32): void {
  const last = takePoint(REASON_GLOB_END);
  const close = takePoint(REASON_GLOB_END);
  if (close != 0x5d) scannerFail(REASON_GLOB_CLOSE, at, at);
  else if (last < first) scannerFail(REASON_GLOB_ORDER, at, at);
  else classAdd(target, first, last);
}

function addList(target: CharacterClass): void {
  while (!failed && peekByte() != 0x5d) {
    const point = escapedPoint();
    classAdd(target, point, point);
  }
  if (acceptByte(0x5d) && target.count == 0) scannerFail(REASON_GLOB_RANGE, at, at);
}

function parseBraces(depth: i32): RegexNode {
  const result = nodeNew(NODE_ALTERNATE, 0);
  do {
    const alternative = nodeNew(NODE_CONCAT, 0);
    parseSequence(alternative, depth);
    nodeAppend(result, alternative);
  } while (!failed && acceptByte(0x2c));
  if (!acceptByte(0x7d)) scannerFail(REASON_GLOB_BRACE, at, at);
  return result;
}
