import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { briefings, returns } from "#app/domain/rotation/absence-handovers.ts";
import {
  type Away,
  absenceOn,
  actingOn,
  briefingDueOn,
  isOnOwnAccount,
  isOpen,
  type KeptStandIn,
  PLANNED_KINDS,
} from "#app/domain/rotation/acting.ts";
import { addDays, holds } from "#app/domain/rotation/day-span.ts";
import { dutyRoleOf, untrained } from "#app/domain/rotation/duty.ts";
import { dueOnOf, handoverState, refuseClose } from "#app/domain/rotation/handover-life.ts";
import { planRotation } from "#app/domain/rotation/plan-rotation.ts";
import { EMPTY_SETTINGS } from "#app/domain/rotation/rotation-settings.ts";
import { wantedStandIns } from "#app/domain/rotation/stand-in-spans.ts";
import { verifyRotation } from "#app/domain/rotation-verifier/verify.ts";
import golden from "#tests/golden/ab_rules.json" with { type: "json" };
import { ruleTitle } from "#tests/golden/ab-rule.ts";
import { problemOf } from "./builders.ts";

it("has the seven rules of the AB system to keep", () => {
  expect(golden.rules.map(({ id }) => id)).toEqual(["AB1", "AB2", "AB3", "AB4", "AB5", "AB6", "AB7"]);
});

describe(ruleTitle("AB1"), () => {
  const problem = problemOf({ people: 11, communities: 3, periods: 7 });
  const { slots } = planRotation(problem);

  it("is kept by every plan", () => {
    const places = slots.map(({ communityId, area, period }) => `${communityId} ${area} ${period}`);
    expect(slots).toHaveLength(problem.posts.length * problem.periods);
    expect(new Set(places).size).toBe(slots.length);
    for (const { a, b } of slots) {
      expect(a).not.toBe("");
      expect(b).not.toBe("");
      expect(a).not.toBe(b);
    }
  });

  it.each([
    ["nobody at a post", () => slots.slice(1), "covered"],
    ["a post twice", () => [...slots, slots[0]!], "covered"],
    [
      "A who is B too",
      () => slots.map((slot, at) => (at === 0 ? { ...slot, b: slot.a } : slot)),
      "different",
    ],
  ] as const)("is recounted by the verifier: %s", (_, broken, rule) => {
    expect(verifyRotation({ problem, slots }).map((breach) => breach.rule)).toEqual([]);
    expect(verifyRotation({ problem, slots: broken() }).map((breach) => breach.rule)).toContain(rule);
  });
});

const POST = { communityId: "east", area: "partyBuilding", a: "甲", b: "乙" } as const;
const JULY = { fromOn: "2026-07-01", toOn: "2026-07-31" };
const DAYS = Array.from({ length: 31 }, (_, at) => addDays(JULY.fromOn, at));
const day = fc.constantFrom(...DAYS);
const absenceOf = (personId: string) =>
  fc
    .tuple(day, fc.integer({ min: 0, max: 8 }))
    .map(([fromOn, n]): Away => ({ id: personId, personId, fromOn, toOn: addDays(fromOn, n) }));
/** A, B and somebody else are away now and then; the head may have named the third on some of A's days. */
const situation = fc
  .tuple(absenceOf("甲"), absenceOf("乙"), absenceOf("丙"), fc.option(fc.tuple(day, day)))
  .map(([a, b, c, span]) => {
    const absences = [a, b, c];
    const { communityId, area } = POST;
    const [one, other] = span ?? ["", ""];
    const cover: KeptStandIn = {
      ...{ communityId, area, absenceId: a.id, way: "named", actingId: "丙" },
      ...{ fromOn: one < other ? one : other, toOn: one < other ? other : one },
    };
    const held = [{ ...POST, ...JULY }];
    const kept = span === null ? [] : [cover];
    return {
      absences,
      cover: span === null ? null : cover,
      standIns: wantedStandIns({ held, of: [a], absences, kept }),
    };
  });

describe(ruleTitle("AB2"), () => {
  it("leaves no day on which both are away without somebody named or the head being asked", () => {
    fc.assert(
      fc.property(situation, ({ absences, standIns, cover }) => {
        for (const on of DAYS) {
          const away = (personId: string) => absenceOn(absences, personId, on) !== null;
          const acting = actingOn({ post: POST, day: on, absences, standIns });
          if (acting.personId !== null) expect(away(acting.personId)).toBe(false);
          if (!away("甲") || !away("乙")) continue;
          const covered = cover !== null && holds(cover, on) && !away("丙");
          expect(acting).toMatchObject(
            covered ? { by: "named", personId: "丙" } : { by: "nobody", personId: null },
          );
          expect(standIns.some((each) => holds(each, on) && isOpen(each))).toBe(!covered);
        }
      }),
    );
  });
});

describe(ruleTitle("AB3"), () => {
  it("has every briefing due at least one day before the leave begins", () => {
    fc.assert(
      fc.property(day, fc.constantFrom(...PLANNED_KINDS), day, (fromOn, kind, registeredOn) => {
        expect(dueOnOf("absence", fromOn) < fromOn).toBe(true);
        const due = briefingDueOn({ kind, fromOn, registeredOn });
        expect(due).toBe(registeredOn < fromOn ? dueOnOf("absence", fromOn) : null);
      }),
    );
  });

  it("counts B as briefed only from a record signed at least one day before; else B takes over on own account", () => {
    fc.assert(
      fc.property(day, day, (fromOn, briefedOn) => {
        expect(isOnOwnAccount({ fromOn, briefedOn })).toBe(briefedOn > addDays(fromOn, -1));
      }),
    );
    expect(isOnOwnAccount({ fromOn: "2026-07-20", briefedOn: null })).toBe(true);
  });

  it("asks for a briefing of each post A leads", () => {
    const { a, b, communityId, area } = POST;
    const settings = { ...EMPTY_SETTINGS, firstMonth: "2026-07" };
    const led = [{ planId: "p", settings, slot: { communityId, area, period: 0, a, b } }];
    const given = { absence: { cadreId: a, fromOn: "2026-07-20" }, led, standIns: [] };
    expect(briefings(given)).toMatchObject([{ fromId: a, toId: b, communityId, area }]);
  });
});

describe(ruleTitle("AB4"), () => {
  it("gives the powers of A, with the stamp, to whoever acts that day and to nobody else", () => {
    fc.assert(
      fc.property(situation, ({ absences, standIns }) => {
        for (const onDay of DAYS) {
          const acting = actingOn({ post: POST, day: onDay, absences, standIns });
          const aAway = absences.filter(({ personId }) => personId === POST.a);
          const roleOf = (cadreId: string) => dutyRoleOf({ cadreId, onDay, slot: POST, standIns, aAway });
          const stamped = ["甲", "乙", "丙"].filter((cadreId) => roleOf(cadreId) === "acting");
          expect(stamped).toEqual(acting.by === "a" || acting.personId === null ? [] : [acting.personId]);
          expect(roleOf(POST.a)).toBe(acting.by === "a" ? "a" : null);
        }
      }),
    );
  });

  it("is B, where nobody else was named", () => {
    const absences = [{ id: "1", personId: "甲", fromOn: "2026-07-20", toOn: "2026-07-22" }];
    expect(actingOn({ post: POST, day: "2026-07-21", absences, standIns: [] })).toMatchObject({
      ...{ by: "b", personId: "乙" },
    });
  });
});

describe(ruleTitle("AB5"), () => {
  const at = new Date("2026-07-23T01:00:00Z");
  it.each([
    ["nobody", null, null, "handover.not-signed"],
    ["only B, who reports", at, null, "handover.not-signed"],
    ["only A, who is back", null, at, "handover.not-signed"],
    ["both", at, at, null],
  ] as const)("closes a record signed by %s, or not", (_, fromSignedAt, toSignedAt, rule) => {
    const signatures = { fromSignedAt, toSignedAt, headSignedAt: null };
    const no = refuseClose(signatures);
    if (rule === null) expect(no).toBeNull();
    else expect(no).toMatchObject({ refusal: { rule } });
    expect(handoverState(signatures) === "signedByBoth").toBe(rule === null);
  });

  it("goes from whoever acted back to A", () => {
    const { a, b, communityId, area } = POST;
    const settings = { ...EMPTY_SETTINGS, firstMonth: "2026-07" };
    const led = [{ planId: "p", settings, slot: { communityId, area, period: 0, a, b } }];
    const absence = { cadreId: a, fromOn: "2026-07-20", returnedOn: "2026-07-23" };
    expect(returns({ absence, led, standIns: [] })).toMatchObject([{ fromId: b, toId: a }]);
  });
});

describe(ruleTitle("AB6"), () => {
  const area = POST.area;
  it("names everybody who is to stand in without training, until there is some", () => {
    const standIns = [{ cadreId: "乙", communityId: "east", area, fromOn: "2026-07-20" }];
    expect(untrained({ standIns, trained: [] })).toEqual(standIns);
    expect(untrained({ standIns, trained: [{ cadreId: "丙", area }] })).toEqual(standIns);
    expect(untrained({ standIns, trained: [{ cadreId: "乙", area: "propertyRegulation" }] })).toEqual(
      standIns,
    );
    expect(untrained({ standIns, trained: [{ cadreId: "乙", area }] })).toEqual([]);
  });
});
