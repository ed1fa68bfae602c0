/**
 * Failing with a message that names values as Rego prints them: as `fail` of `failure.ts`, in a file of its own, so that
 * only strict modules that need it have the printing.
 */
@external("gen", "fail_values")
export declare function failAboutValues(message: i32, first: i32, second: i32): i32;
