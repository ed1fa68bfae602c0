/** Networks: the first and the last address of a CIDR block. */
import { allocate } from "../../memory/bump";
import { stringLength, stringPointer } from "../../value/string";
import { bufferByte, bufferInteger, bufferNew, bufferToString } from "../text/buffer";
import { ADDRESS_SIZE, bufferAddress, compareAddresses, isV4, readAddress, SPELLED_V4 } from "./address";

@unmanaged
export class Network {
  /** The address as it was written, which may lie anywhere in the block. */
  address: i32;
  first: i32;
  last: i32;
}

/** A network over 16 bytes at `address`, of which `bits` bits are the prefix. */
export function networkNew(address: i32, bits: i32): Network {
  const network = changetype<Network>(<usize>allocate(<i32>offsetof<Network>()));
  const first = allocate(ADDRESS_SIZE);
  const last = allocate(ADDRESS_SIZE);
  for (let i = 0; i < ADDRESS_SIZE; i++) {
    const kept = max(0, min(8, bits - 8 * i));
    const mask = (0xff00 >> kept) & 0xff;
    const byte = <i32>load<u8>(address + i);
    store<u8>(first + i, <u8>(byte & mask));
    store<u8>(last + i, <u8>((byte & mask) | (mask ^ 0xff)));
  }
  network.address = address;
  network.first = first;
  network.last = last;
  return network;
}

/** The network of the text `address/prefix`, or null. */
export function readNetwork(text: i32): Network {
  const start = stringPointer(text);
  const end = start + stringLength(text);
  let slash = start;
  while (slash < end && load<u8>(slash) != 0x2f) slash++;
  const address = allocate(ADDRESS_SIZE);
  const spelled = readAddress(start, slash, address);
  if (spelled == 0 || slash + 1 >= end) return changetype<Network>(0);
  let bits = 0;
  for (let at = slash + 1; at < end; at++) {
    const digit = <i32>load<u8>(at) - 0x30;
    if (<u32>digit > 9) return changetype<Network>(0);
    bits = bits * 10 + digit;
    if (bits > spelled) return changetype<Network>(0);
  }
  return networkNew(address, spelled == SPELLED_V4 ? bits + 96 : bits);
}

/** An address belongs to networks of its own family only. */
export function networkHas(network: Network, address: i32): bool {
  if (isV4(network.first) != isV4(address)) return false;
  return compareAddresses(network.first, address) <= 0 && compareAddresses(address, network.last) <= 0;
}

/** The text of a block: its first address and the length of the prefix. */
export function networkText(first: i32, bits: i32): i32 {
  const buffer = bufferNew(44);
  bufferAddress(buffer, first);
  bufferByte(buffer, 0x2f);
  bufferInteger(buffer, isV4(first) ? bits - 96 : bits);
  return bufferToString(buffer);
}
