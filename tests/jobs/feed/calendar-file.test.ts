import { describe, expect, it } from "vitest";
import type { CalendarFeedView } from "#app/contracts/my-rotation-views.ts";
import { calendarFile } from "#server/jobs/feed/calendar-file.ts";
import { readCalendar } from "#tests/support/calendar-file.ts";

const EMPTY: CalendarFeedView = { stints: [], absences: [], standIns: [], handovers: [] };
const now = new Date("2026-08-03T02:00:00.000Z");
const post = { community: "银杏里社区", area: "partyBuilding" } as const;
const FULL: CalendarFeedView = {
  stints: [
    {
      ...{ ...post, key: "one", planId: "plan", plan: "2026 年下半年, AB 岗轮值; 第一版", role: "a" },
      ...{ fromOn: "2026-08-01", toOn: "2026-08-31", partner: "乙" },
    },
    {
      ...{ ...post, key: "two", planId: "plan", plan: "轮值", role: "b", partner: "丙" },
      ...{ fromOn: "2026-12-01", toOn: "2026-12-31" },
    },
  ],
  absences: [{ id: "away", kind: "training", fromOn: "2026-08-10", toOn: "2026-08-10" }],
  standIns: [{ ...post, id: "acting", fromOn: "2026-08-05", toOn: "2026-08-06", forName: "丁" }],
  handovers: [{ ...post, id: "due", kind: "rotation", dueOn: "2026-08-31", other: "戊" }],
};
const file = (view = FULL, language: "zh-CN" | "en" = "zh-CN") =>
  readCalendar(calendarFile(view, { language, now }));

describe("the file of a calendar", () => {
  it("is iCalendar with a name, and asks to be read anew", () => {
    const { head } = file();
    expect(head).toMatchObject({
      VERSION: "2.0",
      "X-WR-CALNAME": "AB岗轮值",
      "X-WR-TIMEZONE": "Asia/Shanghai",
    });
    expect(head["X-PUBLISHED-TTL"]).toBe("PT4H");
  });

  it("holds posts, absences, stand-ins and handovers as whole days, the last day included", () => {
    const rows = file().events.map((event) => [
      event.UID,
      event["DTSTART;VALUE=DATE"],
      event["DTEND;VALUE=DATE"],
      event.SUMMARY,
    ]);
    expect(rows).toEqual([
      ["stint-one@yanzhen", "20260801", "20260901", "银杏里社区 基层党建（A角）"],
      ["stint-two@yanzhen", "20261201", "20270101", "银杏里社区 基层党建（B角）"],
      ["absence-away@yanzhen", "20260810", "20260811", "不在岗（培训学习）"],
      ["stand-in-acting@yanzhen", "20260805", "20260807", "代丁：银杏里社区 基层党建"],
      ["handover-due@yanzhen", "20260831", "20260901", "轮岗交接到期：银杏里社区 基层党建"],
    ]);
  });

  it("names the partner and the plan, whatever signs they are written with", () => {
    expect(file().events[0]?.DESCRIPTION).toBe("B角：乙\n计划：2026 年下半年, AB 岗轮值; 第一版");
  });

  it("marks nobody as busy: a post is no appointment", () => {
    expect(new Set(file().events.map(({ TRANSP }) => TRANSP))).toEqual(new Set(["TRANSPARENT"]));
  });

  it("speaks English to whoever reads English", () => {
    const { head, events } = file(FULL, "en");
    expect(head["X-WR-CALNAME"]).toBe("AB rotation");
    expect(events.map(({ SUMMARY }) => SUMMARY)).toContain("Away (Training)");
  });

  it("is a calendar without events where there is nothing", () => {
    expect(file(EMPTY).events).toEqual([]);
  });

  it("keeps the same names for the same things, so that they are not doubled", () => {
    expect(file().events.map(({ UID }) => UID)).toEqual(file().events.map(({ UID }) => UID));
    expect(new Set(file().events.map(({ UID }) => UID)).size).toBe(5);
  });
});
