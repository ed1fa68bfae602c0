// How a builtin says that it cannot give a result. Every call here returns 0, undefined.
//
// The functions are imports. In a lenient module the linker puts `return 0` in their place; in a module with
// strict builtin errors it puts the functions of `strict-errors.ts` there.

@external("gen", "fail_operand")
export declare function failOperand(position: i32, expected: i32, got: i32): i32;

@external("gen", "fail_message")
export declare function failMessage(message: i32): i32;

/** A type error whose text says more than which operand. */
@external("gen", "fail_type")
export declare function failType(message: i32): i32;

/** For builtins whose message costs something to build: 0 in lenient modules, 1 in strict ones. */
@external("gen", "fail_is_strict")
export declare function failIsStrict(): i32;

// What `failOperand` may expect in place of a mask of types: the first two of an operand that is a number.
export const EXPECTED_INTEGER: i32 = 1 << 8;
export const EXPECTED_UNSIGNED: i32 = 1 << 9;
/** Of an element of an operand that should hold paths. */
export const EXPECTED_PATHS: i32 = 1 << 10;
