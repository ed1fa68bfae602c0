/** A file's state at this moment: another stamp is another state, and it has none where there is no file. */
import { statSync } from "node:fs";

export function stampOf(file: string): string | undefined {
  try {
    const information = statSync(file, { throwIfNoEntry: false });
    // Not the time of the content's change, which some editors and archives set back.
    return information && `${information.ctimeMs} ${information.size} ${information.ino}`;
  } catch {
    // A part of the path is a file now, or a folder that may not be entered.
    return undefined;
  }
}
