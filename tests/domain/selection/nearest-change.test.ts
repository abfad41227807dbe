import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { adviseList } from "#app/domain/selection/advised-list.ts";
import { compositeOf } from "#app/domain/selection/composite.ts";
import type { ListCandidate } from "#app/domain/selection/list-candidate.ts";
import { nearestChange } from "#app/domain/selection/nearest-change.ts";
import { rankKeyOf } from "#app/domain/selection/rank-key-of.ts";
import { seatLineOf } from "#app/domain/selection/seat-line.ts";
import type { Criterion, TieKey } from "#app/domain/selection/selection-rules.ts";
import { pointsValue } from "#app/domain/selection/value.ts";
import { list } from "./builders.ts";

/** Points 0 to 40 (hundredths), so that every change can be tried; the second scale has a flat stretch. */
const criteria: Criterion[] = [
  {
    ...{ key: "contest", name: "竞赛", weight: 6_000, missing: { treat: "out" }, standardError: 0 },
    source: { kind: "contest", contestIds: ["c"], several: "best", shrink: false },
    anchors: [
      { points: 10, value: 0 },
      { points: 40, value: 10_000 },
    ],
  },
  {
    ...{ key: "daily", name: "日常", weight: 4_000, missing: { treat: "out" }, standardError: 0 },
    source: { kind: "daily", fromMonth: "2026-01", toMonth: "2026-10" },
    anchors: [
      { points: 0, value: 0 },
      { points: 10, value: 6_000 },
      { points: 20, value: 6_000 },
      { points: 30, value: 10_000 },
    ],
  },
];
const tieKeys: TieKey[] = [{ kind: "criterion", key: "daily" }];

type Person = { id: string; points: number[]; communityId: string; lot: number };

function scored({ id, points, communityId, lot }: Person): ListCandidate {
  const values = criteria.map(({ anchors }, at) => pointsValue({ anchors, points: points[at] ?? 0 }));
  const composite = compositeOf(values.map((value, at) => ({ value, weight: criteria[at]?.weight ?? 0 })));
  const facts = { communityWorkStartedOn: "2020-01", birthMonth: "1990-01" };
  const rankKey = rankKeyOf({ composite, values, tieKeys, criteria, facts, asOf: "2026-11-01", lot });
  return { id, values, errors: [0, 0], communityId, subdistrictId: "s1", rankKey };
}

const people = fc
  .array(
    fc.record({
      points: fc.tuple(fc.integer({ min: 0, max: 45 }), fc.integer({ min: 0, max: 35 })),
      communityId: fc.constantFrom("c1", "c2"),
    }),
    { minLength: 1, maxLength: 7 },
  )
  .map((rows) => rows.map((row, at): Person => ({ ...row, id: `p${at}`, lot: (at * 5) % 7 })));

const caps = fc
  .record({ total: fc.integer({ min: 1, max: 4 }), perCommunity: fc.option(fc.integer({ min: 1, max: 2 })) })
  .map((more) => list(more));

describe("the nearest change", () => {
  it("is the smallest of all that can be tried, in each criterion", () => {
    fc.assert(
      fc.property(people, caps, fc.nat(), (rows, seats, who) => {
        const own = rows[who % rows.length];
        if (own === undefined) return;
        const isSelected = (points: readonly number[]) => {
          const candidates = rows.map((row) => scored(row === own ? { ...own, points: [...points] } : row));
          return adviseList({ candidates, list: seats }).selected.includes(own.id);
        };
        const seated = isSelected(own.points);
        const tried = criteria.map(({ key }, at) => {
          for (let change = 1; change <= 50; change += 1) {
            const points = own.points.map((has, index) =>
              index === at ? has + (seated ? -change : change) : has,
            );
            if (isSelected(points) !== seated) return { criterion: key, points: seated ? -change : change };
          }
          return null;
        });
        const candidates = rows.map(scored);
        const candidate = scored(own);
        const asked = { candidate, points: own.points, candidates, list: seats, criteria, tieKeys };
        const found = nearestChange(asked);
        expect(found.each).toEqual(tried);
        const sizes = tried.flatMap((change) => (change === null ? [] : [Math.abs(change.points)]));
        expect(found.nearest === null ? null : Math.abs(found.nearest.points)).toBe(
          sizes.length === 0 ? null : Math.min(...sizes),
        );
      }),
      { numRuns: 500 },
    );
  });
});

describe("the line of a seat", () => {
  const rows: Person[] = [
    { id: "first", points: [40, 30], communityId: "c1", lot: 1 },
    { id: "second", points: [35, 30], communityId: "c1", lot: 1 },
    { id: "third", points: [30, 30], communityId: "c2", lot: 1 },
    { id: "fourth", points: [20, 30], communityId: "c1", lot: 1 },
  ];
  const candidates = rows.map(scored);
  const lineOf = (id: string, seats: ReturnType<typeof list>) => {
    const candidate = candidates.find((each) => each.id === id);
    if (candidate === undefined) throw new Error("nobody of that name");
    const line = seatLineOf({ candidate, candidates, list: seats });
    return line.kind === "person" ? line.person.id : line.kind;
  };

  it.each([
    {
      why: "the last selected, where the whole list is full",
      id: "fourth",
      seats: { total: 3 },
      line: "third",
    },
    {
      why: "the last of the own community, where that is full",
      id: "fourth",
      seats: { total: 3, perCommunity: 2 },
      line: "second",
    },
    { why: "who would take the seat of somebody selected", id: "second", seats: { total: 2 }, line: "third" },
    { why: "nobody, where seats are left in any case", id: "fourth", seats: { total: 9 }, line: "open" },
    {
      ...{ why: "nobody, where the community has no seat at all", id: "fourth", line: "closed" },
      seats: { total: 9, unitCaps: [{ unitId: "c1", atMost: 0 }] },
    },
  ])("is $why", ({ id, seats, line }) => {
    expect(lineOf(id, list(seats))).toBe(line);
  });
});
