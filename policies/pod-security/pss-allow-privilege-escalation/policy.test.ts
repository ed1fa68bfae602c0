import { describeSamples } from "@portcullis/testing/vitest";
import policy from "./policy.ts";

await describeSamples(import.meta.url, policy);
