/** The same builtins with their libraries from the start, for browsers and for programs that are one file. */

import * as graphql from "graphql";
import * as re2 from "re2js";
import * as yaml from "yaml";
import type { BuiltinMap } from "../builtin-map.ts";
import { builtinMap } from "./list.ts";

export const hostBuiltins: BuiltinMap = builtinMap({ graphql: () => graphql, yaml: () => yaml, re2: () => re2 });
