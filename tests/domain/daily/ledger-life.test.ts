import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  actionsOf,
  dueAt,
  LEDGER_ACTIONS,
  LEDGER_STATUSES,
  type LedgerStatus,
  latenessOf,
  mayBeResponsible,
  refuseAction,
  satisfactionOf,
  statusAfterCall,
} from "#app/domain/daily/ledger-life.ts";
import { maskName } from "#app/domain/people/mask-name.ts";
import { packageYear } from "#server/calendar/package-years.ts";

const calendar = new Map([[2026, packageYear(2026)!]]);
const deadlines = { urgentHours: 24, ordinaryWorkingDays: 5 };
const at = (iso: string) => Date.parse(iso);
const HOUR = 3_600_000;

describe("a due date", () => {
  it.each([
    {
      urgency: "ordinary",
      now: "2026-11-23T10:00:00+08:00",
      due: "2026-11-30T18:00:00+08:00",
      why: "a plain week",
    },
    {
      urgency: "ordinary",
      now: "2026-09-28T10:00:00+08:00",
      due: "2026-10-10T18:00:00+08:00",
      why: "over National Day",
    },
    {
      urgency: "ordinary",
      now: "2026-11-23T23:59:00+08:00",
      due: "2026-11-30T18:00:00+08:00",
      why: "given out at night",
    },
    {
      urgency: "urgent",
      now: "2026-09-30T20:15:00+08:00",
      due: "2026-10-01T20:15:00+08:00",
      why: "24 hours, holiday or not",
    },
  ] as const)("$urgency, given out $now, is $due: $why", ({ urgency, now, due }) => {
    const found = dueAt({ urgency, now: at(now), today: now.slice(0, 10), deadlines, calendar });
    expect(found).toEqual({ ok: true, value: at(due) });
  });

  it("is refused where it needs a year that is not loaded; an urgent one needs no calendar", () => {
    const given = { now: at("2026-12-30T10:00:00+08:00"), today: "2026-12-30", deadlines, calendar };
    expect(dueAt({ ...given, urgency: "ordinary" })).toMatchObject({
      ok: false,
      refusal: { rule: "calendar.year-not-loaded", facts: { year: "2027" } },
    });
    expect(dueAt({ ...given, urgency: "urgent" }).ok).toBe(true);
  });
});

describe("lateness", () => {
  const due = at("2026-11-30T18:00:00+08:00");
  it.each<[string, LedgerStatus, number | null, number, object]>([
    ["has time", "assigned", null, due - 30 * HOUR, { kind: "none" }],
    ["is due within a day", "assigned", null, due - 5 * HOUR, { kind: "soon", ms: 5 * HOUR }],
    ["is due this moment", "assigned", null, due, { kind: "soon", ms: 0 }],
    ["is past its time", "assigned", null, due + 50 * HOUR, { kind: "overdue", ms: 50 * HOUR }],
    ["was done in time, the call-back came late", "closed", due - 1, due + 99 * HOUR, { kind: "none" }],
    ["was done after its time", "done", due + HOUR, due + 2 * HOUR, { kind: "late", ms: HOUR }],
    ["was explained", "answered", null, due + HOUR, { kind: "none" }],
  ])("%s", (_why, status, doneAt, now, expected) => {
    expect(latenessOf({ status, dueAt: due, doneAt, now })).toEqual(expected);
  });

  it("is none before a deed has a due date", () => {
    expect(latenessOf({ status: "registered", dueAt: null, doneAt: null, now: due })).toEqual({
      kind: "none",
    });
  });
});

describe("what may be done", () => {
  it.each<[LedgerStatus, string[]]>([
    ["registered", ["assign", "answer"]],
    ["assigned", ["report", "assign", "answer"]],
    ["done", ["close"]],
    ["closed", []],
    ["answered", []],
  ])("with an entry that is %s: %j", (status, expected) => {
    expect(actionsOf(status)).toEqual(expected);
    const allowed = LEDGER_ACTIONS.filter((action) => refuseAction({ status, action }) === null);
    expect(new Set(allowed)).toEqual(new Set(expected));
  });

  it("each refusal names its own rule", () => {
    const rules = LEDGER_ACTIONS.map((action) => refuseAction({ status: "closed", action }));
    expect(new Set(rules.map((rule) => JSON.stringify(rule))).size).toBe(LEDGER_ACTIONS.length);
  });

  it("a call leads to one of the states of a ledger", () => {
    expect(statusAfterCall("satisfied")).toBe("closed");
    expect(statusAfterCall("notSatisfied")).toBe("assigned");
    expect(statusAfterCall("notReached")).toBe("done");
    expect(LEDGER_STATUSES).toContain(statusAfterCall("satisfied"));
  });
});

describe("who may be responsible", () => {
  const [unitPath, subdistrictPath] = ["d/s/c/", "d/s/"];
  it.each([
    ["somebody of the community", "d/s/c/", true],
    ["somebody of a grid below", "d/s/c/g/", true],
    ["somebody of the subdistrict's office", "d/s/", true],
    ["somebody of the community beside", "d/s/c2/", false],
    ["somebody of the district", "d/", false],
    ["somebody of another subdistrict", "d/s2/", false],
  ])("%s", (_who, cadrePath, expected) => {
    expect(mayBeResponsible({ cadrePath, unitPath, subdistrictPath })).toBe(expected);
  });
});

describe("figures", () => {
  it("satisfaction is of those reached; of nobody there is none", () => {
    expect(satisfactionOf({ satisfied: 2, notSatisfied: 1 })).toBe(6667);
    expect(satisfactionOf({ satisfied: 0, notSatisfied: 0 })).toBeNull();
    fc.assert(
      fc.property(fc.nat(999), fc.nat(999), (satisfied, notSatisfied) => {
        const share = satisfactionOf({ satisfied, notSatisfied: notSatisfied + 1 })!;
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(10_000);
      }),
    );
  });

  it.each([
    ["张三", "张*"],
    ["欧阳居民", "欧***"],
    ["阿", "阿*"],
  ])("a resident's name %s is shown as %s", (name, masked) => {
    expect(maskName(name)).toBe(masked);
  });
});
