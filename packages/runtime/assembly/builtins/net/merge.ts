/** net.cidr_merge: the smallest set of networks that holds the same addresses. */
import { TYPE_STRING } from "../../layout";
import { allocate } from "../../memory/bump";
import { scanLength, scanValue } from "../../value/scan";
import { setNew, setPut } from "../../value/set";
import { stringLength, stringPointer } from "../../value/string";
import { typeOf } from "../../value/word";
import { fail, failAbout } from "../failure";
import { MESSAGE_CIDR_COLLECTION, MESSAGE_CIDR_MEMBER, MESSAGE_INVALID_CIDR, MESSAGE_NO_PREFIX } from "../messages";
import { isArrayOrSet } from "../operand";
import { ADDRESS_SIZE, compareAddresses, isV4, nextAddress, readAddress, SPELLED_V6 } from "./address";
import { Network, networkNew, networkText, readNetwork } from "./network";

/** An IPv4 address without a prefix stands for the network of its class, as in OPA; 0 for classes without one. */
function classPrefix(address: i32): i32 {
  const byte = <i32>load<u8>(address + 12);
  if (byte < 128) return 96 + 8;
  if (byte < 192) return 96 + 16;
  return byte < 224 ? 96 + 24 : 0;
}

/** Null after it failed. */
function networkOf(text: i32): Network {
  const address = allocate(ADDRESS_SIZE);
  const start = stringPointer(text);
  const spelled = readAddress(start, start + stringLength(text), address);
  if (spelled != 0) {
    if (spelled == SPELLED_V6 && !isV4(address)) {
      fail(MESSAGE_NO_PREFIX);
      return changetype<Network>(0);
    }
    const bits = classPrefix(address);
    if (bits != 0) return networkNew(address, bits);
  }
  const network = readNetwork(text);
  if (changetype<usize>(network) == 0) failAbout(MESSAGE_INVALID_CIDR, text);
  return network;
}

/** Puts a network into `count` words that are sorted by first address. */
function insert(networks: i32, count: i32, network: Network): void {
  let at = count;
  while (at > 0) {
    const before = changetype<Network>(<usize>load<i32>(networks + 4 * (at - 1)));
    if (compareAddresses(before.first, network.first) <= 0) break;
    store<i32>(networks + 4 * at, <i32>changetype<usize>(before));
    at--;
  }
  store<i32>(networks + 4 * at, <i32>changetype<usize>(network));
}

/** Whether a range that starts at `first` overlaps or touches one of the same family that ends at `last`. */
function touches(last: i32, first: i32): bool {
  if (isV4(last) != isV4(first)) return false;
  if (compareAddresses(first, last) <= 0) return true;
  const behind = allocate(ADDRESS_SIZE);
  memory.copy(behind, last, ADDRESS_SIZE);
  return nextAddress(behind) && compareAddresses(behind, first) == 0;
}

/** Cuts the range into networks, the largest that fit, in order. */
function putRange(result: i32, first: i32, last: i32): void {
  const lowest = isV4(first) ? 96 : 0;
  const at = allocate(ADDRESS_SIZE);
  memory.copy(at, first, ADDRESS_SIZE);
  for (;;) {
    let bits = 128;
    let block = networkNew(at, bits);
    while (bits > lowest) {
      const wider = networkNew(at, bits - 1);
      if (compareAddresses(wider.first, at) != 0 || compareAddresses(wider.last, last) > 0) break;
      block = wider;
      bits--;
    }
    setPut(result, networkText(block.first, bits));
    if (compareAddresses(block.last, last) >= 0) return;
    memory.copy(at, block.last, ADDRESS_SIZE);
    if (!nextAddress(at)) return;
  }
}

export function cidrMerge(cidrs: i32): i32 {
  if (!isArrayOrSet(cidrs)) return fail(MESSAGE_CIDR_COLLECTION);
  const length = scanLength(cidrs);
  const networks = allocate(4 * length);
  for (let i = 0; i < length; i++) {
    const text = scanValue(cidrs, i);
    if (typeOf(text) != TYPE_STRING) return fail(MESSAGE_CIDR_MEMBER);
    const network = networkOf(text);
    if (changetype<usize>(network) == 0) return 0;
    insert(networks, i, network);
  }
  const result = setNew(length);
  for (let i = 0; i < length; ) {
    const range = changetype<Network>(<usize>load<i32>(networks + 4 * i));
    let last = range.last;
    for (i++; i < length; i++) {
      const next = changetype<Network>(<usize>load<i32>(networks + 4 * i));
      if (!touches(last, next.first)) break;
      if (compareAddresses(next.last, last) > 0) last = next.last;
    }
    putRange(result, range.first, last);
  }
  return result;
}
