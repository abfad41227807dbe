import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { apply, diff, type Json, type JsonObject } from "#app/domain/shared/merge-patch.ts";

/** Plain JSON without null, as views are. */
const { value: json, object } = fc.letrec<{ value: Json; object: JsonObject }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small" },
    fc.integer(),
    fc.boolean(),
    fc.string(),
    fc.array(tie("value"), { maxLength: 3 }),
    tie("object"),
  ),
  object: fc.dictionary(
    fc.string({ maxLength: 3 }).filter((key) => key !== "__proto__"),
    tie("value"),
    { maxKeys: 4 },
  ),
}));

describe("merge patch", () => {
  it("turns any view into any other", () => {
    fc.assert(
      fc.property(object, object, (from, to) => {
        const patch = diff(from, to);
        expect(patch === null ? from : apply(from, patch)).toEqual(to);
      }),
    );
  });

  it("is null for equal views, and only for them", () => {
    fc.assert(fc.property(object, (view) => diff(view, structuredClone(view)) === null));
    fc.assert(
      fc.property(object, json, (view, value) => {
        const changed = diff({ ...view, added: "before it was set" }, { ...view, added: value });
        return (changed === null) === (value === "before it was set");
      }),
    );
  });

  it("carries one changed leaf and nothing beside it", () => {
    const from = { a: { b: 1, c: [1, 2] }, d: "x" };
    expect(diff(from, { a: { b: 2, c: [1, 2] }, d: "x" })).toEqual({ a: { b: 2 } });
    expect(diff(from, { a: { b: 1, c: [1, 2] } })).toEqual({ d: null });
  });

  it("follows the examples of RFC 7396 that views can hold", () => {
    expect(apply({ a: "b" }, { a: "c" })).toEqual({ a: "c" });
    expect(apply({ a: "b" }, { b: "c" })).toEqual({ a: "b", b: "c" });
    expect(apply({ a: "b", b: "c" }, { a: null })).toEqual({ b: "c" });
    expect(apply({ a: ["b"] }, { a: "c" })).toEqual({ a: "c" });
    expect(apply({ a: { b: "c" } }, { a: { b: "d", c: null } })).toEqual({ a: { b: "d" } });
    expect(apply({ a: [{ b: "c" }] }, { a: [1] })).toEqual({ a: [1] });
    expect(apply({}, { a: { bb: { ccc: null } } })).toEqual({ a: { bb: {} } });
  });

  it("leaves objects it does not touch the same objects", () => {
    const kept = { deep: { value: 1 } };
    const view = { kept, other: 1 };
    expect(apply(view, { other: 2 }).kept).toBe(kept);
  });
});
