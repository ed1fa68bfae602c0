/** What the builtins need of the `graphql` package. */

import type * as graphql from "graphql";

export type GraphqlLibrary = Pick<typeof graphql, "parse" | "buildASTSchema" | "validate" | "validateSchema">;

export type LoadGraphql = () => GraphqlLibrary;
