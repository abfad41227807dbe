import { describe, expect, it } from "vitest";
import { WORK_AREAS, type WorkArea } from "#app/domain/daily/work-record.ts";
import { isLate, stintsOf } from "#app/domain/growth/stints.ts";
import { EMPTY_SETTINGS } from "#app/domain/rotation/rotation-settings.ts";

const settings = {
  ...EMPTY_SETTINGS,
  ...{ firstMonth: "2026-07", periods: 6 },
  members: ["甲", "乙"].map((personId) => ({
    ...{ personId, communityIds: ["c"], areas: WORK_AREAS, wishes: [], mentorId: null },
  })),
};
const slot = (area: WorkArea, period: number, a: string) => ({ communityId: "c", area, period, a, b: "老" });
const line = (slots: ReturnType<typeof slot>[]) =>
  stintsOf({ slots, settings }).map(({ cadreId, fromPeriod, period }) => `${cadreId}${fromPeriod}-${period}`);

describe("stints", () => {
  it("are of members, one period or several in a row", () => {
    const slots = ["老", "甲", "甲", "乙", "老", "甲"].map((a, period) => slot("partyBuilding", period, a));
    expect(line(slots)).toEqual(["甲1-2", "乙3-3", "甲5-5"]);
  });

  it("of two posts are two", () => {
    expect(line([slot("partyBuilding", 0, "甲"), slot("compoundGovernance", 1, "甲")])).toEqual([
      "甲0-0",
      "甲1-1",
    ]);
  });

  it("know their days, and from when on they are assessed", () => {
    const [stint] = stintsOf({ slots: [slot("partyBuilding", 1, "甲")], settings });
    expect(stint).toMatchObject({ fromOn: "2026-08-01", toOn: "2026-08-31", dueFromOn: "2026-08-25" });
    expect(isLate(stint!, "2026-09-07")).toBe(false);
    expect(isLate(stint!, "2026-09-08")).toBe(true);
  });
});
