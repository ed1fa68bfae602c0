// What an evaluation knows, as globals that generated code reads and writes by name.

export let global_input: i32 = 0;
export let global_data: i32 = 0;
/** Changes whenever what rules see changes; results remembered under another epoch are stale. */
export let global_epoch: i32 = 0;

let newest: i32 = 0;

/** Sets the epoch to a number that no evaluation has used. */
export function newEpoch(): void {
  newest++;
  global_epoch = newest;
}

export function stateStart(input: i32, data: i32): void {
  global_input = input;
  global_data = data;
  newEpoch();
}
