/** graph.reachable and graph.reachable_paths. */
import { failOperand } from "../../evaluation/errors";
import { TYPE_ARRAY, TYPE_OBJECT, TYPE_SET } from "../../layout";
import { arrayAppend, arrayAt, arrayLength, arrayNew } from "../../value/array";
import { objectGet } from "../../value/object";
import { scanLength, scanValue } from "../../value/scan";
import { setHas, setNew, setPut } from "../../value/set";
import { typeOf } from "../../value/word";
import { fail, failAbout } from "../failure";
import { MESSAGE_GRAPH_OPERAND, MESSAGE_TOO_LARGE } from "../messages";
import { isArrayOrSet } from "../operand";

/** More paths than this are refused: their number can grow exponentially. */
const PATH_LIMIT = 1000000;
const DEPTH_LIMIT = 5000;

let paths: i32 = 0;
let pathCount: i32 = 0;

function refuse(graph: i32, initial: i32): bool {
  if (typeOf(graph) != TYPE_OBJECT) {
    failOperand(1, 1 << TYPE_OBJECT, graph);
    return true;
  }
  if (!isArrayOrSet(initial)) {
    failAbout(MESSAGE_GRAPH_OPERAND, initial);
    return true;
  }
  return false;
}

/** Nodes that are no keys of the graph are not reached. */
export function reachable(graph: i32, initial: i32): i32 {
  if (refuse(graph, initial)) return 0;
  const reached = setNew(16);
  const queue = arrayNew(16);
  pushAll(queue, initial);
  for (let next = 0; next < arrayLength(queue); next++) {
    const node = arrayAt(queue, next);
    const edges = objectGet(graph, node);
    if (edges == 0 || setHas(reached, node)) continue;
    setPut(reached, node);
    if (isArrayOrSet(edges)) pushAll(queue, edges);
  }
  return reached;
}

function pushAll(queue: i32, nodes: i32): void {
  const length = scanLength(nodes);
  for (let i = 0; i < length; i++) arrayAppend(queue, scanValue(nodes, i));
}

function copyOf(path: i32): i32 {
  const length = arrayLength(path);
  const result = arrayNew(length + 1);
  for (let i = 0; i < length; i++) arrayAppend(result, arrayAt(path, i));
  return result;
}

/**
 * A path ends where a node has no edges, where an edge leaves the graph, or where it would come back to what has been
 * visited: the nodes on the path, but not yet the first one while its own edges are followed, as in OPA.
 */
function follow(graph: i32, path: i32, visited: i32, node: i32, depth: i32): bool {
  if (depth > DEPTH_LIMIT || pathCount > PATH_LIMIT) return false;
  const edges = objectGet(graph, node);
  const length = edges != 0 && isArrayOrSet(edges) ? scanLength(edges) : 0;
  if (length == 0) put(path);
  for (let i = 0; i < length; i++) {
    const next = scanValue(edges, i);
    if (objectGet(graph, next) == 0 || setHas(visited, next)) {
      put(path);
      continue;
    }
    const longer = copyOf(path);
    arrayAppend(longer, next);
    const visitedNow = setNew(arrayLength(longer));
    pushSet(visitedNow, longer);
    if (!follow(graph, longer, visitedNow, next, depth + 1)) return false;
  }
  return true;
}

function pushSet(target: i32, nodes: i32): void {
  const length = arrayLength(nodes);
  for (let i = 0; i < length; i++) setPut(target, arrayAt(nodes, i));
}

function put(path: i32): void {
  setPut(paths, path);
  pathCount += 1;
}

export function reachablePaths(graph: i32, initial: i32): i32 {
  if (refuse(graph, initial)) return 0;
  paths = setNew(16);
  pathCount = 0;
  const length = scanLength(initial);
  for (let i = 0; i < length; i++) {
    const node = scanValue(initial, i);
    if (objectGet(graph, node) == 0) continue;
    const path = arrayNew(1);
    arrayAppend(path, node);
    if (!follow(graph, path, setNew(0), node, 0)) return fail(MESSAGE_TOO_LARGE);
  }
  return paths;
}
