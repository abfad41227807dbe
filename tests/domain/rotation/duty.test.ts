import { describe, expect, it } from "vitest";
import { dutyRoleOf, refuseDutyDay, untrained } from "#app/domain/rotation/duty.ts";

const day = { fromOn: "2026-07-15", toOn: "2026-07-15" };
const slot = { a: "甲", b: "乙" };

describe("as what somebody serves on a day", () => {
  it.each([
    ["A leads", "甲", [], [], "a"],
    ["B assists", "乙", [], [], "b"],
    ["a stranger is not there", "丙", [], [], null],
    ["B acts while A is away", "乙", [], [day], "acting"],
    ["whoever was named acts", "丙", [{ ...day, actingId: "丙" }], [day], "acting"],
    ["B only assists where somebody else was named", "乙", [{ ...day, actingId: "丙" }], [day], "b"],
    ["B only assists where the head covers", "乙", [{ ...day, actingId: null }], [day], "b"],
    ["A who is away leads nothing", "甲", [{ ...day, actingId: "乙" }], [day], null],
    ["A who is away leads nothing, though nobody is arranged", "甲", [], [day], null],
  ] as const)("%s", (_, cadreId, standIns, aAway, role) =>
    expect(dutyRoleOf({ cadreId, onDay: "2026-07-15", slot, standIns, aAway })).toBe(role),
  );
  it("does not count an absence of other days", () => {
    const aAway = [{ fromOn: "2026-07-16", toOn: "2026-07-20" }];
    expect(dutyRoleOf({ cadreId: "乙", onDay: "2026-07-15", slot, standIns: [], aAway })).toBe("b");
  });
});

describe("a day of the duty log", () => {
  it.each([
    ["today", "2026-07-15", null],
    ["seven days back", "2026-07-08", null],
    ["eight days back", "2026-07-07", "duty.day-too-old"],
    ["tomorrow", "2026-07-16", "duty.day-to-come"],
  ])("%s", (_, onDay, rule) => {
    const no = refuseDutyDay({ onDay, today: "2026-07-15" });
    if (rule === null) return void expect(no).toBeNull();
    expect(no).toMatchObject({ refusal: { rule } });
  });
});

describe("who stands in untrained", () => {
  const at = (
    cadreId: string,
    fromOn: string,
    area: "partyBuilding" | "propertyRegulation" = "partyBuilding",
  ) => ({
    ...{ cadreId, communityId: "c", area, fromOn },
  });
  it("is named once for a post, with the earliest day", () =>
    expect(untrained({ standIns: [at("乙", "2026-07-20"), at("乙", "2026-07-16")], trained: [] })).toEqual([
      at("乙", "2026-07-16"),
    ]));
  it("is nobody who was trained for the area, but training for another area does not count", () => {
    const standIns = [at("乙", "2026-07-16")];
    expect(untrained({ standIns, trained: [{ cadreId: "乙", area: "partyBuilding" }] })).toEqual([]);
    expect(untrained({ standIns, trained: [{ cadreId: "乙", area: "propertyRegulation" }] })).toEqual(
      standIns,
    );
  });
});
