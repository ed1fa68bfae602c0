/** Gatekeeper's side of a policy: templates, constraints, matching, review objects; and documents as Kubernetes reads them. */
export { type Constraint, type ConstraintOptions, constraint, type EnforcementAction } from "./constraint.ts";
export { withDefaults } from "./defaults.ts";
export { type GatekeeperVersion, gatekeeperVersion, newestGatekeeper } from "./gatekeeper-version.ts";
export { inventoryReferences } from "./inventory-references.ts";
export { matches, matchesGlob, matchesLabels } from "./match.ts";
export { parametersSchema } from "./parameters.ts";
export {
  type GatekeeperPolicy,
  gatekeeperPolicy,
  type InventoryReference,
  type LabelSelector,
  type Match,
  type Schema,
} from "./policy.ts";
export { preflight } from "./preflight.ts";
export {
  type GroupVersionKind,
  groupVersionKind,
  isAdmissionReview,
  type Review,
  type ReviewOptions,
  reviewOf,
  reviewOfRequest,
  type UserInfo,
} from "./review.ts";
export { structuralSchema } from "./structural-schema.ts";
export { type SuiteSample, suite } from "./suite.ts";
export { type ConstraintTemplate, template } from "./template.ts";
export { type TemplateOptions, type TemplateResult, templateOf } from "./template-of.ts";
export type { KubernetesDocument, Path, Range, ReadLimits, ReadResult } from "./yaml/document.ts";
export { type ReadOptions, readDocuments } from "./yaml/read.ts";
export { writeYaml } from "./yaml/write.ts";
