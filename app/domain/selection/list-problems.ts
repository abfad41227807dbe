import type { OrgUnitKind } from "../people/organisation.ts";
import type { Problem } from "../scoring/problem.ts";
import { faultWhere, isWhole, twice } from "./rule-fault.ts";
import { type Floor, POSTS_OF_POOL, type PostList, type SelectionRules } from "./selection-rules.ts";

/** Of the organisation: communities name the subdistrict they lie in. */
export type KnownUnit = { id: string; kind: OrgUnitKind; parentId: string | null };

/** What is wrong with seats, caps and floors. PURE. */
export function listsProblems(
  rules: Pick<SelectionRules, "lists" | "pool">,
  units: readonly KnownUnit[],
): Problem[] {
  const { lists, pool } = rules;
  const repeated = twice(lists, ({ post }) => post);
  return [
    ...faultWhere(lists.length === 0, "lists", "no-lists"),
    ...lists.flatMap((list, at) => {
      const path = `lists[${at}]`;
      const { post } = list;
      return [
        ...faultWhere(!POSTS_OF_POOL[pool].includes(post), `${path}.post`, "post-not-of-pool", {
          post,
          pool,
        }),
        ...faultWhere(repeated[at] ?? false, `${path}.post`, "post-twice", { post }),
        ...faultWhere(!isWhole(list.total) || list.total < 1, `${path}.total`, "total-below-one"),
        ...capProblems({ list, path }),
        ...unitCapProblems({ list, path }),
        ...floorProblems({ list, path, units }),
      ];
    }),
  ];
}

type Asked = { list: PostList; path: string };

function capProblems({ list, path }: Asked): Problem[] {
  const { total, perSubdistrict, perCommunity } = list;
  const cap = (atMost: number | null, field: string) =>
    atMost === null
      ? []
      : [
          ...faultWhere(!isWhole(atMost) || atMost < 1, `${path}.${field}`, "cap-below-one"),
          ...faultWhere(atMost > total, `${path}.${field}`, "cap-above-total", { total }),
        ];
  return [
    ...cap(perSubdistrict, "perSubdistrict"),
    ...cap(perCommunity, "perCommunity"),
    ...(perSubdistrict !== null && perCommunity !== null
      ? faultWhere(perCommunity > perSubdistrict, `${path}.perCommunity`, "community-cap-above-subdistrict", {
          most: perSubdistrict,
        })
      : []),
  ];
}

/** A unit may be capped at 0: nobody of it. */
function unitCapProblems({ list: { unitCaps, total }, path }: Asked): Problem[] {
  const repeated = twice(unitCaps, ({ unitId }) => unitId);
  return unitCaps.flatMap(({ unitId, atMost }, at) => [
    ...faultWhere(unitId === "", `${path}.unitCaps[${at}].unitId`, "unit-missing"),
    ...faultWhere(unitId !== "" && (repeated[at] ?? false), `${path}.unitCaps[${at}].unitId`, "unit-twice"),
    ...faultWhere(
      !isWhole(atMost) || atMost < 0 || atMost > total,
      `${path}.unitCaps[${at}].atMost`,
      "unit-cap-range",
      {
        total,
      },
    ),
  ]);
}

const AGES = { least: 19, most: 66 } as const;

function floorProblems({ list, path, units }: Asked & { units: readonly KnownUnit[] }): Problem[] {
  const { floors, total } = list;
  const repeated = twice(floors, sameFloor);
  const needed = neededSeats({ list, units });
  return [
    ...floors.flatMap((floor, at) => {
      const field = `${path}.floors[${at}]`;
      const atMost = capOn({ floor, list });
      return [
        ...faultWhere(!isWhole(floor.atLeast) || floor.atLeast < 1, `${field}.atLeast`, "floor-below-one"),
        ...faultWhere(floor.atLeast > total, `${field}.atLeast`, "floor-above-total", { total }),
        ...(atMost === null
          ? []
          : faultWhere(floor.atLeast > atMost && atMost < total, `${field}.atLeast`, "floor-above-cap", {
              atMost,
            })),
        ...(floor.kind === "unit" ? faultWhere(floor.unitId === "", `${field}.unitId`, "unit-missing") : []),
        ...(floor.kind === "youngerThan"
          ? faultWhere(
              !isWhole(floor.age) || floor.age < AGES.least || floor.age > AGES.most,
              `${field}.age`,
              "floor-age-range",
              AGES,
            )
          : []),
        ...faultWhere(repeated[at] ?? false, field, "floor-twice"),
      ];
    }),
    ...faultWhere(needed > total, `${path}.floors`, "floors-above-total", { needed, total }),
  ];
}

function sameFloor(floor: Floor): string {
  if (floor.kind === "unit") return `unit ${floor.unitId}`;
  if (floor.kind === "youngerThan") return `younger ${floor.age}`;
  return floor.kind === "sex" ? `sex ${floor.sex}` : floor.kind;
}

/** The cap on the same people; null: none, or not known without the organisation. */
function capOn({ floor, list }: { floor: Floor; list: PostList }): number | null {
  if (floor.kind === "eachSubdistrict") return list.perSubdistrict;
  if (floor.kind !== "unit") return null;
  const own = list.unitCaps.find(({ unitId }) => unitId === floor.unitId);
  if (own !== undefined) return own.atMost;
  const { perSubdistrict, perCommunity } = list;
  return perSubdistrict === null || perCommunity === null ? null : Math.max(perSubdistrict, perCommunity);
}

/** Seats that floors on people who cannot be the same fill in any case: by sex, and by unit where it is known how they nest. */
function neededSeats({ list, units }: { list: PostList; units: readonly KnownUnit[] }): number {
  const sexes = list.floors.reduce((sum, floor) => sum + (floor.kind === "sex" ? floor.atLeast : 0), 0);
  const floorOf = (unitId: string) =>
    list.floors.reduce(
      (most, floor) =>
        floor.kind === "unit" && floor.unitId === unitId ? Math.max(most, floor.atLeast) : most,
      0,
    );
  const each = list.floors.reduce(
    (most, floor) => (floor.kind === "eachSubdistrict" ? Math.max(most, floor.atLeast) : most),
    0,
  );
  const subdistricts = units.filter(({ kind }) => kind === "subdistrict");
  const places = subdistricts.reduce((sum, { id }) => {
    const communities = units.filter(({ kind, parentId }) => kind === "community" && parentId === id);
    const inside = communities.reduce((seats, community) => seats + floorOf(community.id), 0);
    return sum + Math.max(each, floorOf(id), inside);
  }, 0);
  return Math.max(sexes, places);
}
