/**
 * The value layout, frozen: the one source from which the AssemblyScript runtime, the code generator's data segments
 * and the host take their constants. Plain number constants only: this file is compiled by both asc and tsc.
 *
 * A value is an i32 word.
 *   0            undefined
 *   …1           small integer: 31 bits, signed, `word >> 1`
 *   …000         address of a node, 8-byte aligned
 *   …010         an array or object of the input that nobody has read yet: only as an element or a value in a collection,
 *                and only until an accessor reads it (`assembly/json/open.ts`)
 *
 * A node begins with a header:
 *    0        1        2        4                8
 *   ┌────────┬────────┬────────┬────────────────┐
 *   │ type u8│flags u8│ kind u16│ hash u32       │   hash 0 = not computed yet
 *   └────────┴────────┴────────┴────────────────┘
 */

// Header
export const NODE_TYPE = 0;
export const NODE_FLAGS = 1;
export const NODE_KIND = 2;
export const NODE_HASH = 4;
export const NODE_HEADER_SIZE = 8;

// Types, in Rego's sort order
export const TYPE_UNDEFINED = 0;
export const TYPE_NULL = 1;
export const TYPE_BOOLEAN = 2;
export const TYPE_NUMBER = 3;
export const TYPE_STRING = 4;
export const TYPE_ARRAY = 5;
export const TYPE_OBJECT = 6;
export const TYPE_SET = 7;

// Singletons live at fixed addresses, so that a type test is a comparison. False is at a power of two: a word without that
// bit is 0 for undefined and for false only.
export const NULL_ADDRESS = 16;
export const TRUE_ADDRESS = 24;
export const FALSE_ADDRESS = 32;
/** "opa_malloc: failed", NUL-terminated. */
export const MESSAGE_OUT_OF_MEMORY = 40;
/** 32 bytes in which integers are written out. */
export const DIGITS_ADDRESS = 64;
export const DIGITS_SIZE = 32;
/** First address that data segments may use; everything below is fixed by this file. */
export const STATIC_BASE = 96;

/**
 * String, 16 bytes: header, byte length, address of UTF-8 bytes (which may lie in the input, in a data segment or in
 * the arena). Hash: see `hash.ts`.
 */
export const STRING_LENGTH = 8;
export const STRING_POINTER = 12;
export const STRING_SIZE = 16;
/** Every byte is below 0x80: code points are bytes. */
export const STRING_FLAG_ASCII = 1;
/** Some byte is not. Neither flag: not looked at yet. */
export const STRING_FLAG_WIDE = 2;
/** A byte that is part of no code point is kept in a string as the code point of this number and its own. */
export const BYTE_UNITS = 0x110000;

/** Array, 24 bytes: header, length, capacity, address of `capacity` words. */
export const ARRAY_LENGTH = 8;
export const ARRAY_CAPACITY = 12;
export const ARRAY_ELEMENTS = 16;
export const ARRAY_SIZE = 24;

/**
 * Object and set, 32 bytes: header, length, capacity, address of the columns, address of the index.
 * Columns: hashes[capacity] then keys[capacity] then, for objects, values[capacity]; u32 each.
 * The index (0 = none) is an open-addressing table for more than TABLE_SCAN_LIMIT entries:
 * u32 mask, then mask+1 slots of u32, each 0 = empty or entry number + 1; probe from `hash & mask`, step 1.
 */
export const TABLE_LENGTH = 8;
export const TABLE_CAPACITY = 12;
export const TABLE_COLUMNS = 16;
export const TABLE_INDEX = 20;
export const TABLE_SIZE = 32;
/** Entries are in Rego order (by key). Otherwise in order of insertion. */
export const TABLE_FLAG_SORTED = 1;
export const TABLE_SCAN_LIMIT = 16;

/**
 * Number nodes, 32 bytes: what does not fit a small integer.
 *   kind INTEGER: i64 at 8, in canonical decimal form (so it is never a value that fits 31 bits)
 *   kind TEXT: byte length at 8 and address at 12 of the source digits, kept for echo (`1.0`, `1e2`, `1.50`, big integers);
 *     what is computed from them is cached inside the node only, so that nodes in data segments stay valid.
 */
export const NUMBER_INTEGER = 8;
export const NUMBER_LENGTH = 8;
export const NUMBER_POINTER = 12;
export const NUMBER_SIZE = 32;
/**
 * Kind TEXT remembers here what its text means: state, and for NUMBER_STATE_INTEGER the i64. State 0 in new nodes.
 */
export const NUMBER_MEANING = 16;
export const NUMBER_STATE = 24;
export const NUMBER_STATE_UNKNOWN = 0;
export const NUMBER_STATE_INTEGER = 1;
export const NUMBER_STATE_BIG = 2;
export const NUMBER_STATE_FRACTION = 3;
export const NUMBER_KIND_INTEGER = 0;
export const NUMBER_KIND_TEXT = 1;

/**
 * A constant pattern as an automaton over the bytes of a text, 16 bytes: the state to begin in, the builtin's operand that
 * holds the text (for its type error), the first of the states in which a text that ends matches, the count of classes of
 * bytes, the first byte that has a class of its own, how many follow it, the address of their classes (and of the class
 * of all other bytes behind them), the address of the transitions. Reading ends in two states that nothing leaves; the
 * transitions, a byte each, begin with the state after them: by state, then by class.
 */
export const PATTERN_START = 0;
export const PATTERN_OPERAND = 1;
export const PATTERN_FIRST_MATCHING = 2;
export const PATTERN_CLASS_COUNT = 4;
export const PATTERN_FIRST_BYTE = 6;
export const PATTERN_LAST_CLASS = 7;
export const PATTERN_CLASSES = 8;
export const PATTERN_TRANSITIONS = 12;
export const PATTERN_SIZE = 16;
export const PATTERN_STATE_LOST = 0;
export const PATTERN_STATE_FOUND = 1;

/**
 * What a rule has remembered, 8 bytes: epoch, result. A function of one argument has several, found by the argument, which
 * is a third word.
 */
export const MEMO_EPOCH = 0;
export const MEMO_RESULT = 4;
export const MEMO_SLOT_SIZE = 8;
export const MEMO_ARGUMENT = 8;
export const MEMO_ENTRY_SIZE = 16;
/** A power of two. */
export const MEMO_ENTRIES = 4;

// Evaluation context, as OPA's ABI has it
export const CONTEXT_INPUT = 0;
export const CONTEXT_DATA = 4;
export const CONTEXT_RESULT = 8;
export const CONTEXT_ENTRYPOINT = 12;
export const CONTEXT_SIZE = 16;

// What a builtin of the host says through a host that speaks only JSON: the mark, which no JSON text begins with, what
// it is, and a text (`assembly/abi/host-reply.ts`).
export const REPLY_MARK = 1;
/** A value in Rego's notation. */
export const REPLY_VALUE = 0x76;
/** The message of an error, or of a type error. */
export const REPLY_ERROR = 0x65;
export const REPLY_TYPE_ERROR = 0x74;
