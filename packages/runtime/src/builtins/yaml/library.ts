/** What the builtins need of the `yaml` package. */

import type * as yaml from "yaml";

export type YamlLibrary = Pick<typeof yaml, "parseAllDocuments" | "isAlias" | "isMap" | "isSeq" | "isScalar">;

export type LoadYaml = () => YamlLibrary;
