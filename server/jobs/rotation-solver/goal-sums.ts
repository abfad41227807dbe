import { WORK_AREAS } from "#app/domain/daily/work-record.ts";
import type { RotationPost, SoftGoal } from "#app/domain/rotation/rotation-problem.ts";
import { emptySum, type LinearProgramme, type Sum, sumAt } from "./linear-programme.ts";
import { groups } from "./rotation-cells.ts";
import { type Role, type RotationColumns, slotKey } from "./rotation-columns.ts";

/** A column that is 1 where somebody begins to lead an own area. */
export type Beginning = { column: number; personId: string; period: number };

const AREAS = WORK_AREAS.length;

/** A goal as a sum that is made small. length: periods from the first that may change to the last in which a lead begins. */
export type Goal = { goal: SoftGoal | "length"; sum: Sum };

type Asked = { programme: LinearProgramme; columns: RotationColumns };

/**
 * Goals that are linear in the slots, in their order; a short plan comes next after breadth. repeatedPairs needs a product of
 * every two holders: it is left to the construction.
 */
export function writeGoals(asked: Asked & { begins: readonly Beginning[] }): Goal[] {
  const { problem } = asked.columns;
  const hard = ({ hard: isHard }: RotationPost) => isHard;
  const every = () => true;
  return [
    missedGoal("breadthMissing", asked, breadthSums(asked)),
    lengthGoal(asked),
    { goal: "incumbentFills", sum: fillSum(asked) },
    spreadGoal("leadSpread", asked, { role: "a", where: every, beyondAreas: true }),
    spreadGoal("standInSpread", asked, { role: "b", where: every, beyondAreas: true }),
    ...(problem.posts.some(hard)
      ? [spreadGoal("hardSpread", asked, { role: "a", where: hard, beyondAreas: false })]
      : []),
    missedGoal("wishesMissed", asked, wishSums(asked)),
    ...(problem.published === null ? [] : [changeGoal(asked)]),
  ];
}

/** A column is 1 from the first period on until the last in which somebody begins to lead an own area. */
function lengthGoal({ programme, columns, begins }: Asked & { begins: readonly Beginning[] }): Goal {
  const sum = emptySum();
  let later: number | null = null;
  for (const period of columns.periods().reverse()) {
    const own = begins.filter((each) => each.period === period);
    const after = later;
    const column = programme.column({
      follows: (point) =>
        (after !== null && point[after] === 1) || own.some((each) => point[each.column] === 1) ? 1 : 0,
    });
    for (const beginnings of groups(own, ({ personId }) => personId).values()) {
      const each = beginnings.map((beginning) => beginning.column);
      const above = { columns: [...each, column], factors: [...each.map(() => -1), 1], constant: 0 };
      programme.limit(above, { atLeast: 0 });
    }
    if (after !== null)
      programme.limit({ columns: [column, after], factors: [1, -1], constant: 0 }, { atLeast: 0 });
    sum.columns.push(column);
    sum.factors.push(1);
    later = column;
  }
  return { goal: "length", sum };
}

/** Each of these sums should be at least 1: a column of its own says where it is not. */
function missedGoal(goal: Goal["goal"], { programme }: Asked, sums: readonly Sum[]): Goal {
  const missed = sums.map((sum) =>
    programme.column({ follows: (point) => (sumAt(sum, point) >= 1 ? 0 : 1) }),
  );
  for (const [at, { columns, factors, constant }] of sums.entries()) {
    const own = missed[at] ?? 0;
    programme.limit({ columns: [...columns, own], factors: [...factors, 1], constant }, { atLeast: 1 });
  }
  return { goal, sum: { columns: missed, factors: missed.map(() => 1), constant: 0 } };
}

function breadthSums({ columns }: Asked): Sum[] {
  return columns.problem.members.flatMap(({ personId, areas }) =>
    [...new Set(areas)].map((area) =>
      columns.load({ role: "a", personId, where: (post) => post.area === area }),
    ),
  );
}

function wishSums({ columns }: Asked): Sum[] {
  return columns.problem.members.flatMap(({ personId, wishes }) =>
    wishes.map((wish) => {
      const where = ({ area, communityId }: RotationPost, period: number) =>
        area === wish.area &&
        period === wish.period &&
        (wish.communityId === null || wish.communityId === communityId);
      return columns.load({ role: "a", personId, where });
    }),
  );
}

/** Posts led by nobody who rotates. */
function fillSum({ columns }: Asked): Sum {
  const members = new Set(columns.problem.members.map(({ personId }) => personId));
  const sum = emptySum(columns.problem.past.filter(({ a }) => !members.has(a)).length);
  for (const [post, people] of columns.people.entries())
    for (const personId of people)
      for (const period of members.has(personId) ? [] : columns.periods())
        columns.add(sum, { role: "a", place: { post, period, personId } });
  return sum;
}

/** Slots with another A or another B than published; one that was not there before has changed in any case. */
function changeGoal({ programme, columns }: Asked): Goal {
  const were = new Map(columns.problem.published?.map((slot) => [slotKey(slot), slot]));
  const sum = emptySum();
  for (const [post, place] of columns.posts.entries())
    for (const period of columns.periods()) {
      const was = were.get(slotKey({ ...place, period }));
      const same = (["a", "b"] as const).map((role) => {
        const held = emptySum();
        columns.add(held, { role, place: { post, period, personId: was?.[role] ?? "" } });
        return held;
      });
      const changed = programme.column({
        follows: (point) => (same.every((held) => sumAt(held, point) === 1) ? 0 : 1),
      });
      for (const held of same)
        programme.limit(
          { columns: [...held.columns, changed], factors: [...held.factors, 1], constant: 0 },
          { atLeast: 1 },
        );
      sum.columns.push(changed);
      sum.factors.push(1);
    }
  return { goal: "changes", sum };
}

/** Greatest load of a member less the smallest, where wanted beyond the number of own areas. */
function spreadGoal(
  goal: Goal["goal"],
  { programme, columns }: Asked,
  of: { role: Role; where: (post: RotationPost) => boolean; beyondAreas: boolean },
): Goal {
  const loads = columns.problem.members.map(({ personId, areas }) => {
    const load = columns.load({ personId, ...of });
    return { ...load, constant: load.constant + (of.beyondAreas ? AREAS - new Set(areas).size : 0) };
  });
  const upper = columns.problem.periods + AREAS;
  const values = (point: readonly number[]) => [0, ...loads.map((load) => sumAt(load, point))];
  const low = programme.column({
    upper,
    follows: (point) => Math.min(...values(point).slice(loads.length > 0 ? 1 : 0)),
  });
  const high = programme.column({ upper, follows: (point) => Math.max(...values(point)) });
  for (const { columns: held, factors, constant } of loads) {
    const above = { columns: [...held, high], factors: [...factors.map((each) => -each), 1] };
    programme.limit({ ...above, constant: -constant }, { atLeast: 0 });
    programme.limit({ columns: [...held, low], factors: [...factors, -1], constant }, { atLeast: 0 });
  }
  return { goal, sum: { columns: [high, low], factors: [1, -1], constant: 0 } };
}
