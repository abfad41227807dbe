import { ageInMonths, fullYears } from "../daily/person-condition.ts";
import type { Sex } from "../people/enumerations.ts";
import { type Blocked, type Place, Seats } from "./seats.ts";
import type { Floor, PostList } from "./selection-rules.ts";

/** Somebody on the list of a post, in its order. What is not known of a person counts for no floor. */
export type InLine = Place & {
  id: string;
  /** Holds a seat now. */
  selected: boolean;
  /** Selected by the rules; not selected all the same: the meeting moved the person out. */
  advised: boolean;
  /** Withdrawn, taken out after an objection, or has declined. */
  gone: boolean;
  sex: Sex | null;
  /** YYYY-MM */
  birthMonth: string | null;
};
export type PassedOver = { id: string; why: Blocked | "floor" };
/** `vacancy` false: every seat is taken. `nextId` null with a vacancy: nobody left fits. */
export type NextInLine = { vacancy: boolean; nextId: string | null; passed: PassedOver[] };

/**
 * Whom a seat that became free goes to: the first of the list's order who has not gone, was not moved out by the meeting,
 * fits the caps beside those who hold seats, and leaves the announced floors reachable. PURE.
 */
export function nextInLine({
  list,
  asOf,
  ordered,
}: {
  list: PostList;
  /** Day ages are counted on. */
  asOf: string;
  ordered: readonly InLine[];
}): NextInLine {
  const holding = ordered.filter(({ selected, gone }) => selected && !gone);
  if (holding.length >= list.total) return { vacancy: false, nextId: null, passed: [] };
  const standing = ordered.filter(({ selected, gone, advised }) => !selected && !gone && !advised);
  const passed: PassedOver[] = [];
  const fitting: InLine[] = [];
  const block = blockBeside({ list, holding });
  for (const person of standing) {
    const blocked = block(person);
    if (blocked === null) fitting.push(person);
    else passed.push({ id: person.id, why: blocked });
  }
  const keeps = floorKeeper({ list, asOf, holding, fitting });
  const next = fitting.find(keeps);
  const before = next === undefined ? fitting : fitting.slice(0, fitting.indexOf(next));
  const places = new Map(ordered.map(({ id }, index) => [id, index]));
  const at = (id: string): number => places.get(id) ?? 0;
  const all = [...passed, ...before.map(({ id }) => ({ id, why: "floor" as const }))];
  return {
    vacancy: true,
    nextId: next?.id ?? null,
    passed: all
      .filter(({ id }) => next === undefined || at(id) < at(next.id))
      .sort((one, other) => at(one.id) - at(other.id)),
  };
}

/** What stands in the way of somebody beside those who hold seats: the same for everybody of one community. */
function blockBeside({ list, holding }: { list: PostList; holding: readonly InLine[] }) {
  const known = new Map<string, Blocked | null>();
  return ({ subdistrictId, communityId }: Place): Blocked | null => {
    const key = `${subdistrictId}/${communityId}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const seats = new Seats(list);
    // Whom the meeting moved in over a cap takes no further seat: the cap is full all the same.
    for (const holder of holding) seats.take(holder);
    const blocked = seats.take({ subdistrictId, communityId });
    known.set(key, blocked);
    return blocked;
  };
}

/**
 * Whether somebody may come in without putting a floor out of reach of the seats that are left after it. A floor asks for
 * no more than there are people left for: a floor nobody can keep any longer keeps nobody out.
 */
function floorKeeper(given: {
  list: PostList;
  asOf: string;
  holding: readonly InLine[];
  fitting: readonly InLine[];
}): (person: InLine) => boolean {
  const { list, asOf, holding, fitting } = given;
  const people = [...holding, ...fitting];
  const wants = list.floors
    .flatMap((floor) => floorRules({ floor, asOf, people }))
    .map(({ floor, counts, atLeast }) => ({
      ...{ floor, counts },
      missing: Math.max(0, Math.min(atLeast, people.filter(counts).length) - holding.filter(counts).length),
    }));
  const left = list.total - holding.length - 1;
  return (person) => {
    const byFloor = new Map<Floor, number>();
    for (const { floor, counts, missing } of wants) {
      const still = Math.max(0, missing - (counts(person) ? 1 : 0));
      byFloor.set(floor, (byFloor.get(floor) ?? 0) + still);
    }
    return [...byFloor.values()].every((missing) => missing <= left);
  };
}

type FloorRule = { floor: Floor; atLeast: number; counts: (person: InLine) => boolean };

/** "Each subdistrict" is a rule for each one; one person counts for one of them only, so that what they miss adds up. */
function floorRules({
  floor,
  asOf,
  people,
}: {
  floor: Floor;
  asOf: string;
  people: readonly InLine[];
}): FloorRule[] {
  const { atLeast } = floor;
  switch (floor.kind) {
    case "eachSubdistrict": {
      const units = new Set(people.flatMap(({ subdistrictId }) => subdistrictId ?? []));
      return [...units].map((unitId) => ({
        ...{ floor, atLeast },
        counts: ({ subdistrictId }: InLine) => subdistrictId === unitId,
      }));
    }
    case "unit":
      return [
        { floor, atLeast, counts: (one) => [one.subdistrictId, one.communityId].includes(floor.unitId) },
      ];
    case "youngerThan":
      return [
        {
          ...{ floor, atLeast },
          counts: ({ birthMonth }) =>
            birthMonth !== null && fullYears(ageInMonths({ birthMonth, day: asOf })) < floor.age,
        },
      ];
    case "sex":
      return [{ floor, atLeast, counts: ({ sex }) => sex === floor.sex }];
  }
}
