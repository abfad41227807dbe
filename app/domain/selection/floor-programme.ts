import type { Sex } from "../people/enumerations.ts";
import type { RankKey } from "./rank-key.ts";
import { type Place, Seats } from "./seats.ts";
import type { Floor, PostList } from "./selection-rules.ts";

/** Somebody on a list with floors. `age`: full years on the day the rules name. */
export type FloorCandidate = Place & { id: string; rankKey: RankKey; sex: Sex; age: number };

/** One floor over one group of people: "each subdistrict" is as many floors as subdistricts have candidates. */
export type GroupFloor = (
  | { kind: "subdistrict" | "unit"; unitId: string }
  | { kind: "youngerThan"; age: number }
  | { kind: "sex"; sex: Sex }
) & { atLeast: number };

/**
 * The 0–1 programme of a list with floors: one column for each candidate in the order given, one row for each limit with
 * coefficients of one; what is made as large as possible is the sum of the chosen composites. PURE.
 */
export type Programme = { columns: number; rows: ProgrammeRow[] };
/** So many of these columns at least and at most; `floor` null: a cap. */
export type ProgrammeRow = { columns: number[]; atLeast: number; atMost: number; floor: GroupFloor | null };

export function programmeOf({
  candidates,
  list,
}: {
  candidates: readonly FloorCandidate[];
  list: PostList;
}): Programme {
  const every = candidates.map((_, column) => column);
  const caps = [{ columns: every, atMost: list.total }, ...capsOf(candidates, list)];
  const floors = groupFloors({ candidates, floors: list.floors }).map((floor) => {
    const columns = every.filter((column) => isIn(floor, candidates[column]));
    return { columns, atLeast: floor.atLeast, atMost: columns.length, floor };
  });
  return {
    columns: candidates.length,
    rows: [...caps.map((cap) => ({ ...cap, atLeast: 0, floor: null })), ...floors],
  };
}

/** Caps that can bind: those of units with more candidates than seats. */
function capsOf(candidates: readonly FloorCandidate[], list: PostList) {
  const own = new Map(list.unitCaps.map(({ unitId, atMost }) => [unitId, atMost]));
  const capped = (level: "subdistrictId" | "communityId", general: number | null) =>
    [...columnsByUnit(candidates, level)].flatMap(([unitId, columns]) => {
      const atMost = own.get(unitId) ?? general;
      return atMost === null || atMost >= columns.length ? [] : [{ columns, atMost }];
    });
  return [...capped("subdistrictId", list.perSubdistrict), ...capped("communityId", list.perCommunity)];
}

function columnsByUnit(candidates: readonly Place[], level: keyof Place): Map<string, number[]> {
  const units = new Map<string, number[]>();
  for (const [column, candidate] of candidates.entries()) {
    const unitId = candidate[level];
    if (unitId === null) continue;
    const columns = units.get(unitId);
    if (columns === undefined) units.set(unitId, [column]);
    else columns.push(column);
  }
  return units;
}

export const groupFloors = ({
  candidates,
  floors,
}: {
  candidates: readonly Place[];
  floors: readonly Floor[];
}): GroupFloor[] =>
  floors.flatMap((floor): GroupFloor[] =>
    floor.kind === "eachSubdistrict"
      ? [...columnsByUnit(candidates, "subdistrictId").keys()].sort().map((unitId) => ({
          ...{ kind: "subdistrict", unitId, atLeast: floor.atLeast },
        }))
      : [floor],
  );

export function isIn(floor: GroupFloor, candidate: FloorCandidate | undefined): boolean {
  if (candidate === undefined) return false;
  switch (floor.kind) {
    case "subdistrict":
      return candidate.subdistrictId === floor.unitId;
    case "unit":
      return candidate.subdistrictId === floor.unitId || candidate.communityId === floor.unitId;
    case "youngerThan":
      return candidate.age < floor.age;
    case "sex":
      return candidate.sex === floor.sex;
  }
}

export const meetsFloors = (given: {
  candidates: readonly FloorCandidate[];
  list: Pick<PostList, "floors">;
  selected: ReadonlySet<string>;
}): boolean => {
  const chosen = given.candidates.filter(({ id }) => given.selected.has(id));
  return groupFloors({ candidates: given.candidates, floors: given.list.floors }).every(
    (floor) => chosen.filter((candidate) => isIn(floor, candidate)).length >= floor.atLeast,
  );
};

/** A floor its own group cannot meet, and the most the group can have: of its people, as the caps allow. */
export type Unmet = { floor: GroupFloor; most: number };

/** Floors that fail by themselves; several that fail only together are for the solver to find. PURE. */
export function unmetFloors({
  candidates,
  list,
}: {
  candidates: readonly FloorCandidate[];
  list: PostList;
}): Unmet[] {
  return groupFloors({ candidates, floors: list.floors }).flatMap((floor) => {
    const seats = new Seats(list);
    const group = candidates.filter((candidate) => isIn(floor, candidate));
    const most = group.filter((candidate) => seats.take(candidate) === null).length;
    return most < floor.atLeast ? [{ floor, most }] : [];
  });
}

/**
 * Who can be chosen at all: of people no limit tells apart (one community, the same floors) the first in rank come first,
 * so that nobody behind more of them than there are seats has to be looked at. PURE. `ordered`: by rank; stays so.
 */
export function contenders<C extends FloorCandidate>({
  ordered,
  list,
}: {
  ordered: readonly C[];
  list: PostList;
}): C[] {
  const floors = groupFloors({ candidates: ordered, floors: list.floors }).filter(
    ({ kind }) => kind !== "subdistrict",
  );
  const kinds = new Map<string, Seats>();
  return ordered.filter((candidate) => {
    const within = floors.map((floor) => (isIn(floor, candidate) ? "1" : "0")).join("");
    const kind = JSON.stringify([candidate.subdistrictId, candidate.communityId, within]);
    const seats = kinds.get(kind) ?? new Seats(list);
    kinds.set(kind, seats);
    return seats.take(candidate) === null;
  });
}
