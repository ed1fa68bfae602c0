import { expect, test } from "vitest";
import { effectiveSecurityContext } from "./index.ts";

test("what a container says goes before what its pod says", () => {
  const pod = { securityContext: { runAsUser: 1000, runAsNonRoot: true, fsGroup: 5 } };
  expect(effectiveSecurityContext({ securityContext: { runAsUser: 0, privileged: true } }, pod)).toEqual({
    privileged: true,
    runAsNonRoot: true,
    runAsUser: 0,
  });
  expect(effectiveSecurityContext({}, pod)).toEqual({ runAsNonRoot: true, runAsUser: 1000 });
  expect(effectiveSecurityContext({}, undefined)).toEqual({});
});
