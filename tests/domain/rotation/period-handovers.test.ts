import { describe, expect, it } from "vitest";
import type { Signatures } from "#app/domain/rotation/handover-life.ts";
import { movesInto, periodHandovers } from "#app/domain/rotation/period-handovers.ts";
import { comingPeriod, lastDayBefore } from "#app/domain/rotation/period-order.ts";
import { EMPTY_SETTINGS } from "#app/domain/rotation/rotation-settings.ts";

const post = { communityId: "c", area: "partyBuilding" } as const;
const other = { communityId: "c", area: "compoundGovernance" } as const;
const posts = [post, other].map((each) => ({ ...each, incumbentA: "老", incumbentB: "副", hard: false }));
const slot = (of: typeof post | typeof other, period: number, a: string) => ({ ...of, period, a, b: "乙" });

describe("posts that change hands at the beginning of a period", () => {
  it("go from A of the period before to A of the period, where they differ", () => {
    const slots = [slot(post, 1, "甲"), slot(post, 2, "丙"), slot(other, 1, "丁"), slot(other, 2, "丁")];
    expect(movesInto({ period: 2, slots, posts })).toEqual([{ ...post, fromId: "甲", toId: "丙" }]);
  });
  it("come from the incumbents at the very beginning", () => {
    const slots = [slot(post, 0, "甲"), slot(other, 0, "老")];
    expect(movesInto({ period: 0, slots, posts })).toEqual([{ ...post, fromId: "老", toId: "甲" }]);
  });
});

describe("handovers follow the plan in force", () => {
  const none: Signatures = { fromSignedAt: null, toSignedAt: null, headSignedAt: null };
  const opened = (of: typeof post | typeof other, toId: string, signed = none) => ({
    ...{ ...of, id: `${of.area} ${toId}`, fromId: "甲", toId },
    ...signed,
  });
  const moves = [{ ...post, fromId: "甲", toId: "丙" }];
  const signed = { ...none, fromSignedAt: new Date(0) };
  it.each([
    ["opens what is not there", [], [1, 0, 0]],
    ["leaves what is right", [opened(post, "丙")], [0, 0, 0]],
    ["turns an unsigned one to the new person", [opened(post, "戊")], [0, 1, 0]],
    ["leaves a signed one as it was signed", [opened(post, "戊", signed)], [0, 0, 0]],
    ["drops an unsigned one of a post that stays", [opened(post, "丙"), opened(other, "戊")], [0, 0, 1]],
    ["keeps a signed one of a post that stays", [opened(post, "丙"), opened(other, "戊", signed)], [0, 0, 0]],
  ])("%s", (_, given, [open, redirect, drop]) => {
    const todo = periodHandovers({ moves, opened: given });
    expect([todo.open.length, todo.redirect.length, todo.drop.length]).toEqual([open, redirect, drop]);
  });
});

describe("the coming period", () => {
  const settings = { ...EMPTY_SETTINGS, firstMonth: "2026-07", periods: 3 };
  it.each([
    ["is the first before the plan begins", "2026-06-30", 0],
    ["is the next within a period", "2026-07-31", 1],
    ["is none in the last period", "2026-09-01", 3],
    ["is none after the plan", "2026-10-01", 3],
  ])("%s", (_, day, period) => expect(comingPeriod(settings, day)).toBe(period));
  it("is handed over by the last day before it", () => expect(lastDayBefore(settings, 1)).toBe("2026-07-31"));
});
