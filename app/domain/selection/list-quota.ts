import { ageInMonths, fullYears } from "../daily/person-condition.ts";
import type { Sex } from "../people/enumerations.ts";
import { type Blocked, fillSeats, type Place } from "./seats.ts";
import type { Floor, PostList } from "./selection-rules.ts";

/** Whether a list keeps to the announced caps and floors, however it came about. PURE. */
export type Seated = Place & { id: string; sex: Sex | null; birthMonth: string | null };

/** The cap that is broken; the last of `chosen` are blamed first. Null: all are kept. */
export function brokenCap({
  list,
  chosen,
}: {
  list: PostList;
  chosen: readonly Seated[];
}): Blocked | null {
  const [broken] = fillSeats({ ordered: chosen, caps: list }).blocked.values();
  return broken ?? null;
}

/** One announced floor: how many there must be and are. `unitId`: of a floor for a unit, or for each subdistrict. */
export type FloorCount = { floor: Floor; unitId: string | null; atLeast: number; have: number };

type Counted = { list: PostList; asOf: string; chosen: readonly Seated[] };

/** Every floor of a list; one for each subdistrict stands for every subdistrict that has somebody among `pool`. */
export function floorCounts({ list, asOf, chosen, pool }: Counted & { pool: readonly Seated[] }): FloorCount[] {
  return list.floors.flatMap((floor): FloorCount[] => {
    const { atLeast } = floor;
    if (floor.kind !== "eachSubdistrict") {
      const have = chosen.filter((each) => countsFor({ floor, each, asOf })).length;
      return [{ floor, unitId: floor.kind === "unit" ? floor.unitId : null, atLeast, have }];
    }
    const subdistricts = new Set(pool.flatMap(({ subdistrictId }) => subdistrictId ?? []));
    return [...subdistricts].sort().map((unitId) => {
      const have = chosen.filter(({ subdistrictId }) => subdistrictId === unitId).length;
      return { floor, unitId, atLeast, have };
    });
  });
}

function countsFor({
  floor,
  each,
  asOf,
}: {
  floor: Exclude<Floor, { kind: "eachSubdistrict" }>;
  each: Seated;
  asOf: string;
}): boolean {
  switch (floor.kind) {
    case "unit":
      return each.subdistrictId === floor.unitId || each.communityId === floor.unitId;
    case "sex":
      return each.sex === floor.sex;
    case "youngerThan":
      return (
        each.birthMonth !== null &&
        fullYears(ageInMonths({ birthMonth: each.birthMonth, day: asOf })) < floor.age
      );
  }
}

/**
 * The first floor that `chosen` falls short of where `before` did not, or by more than `before` did: what could not be had
 * without any move is nobody's fault.
 */
export function brokenFloor({
  before,
  ...given
}: Counted & { before: readonly Seated[]; pool: readonly Seated[] }): FloorCount | null {
  const had = floorCounts({ ...given, chosen: before });
  const now = floorCounts(given);
  return now.find(({ have, atLeast }, index) => have < Math.min(atLeast, had[index]?.have ?? 0)) ?? null;
}
