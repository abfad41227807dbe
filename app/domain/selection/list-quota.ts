import { ageInMonths, fullYears } from "../daily/person-condition.ts";
import type { Sex } from "../people/enumerations.ts";
import { type GroupFloor, groupFloors, isIn } from "./floor-programme.ts";
import { type Blocked, fillSeats, type Place } from "./seats.ts";
import type { PostList } from "./selection-rules.ts";

/** Whether a list keeps to the announced caps and floors, however it came about. PURE. */
export type Seated = Place & { id: string; sex: Sex | null; birthMonth: string | null };

/** The cap that is broken; the last of `chosen` are blamed first. Null: all are kept. */
export function brokenCap({ list, chosen }: { list: PostList; chosen: readonly Seated[] }): Blocked | null {
  const [broken] = fillSeats({ ordered: chosen, caps: list }).blocked.values();
  return broken ?? null;
}

/** One announced floor: how many there must be and are. */
export type FloorCount = { floor: GroupFloor; have: number };

type Counted = { list: PostList; asOf: string; chosen: readonly Seated[] };

/** Every floor of a list, counted; "each subdistrict" is as many as have somebody among `pool`. */
export const floorCounts = ({
  list,
  asOf,
  chosen,
  pool,
}: Counted & { pool: readonly Seated[] }): FloorCount[] =>
  groupFloors({ candidates: pool, floors: list.floors }).map((floor) => ({
    floor,
    have: chosen.filter((each) => countsFor({ floor, each, asOf })).length,
  }));

/** Whose facts nobody has judged counts for no floor. */
function countsFor({ floor, each, asOf }: { floor: GroupFloor; each: Seated; asOf: string }): boolean {
  const { sex, birthMonth } = each;
  if (sex === null || birthMonth === null) return false;
  const age = fullYears(ageInMonths({ birthMonth, day: asOf }));
  return isIn(floor, { ...each, sex, age, rankKey: [] });
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
  return now.find(({ have, floor }, index) => have < Math.min(floor.atLeast, had[index]?.have ?? 0)) ?? null;
}
