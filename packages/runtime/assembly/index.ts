// Everything the linker can reach, under the names it knows. This list and nothing else.

export { runtime_fixed_address } from "./memory/fixed";
export { arrayNew as array_new, arrayAppend as array_append } from "./value/array";
export { objectNew as object_new, objectPut as object_put, objectPutOnce as object_put_once, objectGet } from "./value/object";
export { setNew as set_new, setPut as set_put, setHas } from "./value/set";
export { scanLength as scan_length, scanKey as scan_key, scanValue as scan_value } from "./value/scan";
export { valueEqual as value_equal, valueCompare as value_compare } from "./value/compare";
export { valueHash } from "./value/hash";
export { codePointCount } from "./value/string";
export { numberFromText, numberText } from "./value/number";
export { numberAdd } from "./number/add";
export { numberSubtract } from "./number/subtract";
export { numberMultiply } from "./number/multiply";
export { numberDivide, numberRemainder } from "./number/divide";
export { numberNegate, numberAbsolute, numberRound, numberCeil, numberFloor } from "./number/unary";
export { failOperand, failMessage, failIsStrict } from "./evaluation/errors";
