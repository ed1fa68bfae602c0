/** The types of Kubernetes' objects, read from their shapes when they are asked for. */
import type { Property, Type } from "../type.ts";
import { t } from "../type.ts";
import { unionOf } from "../union.ts";
import { shapes } from "./shapes.ts";

export interface KubernetesTypes {
  /** By API version and name, `apps/v1/Deployment` or `v1/PodSpec`. */
  byPlace(place: string): Type | undefined;
  /** Of every version of a kind that there is; `group` is `""` for the core group. */
  ofKind(group: string, kind: string): Type | undefined;
}

interface Shape {
  readonly isKind: boolean;
  /** `name=type` in turn. */
  readonly fields: readonly string[];
}

/** This module is only loaded by who needs them, and each type is read once. */
const known = new Map<string, Shape>(shapes.split("\n").map(readLine));
const types = new Map<string, Type>();

function byPlace(place: string): Type | undefined {
  const made = types.get(place);
  if (made !== undefined) return made;
  const shape = known.get(place);
  if (shape === undefined) return undefined;
  // Within itself a type is anything.
  types.set(place, t.any);
  const cut = place.lastIndexOf("/");
  const properties = shape.fields.map((field) => property(field, place.slice(0, cut + 1)));
  const type: Type = properties.length === 0 ? t.any : { kind: "object", name: place.slice(cut + 1), properties };
  types.set(place, type);
  return type;
}

function property(field: string, near: string): Property {
  const [key = "", text = ""] = field.split("=");
  return { key, type: nullable(typeOf(text, near)) };
}

function typeOf(text: string, near: string): Type {
  if (text.endsWith("[]")) return t.array(nullable(typeOf(text.slice(0, -2), near)));
  if (text.endsWith("{}")) return t.object(t.string, nullable(typeOf(text.slice(0, -2), near)));
  return simple[text] ?? byPlace(text.includes("/") ? text : near + text) ?? t.any;
}

function ofKind(group: string, kind: string): Type | undefined {
  const places = [...known].filter(([place, { isKind }]) => isKind && isOf(place, group, kind));
  if (places.length === 0) return undefined;
  return unionOf(places.map(([place]) => byPlace(place) ?? t.any));
}

const simple: Readonly<Record<string, Type>> = {
  s: t.string,
  n: t.number,
  b: t.boolean,
  q: t.union(t.number, t.string),
  "*": t.any,
};

function readLine(line: string): readonly [string, Shape] {
  const [place = "", ...fields] = line.split(" ");
  return place.endsWith("!") ? [place.slice(0, -1), { isKind: true, fields }] : [place, { isKind: false, fields }];
}

function isOf(place: string, group: string, kind: string): boolean {
  const steps = place.split("/");
  return steps.at(-1) === kind && (steps.length === 3 ? steps[0] : "") === group;
}

/** Every field may be null, as an empty one in YAML is. */
function nullable(type: Type): Type {
  return type.kind === "any" && type.of.length === 0 ? type : unionOf([type, t.null]);
}

export const kubernetesTypes: KubernetesTypes = { byPlace, ofKind };
