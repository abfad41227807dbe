import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type InLine, nextInLine } from "#app/domain/selection/next-in-line.ts";
import type { PostList } from "#app/domain/selection/selection-rules.ts";
import { listFor } from "#tests/support/selection-builders.ts";

/** "A1": community A1 of subdistrict A. */
const person = (id: string, at: string, more: Partial<InLine> = {}): InLine => ({
  ...{ id, communityId: at, subdistrictId: at[0] ?? null, selected: false, advised: false, gone: false },
  ...{ sex: "female", birthMonth: "1985-01" },
  ...more,
});
const IN = { selected: true, advised: true };
const GONE = { gone: true, advised: true };
const next = (ordered: readonly InLine[], list: Partial<PostList> = {}) =>
  nextInLine({ list: listFor("secretary", list), asOf: "2026-11-01", ordered });

describe("the next in line", () => {
  it.each([
    [
      "is nobody while every seat is taken",
      [person("a", "A1", IN), person("b", "B1", IN), person("c", "A2")],
      {},
      null,
    ],
    [
      "is the first of the order",
      [person("a", "A1", GONE), person("b", "B1", IN), person("c", "A2"), person("d", "B2")],
      {},
      "c",
    ],
    [
      "is nobody who has gone",
      [person("a", "A1", IN), person("b", "B1", GONE), person("c", "A2", { gone: true }), person("d", "B2")],
      {},
      "d",
    ],
    [
      "is nobody the meeting moved out",
      [person("a", "A1", IN), person("b", "B1", { advised: true }), person("c", "A2")],
      {},
      "c",
    ],
    [
      "is nobody whose subdistrict is full",
      [person("a", "A1", IN), person("b", "B1", GONE), person("c", "A2"), person("d", "B2")],
      { perSubdistrict: 1 },
      "d",
    ],
    [
      "is nobody whose community is full",
      [person("a", "A1", IN), person("b", "B1", GONE), person("c", "A1"), person("d", "A2")],
      { perCommunity: 1 },
      "d",
    ],
    [
      "may be the one whose cap the removed person filled",
      [person("a", "A1", GONE), person("b", "B1", IN), person("c", "A1")],
      { perCommunity: 1 },
      "c",
    ],
    [
      "is nobody where nobody left fits",
      [person("a", "A1", IN), person("b", "B1", GONE), person("c", "A2")],
      { perSubdistrict: 1 },
      null,
    ],
  ] as const)("%s", (_, ordered, list, expected) => {
    expect(next(ordered, list).nextId).toBe(expected);
  });

  it("comes with who was passed over, and why", () => {
    const ordered = [person("a", "A1", IN), person("b", "B1", GONE), person("c", "A2"), person("d", "B2")];
    expect(next(ordered, { perSubdistrict: 1 })).toEqual({
      ...{ vacancy: true, nextId: "d" },
      passed: [{ id: "c", why: { level: "subdistrict", unitId: "A", atMost: 1 } }],
    });
  });
});

describe("floors", () => {
  const young = { birthMonth: "1995-06" };
  it.each([
    [
      "the last young one gone: the next young one",
      { kind: "youngerThan", age: 35, atLeast: 1 },
      [
        person("a", "A1", { ...GONE, ...young }),
        person("b", "B1", IN),
        person("c", "A2"),
        person("d", "B2", young),
      ],
      "d",
    ],
    [
      "another young one holds a seat: the first in line",
      { kind: "youngerThan", age: 35, atLeast: 1 },
      [person("a", "A1", GONE), person("b", "B1", { ...IN, ...young }), person("c", "A2")],
      "c",
    ],
    [
      "one's subdistrict is left without anybody: the next from there",
      { kind: "eachSubdistrict", atLeast: 1 },
      [person("a", "A1", IN), person("b", "B1", GONE), person("c", "A2"), person("d", "B2")],
      "d",
    ],
    [
      "nobody is left to keep it: it keeps nobody out",
      { kind: "eachSubdistrict", atLeast: 1 },
      [person("a", "A1", IN), person("b", "B1", GONE), person("c", "A2")],
      "c",
    ],
    [
      "two seats free: the first may be anybody while the second can keep it",
      { kind: "sex", sex: "male", atLeast: 1 },
      [
        person("a", "A1", GONE),
        person("b", "B1", GONE),
        person("c", "A2"),
        person("d", "B2", { sex: "male" }),
      ],
      "c",
    ],
    [
      "a unit asked for by name",
      { kind: "unit", unitId: "B2", atLeast: 1 },
      [person("a", "A1", IN), person("b", "B2", GONE), person("c", "A2"), person("d", "B2")],
      "d",
    ],
  ] as const)("%s", (_, floor, ordered, expected) => {
    expect(next(ordered, { floors: [floor] }).nextId).toBe(expected);
  });
});

describe("offering a seat", () => {
  const people = fc.array(
    fc.record({
      at: fc.constantFrom("A1", "A2", "B1", "B2"),
      selected: fc.boolean(),
      gone: fc.boolean(),
      advised: fc.boolean(),
    }),
    { minLength: 1, maxLength: 12 },
  );
  it("never breaks a cap that held, and never passes over somebody without naming them", () => {
    fc.assert(
      fc.property(
        people,
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 3 }),
        (given, total, cap) => {
          const ordered = given.map(({ at, ...more }, index) => person(String(index), at, more));
          const found = next(ordered, { total, perSubdistrict: cap });
          const holding = ordered.filter(({ selected, gone }) => selected && !gone);
          expect(found.vacancy).toBe(holding.length < total);
          if (found.nextId === null) return;
          const chosen = ordered.find(({ id }) => id === found.nextId)!;
          expect(chosen).toMatchObject({ selected: false, gone: false, advised: false });
          const beside = holding.filter(({ subdistrictId }) => subdistrictId === chosen.subdistrictId);
          expect(beside.length).toBeLessThan(cap);
          const before = ordered
            .slice(0, ordered.indexOf(chosen))
            .filter(({ selected, gone, advised }) => !selected && !gone && !advised);
          expect(found.passed.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
        },
      ),
    );
  });
});
