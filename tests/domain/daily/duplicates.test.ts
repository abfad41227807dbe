import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  ALIKE_FROM,
  type Comparable,
  type DuplicateReason,
  duplicatesOf,
  likenessOf,
} from "#app/domain/daily/duplicates.ts";
import { RECORD_KINDS } from "#app/domain/daily/work-record.ts";

const visit: Comparable = {
  id: "a",
  cadreId: "周",
  unitId: "东街",
  kind: "visit",
  happenedOn: "2026-05-14",
  untilOn: null,
  compound: "锦绣花园",
  building: "3栋",
  content: "走访独居老人，查看燃气和用电安全",
};
const other = (change: Partial<Comparable>): Comparable => ({ ...visit, id: "b", ...change });
const leave = (change: Partial<Comparable>): Comparable =>
  other({ kind: "leave", compound: null, building: null, content: "事假", ...change });
const activity = (change: Partial<Comparable>): Comparable =>
  other({ kind: "activity", content: "端午包粽子活动，邀请居民二十人", ...change });

describe("likeness of two texts", () => {
  it.each<[string, string, string, number]>([
    ["the same", "走访独居老人", "走访独居老人", 10_000],
    ["but for marks, spaces and width", "走访 3 栋，共２户。", "走访3栋共2户", 10_000],
    ["nothing in common", "走访独居老人", "调解邻里纠纷", 0],
    ["one sign against another", "访", "走", 0],
    ["half of the pairs of signs", "甲乙丙", "甲乙丁", 5_000],
    ["marks only", "。。", "！", 10_000],
    ["a pair repeated counts as often as both have it", "哈哈哈", "哈哈", 6_666],
  ])("%s", (_, one, another, likeness) => {
    expect(likenessOf(one, another)).toBe(likeness);
  });
});

describe("a record is like another", () => {
  it.each<[string, Comparable, Comparable, DuplicateReason | null]>([
    ["same person, place, day and words", visit, other({}), "samePerson"],
    [
      "in other words for the same",
      visit,
      other({ content: "走访独居老人，查看燃气、用电安全情况" }),
      "samePerson",
    ],
    ["not in words for another thing", visit, other({ content: "调解楼上楼下漏水纠纷" }), null],
    ["not on another day", visit, other({ happenedOn: "2026-05-15" }), null],
    ["not in another building", visit, other({ building: "4栋" }), null],
    ["with the place written with spaces", visit, other({ building: "3 栋" }), "samePerson"],
    ["not of another kind", visit, other({ kind: "duty" }), null],
    ["not a visit by a colleague, who may have gone along", visit, other({ cadreId: "郑" }), null],
    ["an activity entered by two people", activity({ id: "a" }), activity({ cadreId: "郑" }), "sameEvent"],
    [
      "wherever they say it was",
      activity({ id: "a" }),
      activity({ cadreId: "郑", building: null }),
      "sameEvent",
    ],
    [
      "not an activity of another unit",
      activity({ id: "a" }),
      activity({ cadreId: "郑", unitId: "西街" }),
      null,
    ],
    [
      "leaves that overlap, whatever they say",
      leave({ id: "a", untilOn: "2026-05-16" }),
      leave({ happenedOn: "2026-05-16", content: "病假" }),
      "overlappingLeave",
    ],
    [
      "not leaves one after the other",
      leave({ id: "a", untilOn: "2026-05-15" }),
      leave({ happenedOn: "2026-05-16" }),
      null,
    ],
    ["not leaves of two people", leave({ id: "a" }), leave({ cadreId: "郑" }), null],
    ["not itself", visit, visit, null],
  ])("%s", (_, one, another, reason) => {
    expect(duplicatesOf(one, [another])[0]?.reason ?? null).toBe(reason);
  });

  it("the likest first", () => {
    const near = other({ id: "near", content: `${visit.content}情况` });
    expect(duplicatesOf(visit, [near, other({ id: "same" })]).map(({ id }) => id)).toEqual(["same", "near"]);
  });
});

const few = (...values: string[]) => fc.constantFrom(...values);
const text = fc.string({ unit: few("走", "访", "老", "人", "燃", "，", " ") });
const record = (id: string): fc.Arbitrary<Comparable> =>
  fc.record({
    id: fc.constant(id),
    cadreId: few("周", "郑"),
    unitId: few("东街", "西街"),
    kind: fc.constantFrom(...RECORD_KINDS),
    happenedOn: few("2026-05-14", "2026-05-15"),
    untilOn: fc.option(few("2026-05-15", "2026-05-20")),
    compound: fc.option(few("锦绣花园")),
    building: fc.option(few("3栋", "4 栋")),
    content: text,
  });

describe("laws", () => {
  it("likeness is symmetric, within its bounds, and whole for the same text", () => {
    fc.assert(
      fc.property(text, text, (one, another) => {
        const likeness = likenessOf(one, another);
        expect(likeness).toBe(likenessOf(another, one));
        expect(likeness).toBeGreaterThanOrEqual(0);
        expect(likeness).toBeLessThanOrEqual(10_000);
        expect(likenessOf(one, one)).toBe(10_000);
      }),
    );
  });

  it("where one record is like another, the other is like the one for the same reason", () => {
    fc.assert(
      fc.property(record("a"), record("b"), (a, b) => {
        const [there, back] = [duplicatesOf(a, [b])[0], duplicatesOf(b, [a])[0]];
        expect(there?.reason).toBe(back?.reason);
        expect(there?.likeness).toBe(back?.likeness);
        if (there !== undefined && there.reason !== "overlappingLeave")
          expect(there.likeness).toBeGreaterThanOrEqual(ALIKE_FROM);
      }),
      { numRuns: 2_000 },
    );
  });
});
