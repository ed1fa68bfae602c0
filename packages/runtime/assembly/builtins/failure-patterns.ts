/**
 * Failing with why a pattern is malformed: as `fail` of `failure.ts`, in a file of its own, so that only strict modules
 * read the pattern once more to find out.
 */
@external("gen", "fail_pattern")
export declare function failPattern(pattern: i32): i32;

@external("gen", "fail_glob")
export declare function failGlob(pattern: i32): i32;
