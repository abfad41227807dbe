/**
 * JSON Merge Patch (RFC 7396) between two versions of a view. PURE.
 * Views hold no null (null means "delete" in a patch): what is not there is left out. Arrays are replaced whole.
 */
export type Json = string | number | boolean | Json[] | JsonObject;
export type JsonObject = { readonly [key: string]: Json | undefined };
export type Patch = { readonly [key: string]: Patch | Json | null };

const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isPatch = (value: Patch | Json): value is Patch => isObject(value);

const sameJson = (a: unknown, b: unknown): boolean => {
  if (a === b) return true;
  if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
  return a.every((value, index) => {
    const other: unknown = b[index];
    return isObject(value) && isObject(other) ? diff(value, other) === null : sameJson(value, other);
  });
};

/** What turns `from` into `to`; null when they are equal. */
export function diff(from: JsonObject, to: JsonObject): Patch | null {
  const patch: Record<string, Patch | Json | null> = {};
  for (const key of Object.keys(from)) {
    if (from[key] !== undefined && to[key] === undefined) patch[key] = null;
  }
  for (const [key, value] of Object.entries(to)) {
    if (value === undefined) continue;
    const before = from[key];
    if (before === value) continue;
    if (isObject(before) && isObject(value)) {
      const inner = diff(before, value);
      if (inner !== null) patch[key] = inner;
    } else if (!sameJson(before, value)) {
      patch[key] = value;
    }
  }
  return Object.keys(patch).length === 0 ? null : patch;
}

/** A new object with the patch applied; objects the patch does not touch are the same objects. */
export function apply(target: JsonObject, patch: Patch): JsonObject {
  const result: Record<string, Json | undefined> = { ...target };
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete result[key];
    else if (isPatch(value)) {
      const before = result[key];
      result[key] = apply(isObject(before) ? before : {}, value);
    } else result[key] = value;
  }
  return result;
}
