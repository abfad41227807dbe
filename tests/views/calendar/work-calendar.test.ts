import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadCalendarYear } from "#server/commands/calendar/load-calendar-year.ts";
import { setCalendarDay } from "#server/commands/calendar/set-calendar-day.ts";
import { workCalendar } from "#server/views/calendar/work-calendar.ts";
import {
  type AccountActor,
  execute,
  expectKind,
  expectOk,
  freshRuntime,
  read,
  type TestRuntime,
} from "#tests/support/commands.ts";
import { makeAccount, makeOrganisation } from "#tests/support/organisation-builders.ts";

let runtime: TestRuntime;
let administrator: AccountActor;
let organiser: AccountActor;

beforeAll(async () => {
  runtime = await freshRuntime();
  const { district } = await makeOrganisation(runtime);
  administrator = await makeAccount(runtime, { grants: [{ role: "systemAdministrator", unit: district }] });
  organiser = await makeAccount(runtime, { grants: [{ role: "districtOrganiser", unit: district }] });
});
afterAll(() => runtime.close());

const view = (input: object = {}, actor = administrator) =>
  read(runtime, { view: workCalendar, actor, input });

describe("the calendar of a year", () => {
  it("shows every day of the present year, what it is, and what it is called", async () => {
    const shown = expectOk(await view());
    const days = shown.months.flatMap((month) => month.days);
    expect(shown).toMatchObject({ year: 2026, source: "package", loaded: null, workingDays: 248 });
    expect(days).toHaveLength(365);
    expect(days.find(({ day }) => day === "2026-10-01")).toEqual({
      day: "2026-10-01",
      kind: "holiday",
      name: { "zh-CN": "国庆节", en: "National Day" },
      byHand: false,
    });
    expect(days.find(({ day }) => day === "2026-10-10")).toMatchObject({ kind: "makeUp" });
    expect(days.find(({ day }) => day === "2026-10-11")).toMatchObject({ kind: "off" });
  });

  it("marks what was set by hand, with who set it", async () => {
    const input = { day: "2026-11-24", kind: "holiday", name: "本地放假" };
    expectOk(await execute(runtime, { command: setCalendarDay, actor: administrator, input }));
    const shown = expectOk(await view({ year: "2026" }));
    expect(shown.setDays).toMatchObject([{ ...input, by: administrator.name }]);
    expect(shown.months[10]!.days[23]).toMatchObject({ kind: "holiday", byHand: true });
    expect(shown.workingDays).toBe(247);
  });

  it("says plainly that a year is not loaded, and where one came from that was", async () => {
    expect(expectOk(await view({ year: "2027" }))).toMatchObject({
      source: null,
      months: [],
      workingDays: 0,
    });
    const input = { year: 2027, source: "通知", holidays: ["2027-01-01"], makeUpDays: [] };
    expectOk(await execute(runtime, { command: loadCalendarYear, actor: administrator, input }));
    expect(expectOk(await view({ year: "2027" }))).toMatchObject({
      source: "byHand",
      loaded: { source: "通知", by: administrator.name },
    });
  });

  it("is the administrator's", async () => {
    expectKind(await view({}, organiser), "missing");
  });
});
