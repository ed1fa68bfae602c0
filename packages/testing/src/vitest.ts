/** What tests of policies import. */
export { describeSamples } from "./describe-samples.ts";
