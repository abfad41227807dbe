import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf, plainDateText, withDay } from "#app/ui/fields/date-text.ts";

describe("dates as people write them", () => {
  it.each([
    { text: "2026-05-18", time: false, plain: "2026-05-18" },
    { text: " 2026/5/8 ", time: false, plain: "2026-05-08" },
    { text: "2026.5.18", time: false, plain: "2026-05-18" },
    { text: "2026年5月18日", time: false, plain: "2026-05-18" },
    { text: "２０２６－０５－１８", time: false, plain: "2026-05-18" },
    { text: "2026-5-18 9:00", time: true, plain: "2026-05-18 09:00" },
    { text: "2026年5月18日 9点30分", time: true, plain: "2026-05-18 09:30" },
    { text: "2026年5月18日9点", time: true, plain: "2026-05-18 09:00" },
    { text: "2026-05-18T09:00:00", time: true, plain: "2026-05-18 09:00" },
    { text: "2026-05-18", time: true, plain: "2026-05-18" },
  ])("'$text' becomes '$plain'", ({ text, time, plain }) => {
    expect(plainDateText({ text, time })).toBe(plain);
  });

  it.each(["明天", "18/05/2026", "2026-05", "05-18", ""])("'%s' stays as it was typed", (text) => {
    expect(plainDateText({ text, time: false })).toBe(text);
  });

  it("a time where only a date is asked for stays, to be refused by name", () => {
    expect(plainDateText({ text: "2026-05-18 9:00", time: false })).toBe("2026-05-18 9:00");
  });

  it("a plain text stays plain", () => {
    fc.assert(
      fc.property(fc.string(), fc.boolean(), (text, time) => {
        const plain = plainDateText({ text, time });
        expect(plainDateText({ text: plain, time })).toBe(plain);
      }),
    );
  });
});

describe("the calendar beside the text", () => {
  it.each([
    { text: "2026-05-18", day: "2026-05-18" },
    { text: "2026-05-18 09:00", day: "2026-05-18" },
    { text: "2026-05-32", day: null },
    { text: "2026-02-29", day: null },
    { text: "2028-02-29", day: "2028-02-29" },
    { text: "明天", day: null },
    { text: "", day: null },
  ])("'$text' shows $day", ({ text, day }) => {
    expect(dayOf(text)).toBe(day);
  });

  it.each([
    { why: "a date is the day", text: "2026-05-18", time: false, to: "2026-05-20" },
    { why: "a time is kept", text: "2026-05-18 14:30", time: true, to: "2026-05-20 14:30" },
    { why: "a new date-time begins at the usual hour", text: "", time: true, to: "2026-05-20 09:00" },
  ])("$why", ({ text, time, to }) => {
    expect(withDay({ text, day: "2026-05-20", time, startTime: "09:00" })).toBe(to);
  });
});
