import { describe, expect, it } from "vitest";
import { SubmitRecord } from "#app/contracts/record.ts";
import { of as problemsOf } from "#app/domain/daily/record-problems.ts";
import { ENTERED_KINDS, type RecordKind } from "#app/domain/daily/work-record.ts";
import {
  errorsOf,
  type FormValues,
  firstValues,
  ruleWording,
  valuesOf,
  wordingOf,
} from "#app/features/entry/form-values.ts";

const last = { compound: "锦绣苑", building: "3 栋", area: "compoundGovernance", entry: "home" };
const first = (kind: RecordKind) => firstValues({ kind, today: "2026-05-16", cadreId: "me", last });
const FILLED: Partial<Record<RecordKind, Partial<FormValues>>> = {
  activity: { participants: "１２" },
  duty: { hours: "8.5" },
  training: { hours: "2" },
  praise: { source: "居民" },
  complaint: { source: "居民" },
};
const filled = (kind: RecordKind): FormValues => ({ ...first(kind), content: "做了一件事", ...FILLED[kind] });
const wording = (kind: RecordKind, change: Partial<FormValues> = {}) =>
  wordingOf({ kind, values: { ...filled(kind), ...change }, ownCadreId: "me" });

describe("a form", () => {
  it.each(ENTERED_KINDS)("of kind %s that was filled in is what the rules and the server take", (kind) => {
    const made = wording(kind);
    expect(problemsOf(ruleWording(made, 0), { today: "2026-05-16", asManager: true })).toEqual({});
    const sent = { ...made, id: "0190b3a0-7c2e-7000-8000-000000000001", photoIds: [] };
    expect(SubmitRecord.safeParse(sent).error?.issues).toBeUndefined();
  });

  it.each(ENTERED_KINDS.filter((kind) => kind !== "deed"))(
    "of kind %s sends nothing another kind has",
    (kind) => {
      const all = {
        hours: "3",
        participants: "4",
        leading: "yes",
        source: "x",
        untilOn: "2026-05-17",
        residentPhone: "13800001234",
      };
      const made = wordingOf({ kind, values: { ...filled(kind), ...all }, ownCadreId: "me" });
      expect(problemsOf(ruleWording(made, 0), { today: "2026-05-16", asManager: true })).toEqual({});
    },
  );

  it("reads full-width digits, and half an hour as five tenths", () => {
    expect(wording("activity").details).toEqual({ participants: 12 });
    expect(wording("duty").details).toEqual({ tenthsOfHours: 85 });
  });

  it.each(["1.25", "abc", "-1"])("does not put right in silence what was typed wrong: %s hours", (hours) => {
    const made = wording("duty", { hours });
    const problems = problemsOf(ruleWording(made, 0), { today: "2026-05-16", asManager: false });
    expect(errorsOf(problems)).toEqual({ hours: "record.hours-of-day" });
  });

  it("names the person only when it is somebody else", () => {
    expect(wording("visit")).not.toHaveProperty("cadreId");
    expect(wording("praise", { cadreId: "other" })).toMatchObject({ cadreId: "other" });
  });

  it("of a visit to a compound names no building", () => {
    expect(wording("visit", { entry: "compound" })).toMatchObject({ building: null });
  });

  it("puts each problem at its field, and what has none under the form", () => {
    expect(errorsOf({ "details.tenthsOfHours": "a", compound: "b", unitId: "c" })).toEqual({
      hours: "a",
      compound: "b",
      form: "c",
    });
  });
});

it("a stored record comes back as the form it was, without the resident", () => {
  const row = {
    ...{
      id: "x",
      kind: "duty" as const,
      status: "returned" as const,
      happenedOn: "2026-05-16",
      happenedAt: "21:00",
    },
    ...{
      unitName: "",
      compound: null,
      building: null,
      area: null,
      content: "值守",
      evidence: null,
      revision: 1,
    },
    ...{
      details: { tenthsOfHours: 85 },
      photos: 0,
      enteredAt: 0,
      byOther: false,
      reason: null,
      urgency: null,
    },
    may: { revise: true, withdraw: true },
  };
  expect(valuesOf(row)).toMatchObject({
    hours: "8.5",
    happenedAt: "21:00",
    content: "值守",
    residentPhone: "",
  });
});
