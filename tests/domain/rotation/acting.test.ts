import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Away,
  actingOn,
  briefingDueOn,
  isOnOwnAccount,
  isOpen,
  type KeptStandIn,
} from "#app/domain/rotation/acting.ts";
import { headsOf } from "#app/domain/rotation/community-heads.ts";
import { addDays } from "#app/domain/rotation/day-span.ts";
import { standInChanges, wantedStandIns } from "#app/domain/rotation/stand-in-spans.ts";

const POST = { communityId: "east", area: "partyBuilding", a: "甲", b: "乙" } as const;
const away = (personId: string, fromOn: string, toOn: string): Away => ({
  ...{ id: `${personId} ${fromOn}`, personId, fromOn, toOn },
});
const COVER: KeptStandIn = {
  ...{ communityId: "east", area: "partyBuilding", fromOn: "2026-07-10", toOn: "2026-07-12" },
  ...{ absenceId: "甲 2026-07-10", way: "named", actingId: "丙" },
};
const HEAD: KeptStandIn = { ...COVER, way: "head", actingId: null };
const A_AWAY = away("甲", "2026-07-10", "2026-07-12");
const B_AWAY = away("乙", "2026-07-11", "2026-07-11");

describe("who acts at a post", () => {
  it.each([
    ["A, on an ordinary day", "2026-07-09", [A_AWAY, B_AWAY], [], "a", "甲"],
    ["A, while only B is away", "2026-07-11", [B_AWAY], [], "a", "甲"],
    ["B, while A is away", "2026-07-10", [A_AWAY, B_AWAY], [], "b", "乙"],
    ["nobody, while both are away", "2026-07-11", [A_AWAY, B_AWAY], [], "nobody", null],
    ["who was named by the head", "2026-07-11", [A_AWAY, B_AWAY], [COVER], "named", "丙"],
    ["the head, without a roster record", "2026-07-11", [A_AWAY, B_AWAY], [HEAD], "head", null],
    [
      "B, when who was named is away and B is back",
      "2026-07-12",
      [A_AWAY, away("丙", "2026-07-12", "2026-07-12")],
      [COVER],
      "b",
      "乙",
    ],
    ["A again, the day after", "2026-07-13", [A_AWAY, B_AWAY], [COVER], "a", "甲"],
    [
      "B, when a cover is of another absence",
      "2026-07-10",
      [A_AWAY],
      [{ ...COVER, absenceId: "x" }],
      "b",
      "乙",
    ],
    [
      "B, when a cover is of another post",
      "2026-07-10",
      [A_AWAY],
      [{ ...COVER, area: "compoundGovernance" as const }],
      "b",
      "乙",
    ],
  ] as const)("is %s", (_, day, absences, standIns, by, personId) => {
    expect(actingOn({ post: POST, day, absences, standIns })).toMatchObject({ by, personId });
  });
});

describe("a briefing", () => {
  it.each([
    ["is due the day before planned leave", "leave", "2026-07-10", "2026-07-08", "2026-07-09"],
    ["is in time on the day before", "business", "2026-07-10", "2026-07-09", "2026-07-09"],
    ["is too late on the day itself", "leave", "2026-07-10", "2026-07-10", null],
    ["is not waited for in illness", "illness", "2026-07-10", "2026-07-01", null],
  ] as const)("%s", (_, kind, fromOn, registeredOn, due) => {
    expect(briefingDueOn({ kind, fromOn, registeredOn })).toBe(due);
  });

  it.each([
    ["without one", null, true],
    ["signed on the first day away", "2026-07-10", true],
    ["signed the day before", "2026-07-09", false],
  ])("%s says whether B acts on own account", (_, briefedOn, own) => {
    expect(isOnOwnAccount({ fromOn: "2026-07-10", briefedOn })).toBe(own);
  });
});

const HELD = [
  { ...POST, fromOn: "2026-07-01", toOn: "2026-07-31" },
  { ...POST, a: "甲", b: "丁", fromOn: "2026-08-01", toOn: "2026-08-31" },
];
const spans = (of: Away, others: readonly Away[] = [], kept: readonly KeptStandIn[] = []) =>
  wantedStandIns({ held: HELD, of: [of], absences: [of, ...others], kept }).map(
    ({ fromOn, toOn, way, actingId }) => [fromOn, toOn, way, actingId],
  );

describe("stand-ins of an absence", () => {
  it("are cut at the border of a period", () => {
    expect(spans(away("甲", "2026-07-30", "2026-08-02"))).toEqual([
      ["2026-07-30", "2026-07-31", "b", "乙"],
      ["2026-08-01", "2026-08-02", "b", "丁"],
    ]);
  });

  it("are open on the days on which B is away too, and B's on the others", () => {
    expect(spans(A_AWAY, [B_AWAY])).toEqual([
      ["2026-07-10", "2026-07-10", "b", "乙"],
      ["2026-07-11", "2026-07-11", "b", null],
      ["2026-07-12", "2026-07-12", "b", "乙"],
    ]);
  });

  it("keep what the head decided", () => {
    const decided = { ...COVER, fromOn: "2026-07-11", toOn: "2026-07-11" };
    expect(spans(A_AWAY, [B_AWAY], [decided])[1]).toEqual(["2026-07-11", "2026-07-11", "named", "丙"]);
  });

  it("are none where the person only stands in", () => {
    expect(spans(B_AWAY, [])).toEqual([]);
  });

  const day = fc.integer({ min: 0, max: 40 }).map((n) => addDays("2026-07-05", n));
  const absence = (personId: string) =>
    fc
      .tuple(day, fc.integer({ min: 0, max: 9 }))
      .map(([fromOn, n]) => away(personId, fromOn, addDays(fromOn, n)));

  it("say of every day the same as who acts on it, and leave out no day and take none twice", () => {
    fc.assert(
      fc.property(absence("甲"), absence("乙"), absence("丁"), (a, b, d) => {
        const absences = [a, b, d];
        const kept = wantedStandIns({ held: HELD, of: [a], absences, kept: [] });
        for (let on = a.fromOn; on <= a.toOn; on = addDays(on, 1)) {
          const post = HELD.find(({ fromOn, toOn }) => fromOn <= on && on <= toOn);
          const here = kept.filter(({ fromOn, toOn }) => fromOn <= on && on <= toOn);
          expect(here.length).toBe(post === undefined ? 0 : 1);
          if (post === undefined) continue;
          const acting = actingOn({ post, day: on, absences, standIns: kept });
          expect(acting.personId).toBe(here[0]?.actingId);
          expect(acting.by === "nobody").toBe(isOpen(here[0]!));
        }
      }),
    );
  });

  it("change only where something else is wanted", () => {
    const [kept] = wantedStandIns({ held: HELD, of: [A_AWAY], absences: [A_AWAY], kept: [] });
    const same = standInChanges({ kept: [kept!], wanted: [{ ...kept! }] });
    expect(same).toEqual({ gone: [], come: [] });
    const other = standInChanges({ kept: [kept!], wanted: [{ ...kept!, toOn: "2026-07-11" }] });
    expect([other.gone.length, other.come.length]).toEqual([1, 1]);
  });
});

describe("the head of a community", () => {
  const own = { unitPath: "d/s/c/", accountId: "1", cadreId: "甲" };
  const above = { unitPath: "d/s/", accountId: "2", cadreId: null };
  const beside = { unitPath: "d/s/x/", accountId: "3", cadreId: null };
  const ask = (concerned: string[]) =>
    headsOf({ managers: [own, above, beside], communityPath: "d/s/c/", concerned }).map(
      ({ accountId }) => accountId,
    );

  it("is its own manager", () => expect(ask([])).toEqual(["1"]));
  it("is the level above in the manager's own matter", () => expect(ask(["甲"])).toEqual(["2"]));
});
