/**
 * Failing with one of the messages of `tables/messages.mjs`, named by its number in `messages.ts`. An import, as those of
 * `evaluation/errors.ts`: `return 0` in a lenient module, `strict-failure.ts` in a strict one.
 */
@external("gen", "fail_numbered")
export declare function fail(message: i32): i32;

/** What the message is about: a string value that stands for the placeholder in its text. */
export let failureSubject: i32 = 0;

/** A second text that it names. */
export let failureDetail: i32 = 0;

/** A number, a byte or a type that the message names besides. */
export let failureNumber: i32 = 0;

export function failAbout(message: i32, subject: i32): i32 {
  failureSubject = subject;
  return fail(message);
}

export function failWith(message: i32, subject: i32, number: i32): i32 {
  failureNumber = number;
  return failAbout(message, subject);
}

export function failWithBoth(message: i32, subject: i32, detail: i32, number: i32 = 0): i32 {
  failureDetail = detail;
  return failWith(message, subject, number);
}
