import { describeSamples } from "@portcullis/testing/vitest";

await describeSamples(import.meta.url);
