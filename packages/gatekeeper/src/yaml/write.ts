/** Objects → YAML text that is the same for the same objects: keys in the order given, no folding, no anchors. */
import { Document, visit } from "yaml";
import { resolvePlainScalar } from "./scalar.ts";

export function writeYaml(...objects: readonly unknown[]): string {
  return objects.map(writeDocument).join("---\n");
}

function writeDocument(object: unknown): string {
  const document = new Document(object, { aliasDuplicateObjects: false });
  visit(document, {
    Scalar(_, scalar) {
      const { value } = scalar;
      // What Kubernetes would not read back as this text is quoted, though YAML 1.2 can do without.
      if (typeof value === "string" && (value === "<<" || resolvePlainScalar(value) !== value))
        scalar.type = "QUOTE_DOUBLE";
    },
  });
  return document.toString({ lineWidth: 0, indentSeq: false });
}
