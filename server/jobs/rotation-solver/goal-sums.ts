import type { RotationPost, SoftGoal } from "#app/domain/rotation/rotation-problem.ts";
import { emptySum, type LinearProgramme, type Sum, sumAt } from "./linear-programme.ts";
import type { Role, RotationColumns } from "./rotation-columns.ts";

/** A goal as a sum that is made small. */
export type Goal = { goal: SoftGoal; sum: Sum };

type Asked = { programme: LinearProgramme; columns: RotationColumns };

/** Goals that are linear in the slots, in their order. repeatedPairs needs a product of every two holders: it is left to the construction. */
export function writeGoals(asked: Asked): Goal[] {
  const { problem } = asked.columns;
  const every = () => true;
  const hard = ({ hard: isHard }: RotationPost) => isHard;
  return [
    missedGoal("breadthMissing", asked, breadthSums(asked)),
    { goal: "incumbentFills", sum: fillSum(asked) },
    spreadGoal("leadSpread", asked, { role: "a", where: every }),
    spreadGoal("standInSpread", asked, { role: "b", where: every }),
    ...(problem.posts.some(hard) ? [spreadGoal("hardSpread", asked, { role: "a", where: hard })] : []),
    missedGoal("wishesMissed", asked, wishSums(asked)),
    ...(problem.published === null ? [] : [{ goal: "changes" as const, sum: changeSum(asked) }]),
  ];
}

/** Each of these sums should be at least 1: a column of its own says where it is not. */
function missedGoal(goal: SoftGoal, { programme }: Asked, sums: readonly Sum[]): Goal {
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
    areas.map((area) => columns.load({ role: "a", personId, where: (post) => post.area === area })),
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

/** A or B is no member. */
function fillSum({ columns }: Asked): Sum {
  const members = new Set(columns.problem.members.map(({ personId }) => personId));
  const people = new Set(columns.people.flat().filter((personId) => !members.has(personId)));
  const sum = emptySum();
  for (const personId of people)
    for (const role of ["a", "b"] as const) {
      const load = columns.load({ role, personId, where: () => true });
      sum.columns.push(...load.columns);
      sum.factors.push(...load.factors);
      sum.constant += load.constant;
    }
  return sum;
}

/** Holders that are not as published. */
function changeSum({ columns }: Asked): Sum {
  const { problem } = columns;
  const sum = emptySum();
  const at = new Map(problem.posts.map((post, index) => [`${post.communityId} ${post.area}`, index]));
  for (const { communityId, area, period, ...held } of problem.published ?? []) {
    const post = at.get(`${communityId} ${area}`);
    if (post === undefined || period < problem.from) continue;
    for (const role of ["a", "b"] as const) {
      sum.constant += 1;
      columns.add(sum, { role, place: { post, period, personId: held[role] }, factor: -1 });
    }
  }
  return sum;
}

/** Greatest load of a member less the smallest. */
function spreadGoal(
  goal: SoftGoal,
  { programme, columns }: Asked,
  of: { role: Role; where: (post: RotationPost) => boolean },
): Goal {
  const loads = columns.problem.members.map(({ personId }) => columns.load({ personId, ...of }));
  const upper = columns.problem.periods;
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
