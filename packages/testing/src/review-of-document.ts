/** A document → the review that its policies see: an object, an AdmissionReview, or a file that is recognised by its shape. */
import {
  type GroupVersionKind,
  isAdmissionReview,
  type KubernetesDocument,
  type Path,
  type Review,
  reviewOf,
  reviewOfRequest,
} from "@portcullis/gatekeeper";
import { detect } from "./detect.ts";

export interface ReviewedDocument {
  readonly document: KubernetesDocument;
  readonly review: Review;
  /** Where the reviewed object stands in the document. */
  readonly base: Path;
}

/** Undefined when nothing is known of the document; `fallback` is taken then, if it is given. */
export function reviewOfDocument(
  document: KubernetesDocument,
  fallback?: GroupVersionKind,
): ReviewedDocument | undefined {
  const { value, source } = document;
  if (isAdmissionReview(value)) {
    const base = ["request", value.request.operation === "DELETE" ? "oldObject" : "object"];
    return { document, review: reviewOfRequest(value.request), base };
  }
  const kind = detect(value, source.name) ?? fallback;
  return kind === undefined ? undefined : { document, review: reviewOf(value, { kind }), base: [] };
}
