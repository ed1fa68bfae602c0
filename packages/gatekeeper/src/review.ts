/**
 * `input.review` as Gatekeeper builds it: the AdmissionRequest with the same fields present when they are empty, because
 * `not input.review.operation` is false for "" but true for a missing field.
 */

export interface ReviewOptions {
  /** "" by default, as in an audit. */
  readonly operation?: "" | "CREATE" | "UPDATE" | "DELETE" | "CONNECT";
  readonly oldObject?: unknown;
  readonly userInfo?: UserInfo;
  /** The webhook fills it in; `gator` never does. */
  readonly namespaceObject?: unknown;
  readonly subResource?: string;
  readonly dryRun?: boolean;
  /** Where the document does not name its own: a configuration file that was recognised by its shape. */
  readonly kind?: GroupVersionKind;
}

export interface UserInfo {
  readonly username?: string;
  readonly uid?: string;
  readonly groups?: readonly string[];
  readonly extra?: Readonly<Record<string, readonly string[]>>;
}

export interface GroupVersionKind {
  readonly group: string;
  readonly version: string;
  readonly kind: string;
}

export interface Review {
  readonly uid: string;
  readonly kind: GroupVersionKind;
  readonly resource: { readonly group: string; readonly version: string; readonly resource: string };
  readonly name?: string;
  readonly namespace?: string;
  readonly operation: string;
  readonly userInfo: UserInfo;
  readonly object: unknown;
  readonly oldObject: unknown;
  readonly options: unknown;
  readonly namespaceObject?: unknown;
  readonly subResource?: string;
  readonly dryRun?: boolean;
}

const noResource = { group: "", version: "", resource: "" };

/** The review of one object, as audit and `gator` make it. */
export function reviewOf(object: unknown, options: ReviewOptions = {}): Review {
  const { operation = "", oldObject = null } = options;
  // On DELETE the API server sends no object; Gatekeeper puts the old one in its place.
  const reviewed = operation === "DELETE" ? (oldObject ?? object) : object;
  const metadata = member(reviewed, "metadata");
  const name = textMember(metadata, "name");
  const namespace = textMember(metadata, "namespace");
  return {
    uid: "",
    kind: options.kind ?? groupVersionKind(reviewed),
    resource: noResource,
    ...(name === "" ? {} : { name }),
    ...(namespace === "" ? {} : { namespace }),
    operation,
    userInfo: options.userInfo ?? {},
    object: reviewed,
    oldObject: operation === "DELETE" ? reviewed : oldObject,
    options: null,
    ...(options.namespaceObject === undefined ? {} : { namespaceObject: options.namespaceObject }),
    ...(options.subResource === undefined ? {} : { subResource: options.subResource }),
    ...(options.dryRun === undefined ? {} : { dryRun: options.dryRun }),
  };
}

/** The review that an AdmissionReview asks for: its request, with what it leaves out filled in. */
export function reviewOfRequest(request: Readonly<Record<string, unknown>>): Review {
  const object = request.operation === "DELETE" ? (request.oldObject ?? request.object) : request.object;
  const empty = reviewOf(object ?? null);
  return {
    ...empty,
    ...request,
    kind: { ...empty.kind, ...(request.kind as object | undefined) },
    object: object ?? null,
    oldObject: request.oldObject ?? null,
  };
}

export function isAdmissionReview(value: unknown): value is { readonly request: Readonly<Record<string, unknown>> } {
  const request = member(value, "request");
  return member(value, "kind") === "AdmissionReview" && typeof request === "object" && request !== null;
}

/** `apps/v1` is group `apps`; `v1` has the empty group. */
export function groupVersionKind(object: unknown): GroupVersionKind {
  const apiVersion = textMember(object, "apiVersion");
  const slash = apiVersion.indexOf("/");
  return {
    group: slash < 0 ? "" : apiVersion.slice(0, slash),
    version: apiVersion.slice(slash + 1),
    kind: textMember(object, "kind"),
  };
}

function textMember(value: unknown, key: string): string {
  const found = member(value, key);
  return typeof found === "string" ? found : "";
}

function member(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>)[key] : undefined;
}
