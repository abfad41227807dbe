import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { isWorkingDay } from "#app/domain/daily/work-calendar.ts";
import { calendarDay, calendarYear } from "#db/schema/daily.ts";
import { loadCalendar } from "#server/calendar/load-calendar.ts";
import { clearCalendarDay } from "#server/commands/calendar/clear-calendar-day.ts";
import { loadCalendarYear } from "#server/commands/calendar/load-calendar-year.ts";
import { setCalendarDay } from "#server/commands/calendar/set-calendar-day.ts";
import {
  type AccountActor,
  execute,
  expectInvalid,
  expectKind,
  expectOk,
  expectRefused,
  freshRuntime,
  type TestRuntime,
} from "#tests/support/commands.ts";
import { makeAccount, makeOrganisation } from "#tests/support/organisation-builders.ts";
import { lastAudit } from "#tests/support/records.ts";

let runtime: TestRuntime;
let administrator: AccountActor;
let organiser: AccountActor;

beforeAll(async () => {
  runtime = await freshRuntime();
  const { district } = await makeOrganisation(runtime);
  administrator = await makeAccount(runtime, { grants: [{ role: "systemAdministrator", unit: district }] });
  organiser = await makeAccount(runtime, { grants: [{ role: "districtOrganiser", unit: district }] });
});
beforeEach(async () => {
  await runtime.database.db.delete(calendarDay);
  await runtime.database.db.delete(calendarYear);
});
afterAll(() => runtime.close());

const YEAR = {
  year: 2027,
  source: "国办发明电〔2026〕7 号",
  holidays: ["2027-01-01..2027-01-03 元旦"],
  makeUpDays: ["2027-01-09"],
};
const set = (input: object, actor = administrator) =>
  execute(runtime, { command: setCalendarDay, actor, input });
const clear = (day: string, actor = administrator) =>
  execute(runtime, { command: clearCalendarDay, actor, input: { day } });
const load = (change: object = {}, actor = administrator) =>
  execute(runtime, { command: loadCalendarYear, actor, input: { ...YEAR, ...change } });
const works = async (day: string) =>
  isWorkingDay(await loadCalendar(runtime.database.db, [Number(day.slice(0, 4))]), day);

describe("a day is set", () => {
  it("over what was announced, set again, and taken back", async () => {
    expect(await works("2026-11-24")).toBe(true);
    expectOk(await set({ day: "2026-11-24", kind: "holiday", name: "本地放假" }));
    expect(await works("2026-11-24")).toBe(false);
    expectOk(await set({ day: "2026-11-24", kind: "plain", name: null }));
    expect(await works("2026-11-24")).toBe(true);
    expectOk(await set({ day: "2026-10-10", kind: "plain" }));
    expect(await works("2026-10-10")).toBe(false);
    expectOk(await clear("2026-10-10"));
    expect(await works("2026-10-10")).toBe(true);
  });

  it("and recorded without its name", async () => {
    expectOk(await set({ day: "2026-11-24", kind: "holiday", name: "本地放假" }));
    expect(await lastAudit(runtime, null)).toMatchObject({
      command: "calendar.set-day",
      details: { day: "2026-11-24", kind: "holiday" },
    });
    expectOk(await clear("2026-11-24"));
    expect(await lastAudit(runtime, null)).toMatchObject({
      command: "calendar.clear-day",
      details: { day: "2026-11-24", kind: "holiday" },
    });
  });

  it("refuses a year that is not loaded, a weekday as make-up day, and a day nobody set", async () => {
    expect(
      expectRefused(await set({ day: "2027-01-01", kind: "holiday" }), "calendar.year-not-loaded"),
    ).toEqual({
      year: "2027",
    });
    expectRefused(await set({ day: "2026-11-24", kind: "makeUp" }), "calendar.make-up-not-weekend");
    expectRefused(await clear("2026-11-24"), "calendar.day-not-set");
    expect(expectInvalid(await set({ day: "2026-02-30", kind: "holiday" }))).toHaveProperty("day");
  });
});

describe("a year is loaded", () => {
  it("from its announcement, and counts at once", async () => {
    expect(await works("2027-01-04")).toBeNull();
    expect(expectOk(await load())).toEqual({ year: 2027, holidays: 3, makeUpDays: 1 });
    expect(await works("2027-01-01")).toBe(false);
    expect(await works("2027-01-04")).toBe(true);
    expect(await works("2027-01-09")).toBe(true);
    expect(await lastAudit(runtime, null)).toMatchObject({
      command: "calendar.load-year",
      details: { year: 2027, source: YEAR.source, holidays: 3, makeUpDays: 1 },
    });
  });

  it("again, and what it held before is gone", async () => {
    expectOk(await load());
    expectOk(await set({ day: "2027-05-03", kind: "holiday" }));
    expectOk(await load({ holidays: ["2027-01-01"], makeUpDays: [] }));
    expect(await works("2027-05-03")).toBe(true);
    expect(await works("2027-01-09")).toBe(false);
    expect(await runtime.database.db.select().from(calendarDay)).toHaveLength(1);
  });

  it("refuses a year of the package, a list it cannot read, and a source that is missing", async () => {
    expectRefused(await load({ year: 2026, holidays: ["2026-01-01"] }), "calendar.year-in-package");
    expectRefused(await load({ holidays: ["一月一日"] }), "calendar.line-unreadable");
    expectRefused(await load({ makeUpDays: ["2027-01-04"] }), "calendar.make-up-not-weekend");
    expect(expectInvalid(await load({ source: " " }))).toEqual({ source: "field.required" });
    expect(expectInvalid(await load({ year: 1492 }))).toEqual({ year: "field.too-small" });
  });
});

describe("who may", () => {
  it("set the calendar: the system administrator, nobody else", async () => {
    expectKind(await set({ day: "2026-11-24", kind: "holiday" }, organiser), "forbidden");
    expectKind(await clear("2026-11-24", organiser), "forbidden");
    expectKind(await load({}, organiser), "forbidden");
  });
});
