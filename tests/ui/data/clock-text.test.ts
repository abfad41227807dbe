import { describe, expect, it } from "vitest";
import { clockText } from "#app/ui/data/clock-text.ts";

describe("a clock on the stage", () => {
  it.each([
    { why: "whole minutes", ms: 480_000, text: "8:00" },
    { why: "a second that has begun is still left", ms: 41_001, text: "0:42" },
    { why: "the last moment is still a second", ms: 1, text: "0:01" },
    { why: "time is up exactly at zero", ms: 0, text: "0:00" },
    { why: "overtime counts whole seconds that have passed", ms: -999, text: "+0:00" },
    { why: "one second over", ms: -1_000, text: "+0:01" },
    { why: "minutes over", ms: -61_500, text: "+1:01" },
    { why: "hours until the contest", ms: 3_723_000, text: "1:02:03" },
  ])("$why: $text", ({ ms, text }) => {
    expect(clockText(ms)).toBe(text);
  });
});
