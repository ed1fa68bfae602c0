/** Objects → YAML text that is the same for the same objects: keys in the order given, no folding, no anchors. */
import { Document } from "yaml";

export function writeYaml(...objects: readonly unknown[]): string {
  return objects
    .map((object) =>
      new Document(object, { aliasDuplicateObjects: false, version: "1.1" }).toString({
        lineWidth: 0,
        indentSeq: false,
        directives: false,
      }),
    )
    .join("---\n");
}
