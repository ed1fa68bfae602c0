/** What MD5, SHA-1, SHA-256 and SHA-512 share: cutting a message into padded blocks. */
import { allocate } from "../../memory/bump";
import { bufferHex } from "../text/quote";
import { bufferNew, bufferToString } from "../text/buffer";
import { md5Block, md5Start } from "./md5";
import { sha1Block, sha1Start } from "./sha1";
import { sha256Block, sha256Start } from "./sha256";
import { sha512Block, sha512Start } from "./sha512";

export const MD5: i32 = 0;
export const SHA1: i32 = 1;
export const SHA256: i32 = 2;
export const SHA512: i32 = 3;

export function digestSize(kind: i32): i32 {
  if (kind == MD5) return 16;
  if (kind == SHA1) return 20;
  return kind == SHA256 ? 32 : 64;
}

export function blockSize(kind: i32): i32 {
  return kind == SHA512 ? 128 : 64;
}

function start(kind: i32, state: i32): void {
  if (kind == MD5) md5Start(state);
  else if (kind == SHA1) sha1Start(state);
  else if (kind == SHA256) sha256Start(state);
  else sha512Start(state);
}

function block(kind: i32, state: i32, at: i32): void {
  if (kind == MD5) md5Block(state, at);
  else if (kind == SHA1) sha1Block(state, at);
  else if (kind == SHA256) sha256Block(state, at);
  else sha512Block(state, at);
}

/** The address of the digest of `length` bytes. Only MD5 counts bits with the low byte first. */
export function digest(kind: i32, pointer: i32, length: i32): i32 {
  const state = allocate(64);
  start(kind, state);
  const size = blockSize(kind);
  const whole = length - (length & (size - 1));
  for (let at = 0; at < whole; at += size) block(kind, state, pointer + at);
  const rest = length - whole;
  const padded = rest + 1 + (size >> 3) > size ? 2 * size : size;
  const tail = allocate(padded);
  memory.fill(tail, 0, padded);
  memory.copy(tail, pointer + whole, rest);
  store<u8>(tail + rest, 0x80);
  const bits = <u64>length << 3;
  store<u64>(tail + padded - 8, kind == MD5 ? bits : bswap<u64>(bits));
  for (let at = 0; at < padded; at += size) block(kind, state, tail + at);
  if (kind == SHA512) for (let i = 0; i < 64; i += 8) store<u64>(state + i, bswap<u64>(load<u64>(state + i)));
  else if (kind != MD5) for (let i = 0; i < 32; i += 4) store<u32>(state + i, bswap<u32>(load<u32>(state + i)));
  return state;
}

export function hexText(pointer: i32, length: i32): i32 {
  const buffer = bufferNew(2 * length + 1);
  for (let i = 0; i < length; i++) bufferHex(buffer, load<u8>(pointer + i), 2);
  return bufferToString(buffer);
}
