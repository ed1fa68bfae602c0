/** net.cidr_contains, cidr_contains_matches, cidr_expand, cidr_intersects, cidr_is_valid. */
import { failOperand } from "../../evaluation/errors";
import { TYPE_ARRAY, TYPE_STRING } from "../../layout";
import { allocate } from "../../memory/bump";
import { arrayAppend, arrayAt, arrayLength, arrayNew } from "../../value/array";
import { scanKey, scanLength, scanValue } from "../../value/scan";
import { setNew, setPut } from "../../value/set";
import { stringLength, stringPointer } from "../../value/string";
import { FALSE, fromBoolean, typeOf } from "../../value/word";
import { fail, failAbout } from "../failure";
import { MESSAGE_CIDR_ELEMENT, MESSAGE_CIDR_ELEMENT_SECOND, MESSAGE_INVALID_CIDR } from "../messages";
import { MESSAGE_NEITHER_ADDRESS, MESSAGE_TOO_LARGE } from "../messages";
import { bufferNew, bufferToString } from "../text/buffer";
import { ADDRESS_SIZE, bufferAddress, compareAddresses, nextAddress, readAddress } from "./address";
import { Network, networkHas, readNetwork } from "./network";

/** Larger networks are not written out. */
const EXPAND_LIMIT = 1 << 20;

export function cidrIsValid(text: i32): i32 {
  return fromBoolean(typeOf(text) == TYPE_STRING && changetype<usize>(readNetwork(text)) != 0);
}

/** The network of an operand; null after it failed. */
function networkOperand(text: i32, position: i32): Network {
  if (typeOf(text) != TYPE_STRING) {
    failOperand(position, 1 << TYPE_STRING, text);
    return changetype<Network>(0);
  }
  const network = readNetwork(text);
  if (changetype<usize>(network) == 0) failAbout(MESSAGE_INVALID_CIDR, text);
  return network;
}

/** Whether a network holds an address, or all of another network. */
export function cidrContains(cidr: i32, other: i32): i32 {
  const network = networkOperand(cidr, 1);
  if (changetype<usize>(network) == 0) return 0;
  if (typeOf(other) != TYPE_STRING) return failOperand(2, 1 << TYPE_STRING, other);
  const address = allocate(ADDRESS_SIZE);
  const start = stringPointer(other);
  if (readAddress(start, start + stringLength(other), address) != 0) return fromBoolean(networkHas(network, address));
  const inner = readNetwork(other);
  if (changetype<usize>(inner) == 0) return failAbout(MESSAGE_NEITHER_ADDRESS, other);
  return fromBoolean(networkHas(network, inner.first) && networkHas(network, inner.last));
}

export function cidrIntersects(left: i32, right: i32): i32 {
  const a = networkOperand(left, 1);
  if (changetype<usize>(a) == 0) return 0;
  const b = networkOperand(right, 2);
  if (changetype<usize>(b) == 0) return 0;
  return fromBoolean(networkHas(a, b.first) || networkHas(b, a.first));
}

export function cidrExpand(cidr: i32): i32 {
  const network = networkOperand(cidr, 1);
  if (changetype<usize>(network) == 0) return 0;
  const result = setNew(4);
  const address = allocate(ADDRESS_SIZE);
  memory.copy(address, network.first, ADDRESS_SIZE);
  for (let count = 0; count < EXPAND_LIMIT; count++) {
    const buffer = bufferNew(40);
    bufferAddress(buffer, address);
    setPut(result, bufferToString(buffer));
    if (compareAddresses(address, network.last) == 0 || !nextAddress(address)) return result;
  }
  return fail(MESSAGE_TOO_LARGE);
}

/** What an element names, which may be the first of an array; 0 after a failure. */
function elementText(element: i32, position: i32): i32 {
  if (typeOf(element) == TYPE_STRING) return element;
  if (typeOf(element) == TYPE_ARRAY && arrayLength(element) > 0) return arrayAt(element, 0);
  return fail(position == 1 ? MESSAGE_CIDR_ELEMENT : MESSAGE_CIDR_ELEMENT_SECOND);
}

function putMatches(result: i32, cidr: i32, name: i32, others: i32): bool {
  const single = typeOf(others) == TYPE_STRING;
  const length = single ? 1 : scanLength(others);
  for (let i = 0; i < length; i++) {
    const text = single ? others : elementText(scanValue(others, i), 2);
    const matches = text == 0 ? 0 : cidrContains(cidr, text);
    if (matches == 0) return false;
    if (matches == FALSE) continue;
    const pair = arrayNew(2);
    arrayAppend(pair, name);
    arrayAppend(pair, single ? others : scanKey(others, i));
    setPut(result, pair);
  }
  return true;
}

/**
 * Pairs of names of those that match: keys of objects, positions in arrays, members of sets, a string itself. Other
 * operands match nothing.
 */
export function cidrContainsMatches(cidrs: i32, others: i32): i32 {
  const result = setNew(4);
  const single = typeOf(cidrs) == TYPE_STRING;
  const length = single ? 1 : scanLength(cidrs);
  for (let i = 0; i < length; i++) {
    const text = single ? cidrs : elementText(scanValue(cidrs, i), 1);
    if (text == 0 || !putMatches(result, text, single ? cidrs : scanKey(cidrs, i), others)) return 0;
  }
  return result;
}
