/**
 * Failing with one of the messages of `tables/messages.mjs`, named by its number in `messages.ts`. An import, as those of
 * `evaluation/errors.ts`: `return 0` in a lenient module, `strict-failure.ts` in a strict one.
 */
@external("gen", "fail_numbered")
export declare function fail(message: i32): i32;
