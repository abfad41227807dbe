import { describe, expect, it } from "vitest";
import { clock, dateTime, day, timeOfDay } from "#app/text/time.ts";

describe("times as people read them", () => {
  const instant = Date.UTC(2026, 4, 16, 6, 3, 22);

  it("are those of Shanghai, whatever the machine's zone", () => {
    expect(dateTime(instant)).toBe("2026-05-16 14:03");
    expect(dateTime(new Date(instant))).toBe("2026-05-16 14:03");
    expect(timeOfDay(instant)).toBe("14:03:22");
  });

  it("begin the day at 00:00, not at 24:00", () => {
    const midnight = Date.UTC(2026, 4, 16, 16, 0, 0);
    expect(dateTime(midnight)).toBe("2026-05-17 00:00");
    expect(timeOfDay(midnight)).toBe("00:00:00");
  });

  it("name the weekday of a day", () => {
    expect(day("2026-05-16", "zh-CN")).toBe("2026-05-16 星期六");
    expect(day("2026-05-17", "en")).toBe("2026-05-17 Sun");
    expect(day("soon", "en")).toBe("soon");
  });

  it.each([
    { ms: 0, text: "0:00" },
    { ms: 59_999, text: "0:59" },
    { ms: 425_000, text: "7:05" },
    { ms: 3_750_000, text: "1:02:30" },
    { ms: -61_000, text: "-1:01" },
    { ms: -999, text: "0:00" },
  ])("$ms ms on a clock is $text", ({ ms, text }) => {
    expect(clock(ms)).toBe(text);
  });
});
