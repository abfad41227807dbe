import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { daysBetween } from "#app/domain/daily/day-count.ts";
import * as RecordProblems from "#app/domain/daily/record-problems.ts";
import { ENTERED_KINDS, type EnteredKind } from "#app/domain/daily/work-record.ts";

const TODAY = "2026-05-16";
const own = { today: TODAY, asManager: false };
const manager = { today: TODAY, asManager: true };

const base: RecordProblems.RecordWording = {
  kind: "partyTask",
  happenedOn: TODAY,
  happenedAt: null,
  compound: null,
  building: null,
  content: "入户宣传防汛",
  details: {},
  evidence: null,
  photos: 0,
  urgency: null,
  residentPhone: null,
};
const WHOLE: Readonly<Record<EnteredKind, Partial<RecordProblems.RecordWording>>> = {
  visit: { compound: "锦绣苑", building: "3 栋 2 单元", details: { entry: "home", households: 2 } },
  opinion: { urgency: "urgent", residentPhone: "13800001234" },
  deed: {},
  activity: { details: { participants: 0 } },
  partyTask: {},
  duty: { details: { tenthsOfHours: 85 } },
  urgentTask: { details: { leading: false } },
  training: { details: { tenthsOfHours: 2_000 } },
  praise: { details: { source: "3 栋居民" } },
  complaint: { details: { source: "街道来信" } },
  leave: { details: { untilOn: "2026-05-20" } },
};
const whole = (kind: EnteredKind) => ({ ...base, ...WHOLE[kind], kind });

describe("a record", () => {
  it.each(ENTERED_KINDS)("of kind %s is accepted when all is said", (kind) => {
    const entering = RecordProblems.isManagerKind(kind) ? manager : own;
    expect(RecordProblems.of(whole(kind), entering)).toEqual({});
  });

  it("of a rotation is entered by nobody", () => {
    const record = { ...base, kind: "rotation" as const, details: { passed: true } };
    expect(RecordProblems.of(record, manager)).toEqual({ kind: "record.by-system" });
  });

  it.each<[string, EnteredKind, Partial<RecordProblems.RecordWording>, string, string]>([
    ["visit: how far in", "visit", { details: {} }, "details.entry", "record.entry-missing"],
    ["visit: which compound", "visit", { compound: " " }, "compound", "record.compound-missing"],
    ["visit into a home: which building", "visit", { building: null }, "building", "record.building-missing"],
    [
      "visit: whole homes",
      "visit",
      { details: { entry: "home", households: 1.5 } },
      "details.households",
      "record.households",
    ],
    ["opinion: how urgent", "opinion", { urgency: null }, "urgency", "record.urgency-missing"],
    [
      "opinion: a phone that is one",
      "opinion",
      { residentPhone: "1380000" },
      "residentPhone",
      "record.resident-phone",
    ],
    [
      "activity: how many came",
      "activity",
      { details: {} },
      "details.participants",
      "record.participants-missing",
    ],
    [
      "activity: not less than nobody",
      "activity",
      { details: { participants: -1 } },
      "details.participants",
      "record.participants",
    ],
    ["duty: how long", "duty", { details: {} }, "details.tenthsOfHours", "record.hours-missing"],
    [
      "duty: not longer than a day",
      "duty",
      { details: { tenthsOfHours: 241 } },
      "details.tenthsOfHours",
      "record.hours-of-day",
    ],
    [
      "training: at most 200 hours",
      "training",
      { details: { tenthsOfHours: 2_001 } },
      "details.tenthsOfHours",
      "record.hours-of-course",
    ],
    [
      "urgent task: led or took part",
      "urgentTask",
      { details: {} },
      "details.leading",
      "record.leading-missing",
    ],
    ["leave: until when", "leave", { details: {} }, "details.untilOn", "record.until-missing"],
    [
      "leave: not until before it began",
      "leave",
      { details: { untilOn: "2026-05-15" } },
      "details.untilOn",
      "record.until-before",
    ],
    [
      "leave: until a day that exists",
      "leave",
      { details: { untilOn: "2026-02-30" } },
      "details.untilOn",
      "record.date",
    ],
    [
      "leave: at most a year",
      "leave",
      { details: { untilOn: "2027-06-01" } },
      "details.untilOn",
      "record.until-too-far",
    ],
    ["words", "partyTask", { content: "  " }, "content", "field.required"],
    ["more than one letter", "partyTask", { content: "好" }, "content", "record.content-too-short"],
    ["not a novel", "partyTask", { content: "字".repeat(2_001) }, "content", "record.content-too-long"],
    ["a day that exists", "partyTask", { happenedOn: "2026-13-01" }, "happenedOn", "record.date"],
    ["a day that has come", "partyTask", { happenedOn: "2026-05-17" }, "happenedOn", "record.day-in-future"],
    [
      "a day of the last sixty",
      "partyTask",
      { happenedOn: "2026-03-16" },
      "happenedOn",
      "record.day-too-old",
    ],
    ["a time of day", "partyTask", { happenedAt: "24:00" }, "happenedAt", "record.time-of-day"],
    ["three photos at most", "partyTask", { photos: 4 }, "photoIds", "record.too-many-photos"],
    [
      "nothing of another kind",
      "partyTask",
      { details: { leading: true } },
      "details.leading",
      "record.not-of-kind",
    ],
    ["no urgency but of an opinion", "partyTask", { urgency: "urgent" }, "urgency", "record.not-of-kind"],
  ])("wants %s", (_why, kind, change, field, code) => {
    expect(RecordProblems.of({ ...whole(kind), ...change }, own)).toEqual({ [field]: code });
  });

  it.each(["praise", "complaint"] as const)("of kind %s is entered by others only", (kind) => {
    expect(RecordProblems.of(whole(kind), own)).toEqual({ kind: "record.manager-only" });
  });

  it("needs no building where only the compound was entered", () => {
    const record = { ...whole("visit"), building: null, details: { entry: "compound" as const } };
    expect(RecordProblems.of(record, own)).toEqual({});
  });

  it("of paper is taken for a year from whoever manages", () => {
    const on = (happenedOn: string) => RecordProblems.of({ ...base, happenedOn }, manager);
    expect(on("2025-05-15")).toEqual({});
    expect(on("2025-05-14")).toEqual({ happenedOn: "record.day-too-old-for-manager" });
  });

  it("that came back late keeps the day it stood under", () => {
    const record = { ...base, happenedOn: "2026-01-05" };
    expect(RecordProblems.of(record, { ...own, keptOn: "2026-01-05" })).toEqual({});
    expect(RecordProblems.of(record, { ...own, keptOn: "2026-01-06" })).toEqual({
      happenedOn: "record.day-too-old",
    });
  });
});

describe("days between days", () => {
  it.each([
    ["2026-02-28", "2026-03-01", 1],
    ["2028-02-28", "2028-03-01", 2],
    ["2025-12-31", "2026-01-01", 1],
    ["2026-05-16", "2026-05-16", 0],
    ["2026-05-16", "2025-05-16", -365],
  ])("from %s to %s are %i", (from, to, days) => {
    expect(daysBetween({ from, to })).toBe(days);
  });

  it("are those of the calendar on any day", () => {
    const day = fc.date({ min: new Date("1900-01-01"), max: new Date("2199-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(day, day, (one, other) => {
        const text = (date: Date) => date.toISOString().slice(0, 10);
        const real = (Date.parse(text(other)) - Date.parse(text(one))) / 86_400_000;
        expect(daysBetween({ from: text(one), to: text(other) })).toBe(real);
      }),
    );
  });

  it("are none where one is no day", () => {
    expect(daysBetween({ from: "2026-2-1", to: "2026-02-30" })).toBeNull();
  });
});
