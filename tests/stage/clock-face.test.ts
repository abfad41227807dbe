import { describe, expect, it } from "vitest";
import { faceOf } from "#app/features/stage/clock-face.ts";

const START = 1_000_000;
const limits = { limitMs: 480_000, minimumMs: 300_000, warningMs: 60_000 };

describe("the face of a clock", () => {
  it.each([
    {
      why: "not begun",
      live: { beforeMs: 0 },
      now: START,
      state: "idle",
      remaining: "8:00",
      elapsed: "0:00",
    },
    {
      why: "running",
      live: { beforeMs: 0, startedAt: START },
      now: START + 90_500,
      state: "running",
      remaining: "6:30",
      elapsed: "1:30",
    },
    {
      why: "running after a pause",
      live: { beforeMs: 60_000, startedAt: START },
      now: START + 1_000,
      state: "running",
      remaining: "6:59",
      elapsed: "1:01",
    },
    {
      why: "paused",
      live: { beforeMs: 60_000 },
      now: START,
      state: "paused",
      remaining: "7:00",
      elapsed: "1:00",
    },
    {
      why: "stopped over time",
      live: { beforeMs: 492_700, stopped: true },
      now: START,
      state: "stopped",
      remaining: "+0:12",
      elapsed: "8:12",
    },
  ])("$why: $remaining left, $elapsed used", ({ live, now, state, remaining, elapsed }) => {
    expect(faceOf({ live: { ...limits, ...live }, now })).toMatchObject({ state, remaining, elapsed });
  });

  it.each([
    { elapsed: 0, zone: "under" },
    { elapsed: 310_000, zone: "within" },
    { elapsed: 430_000, zone: "warning" },
    { elapsed: 481_000, zone: "over" },
  ])("is in the zone $zone after $elapsed ms", ({ elapsed, zone }) => {
    expect(faceOf({ live: { ...limits, beforeMs: elapsed, stopped: true }, now: START }).zone).toBe(zone);
  });

  it("does not run backwards on a device that is behind", () => {
    expect(faceOf({ live: { ...limits, beforeMs: 0, startedAt: START }, now: START - 5_000 }).remaining).toBe(
      "8:00",
    );
  });
});
