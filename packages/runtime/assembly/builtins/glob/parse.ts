/** Glob patterns, as gobwas reads them, to the syntax tree of the matcher. */
import { CharacterClass, classAdd, classNegate, classNew, classNormalise } from "../regex/class";
import { NO_NODE, nodeAppend, NODE_ALTERNATE, NODE_ANY, NODE_ASSERT, NODE_CLASS, NODE_CONCAT } from "../regex/node";
import { ASSERT_BEGIN_TEXT, ASSERT_END_TEXT, NODE_LITERAL, nodeNew, NODE_REPEAT, RegexNode } from "../regex/node";
import { acceptByte, at, failed, nextPoint, peekByte } from "../regex/scanner";
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
  if (depth > DEPTH_LIMIT) scannerFail();
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

function escapedPoint(): i32 {
  acceptByte(0x5c);
  if (peekByte() >= 0) return nextPoint();
  scannerFail();
  return 0;
}

/** Either one range, or a list of characters. */
function parseBrackets(): CharacterClass {
  const negated = acceptByte(0x21);
  const result = classNew();
  if (peekByte() < 0) {
    scannerFail();
    return result;
  }
  const start = at;
  const first = nextPoint();
  if (peekByte() == 0x2d) {
    skipBytes(1);
    const last = peekByte() < 0 ? -1 : nextPoint();
    if (last < first) scannerFail();
    else classAdd(result, first, last);
  } else {
    skipBytes(start - at);
    while (peekByte() >= 0 && peekByte() != 0x5d) {
      const point = escapedPoint();
      classAdd(result, point, point);
    }
    if (result.count == 0) scannerFail();
  }
  if (!acceptByte(0x5d)) scannerFail();
  classNormalise(result);
  return negated ? classNegate(result) : result;
}

function parseBraces(depth: i32): RegexNode {
  const result = nodeNew(NODE_ALTERNATE, 0);
  do {
    const alternative = nodeNew(NODE_CONCAT, 0);
    parseSequence(alternative, depth);
    nodeAppend(result, alternative);
  } while (!failed && acceptByte(0x2c));
  if (!acceptByte(0x7d)) scannerFail();
  return result;
}
