import { WORK_AREAS } from "#app/domain/daily/work-record.ts";
import type { RotationMember, RotationProblem } from "#app/domain/rotation/rotation-problem.ts";
import { type Random, seeded } from "#db/seed/random.ts";
import { problemOf } from "./builders.ts";

/** A rotation with everything that can come in its way, the same for the same seed. */
export function randomProblem(seed: number): RotationProblem {
  const random = seeded(seed);
  const [people, communities, periods] = [random.between(1, 20), random.between(1, 4), random.between(2, 12)];
  const problem = problemOf({ people, communities, periods, member: () => memberOf(random, communities) });
  const everybody = [
    ...new Set(problem.members.map(idOf).concat(problem.posts.map(({ incumbentA }) => incumbentA))),
  ];
  const one = () => `p${random.between(0, people - 1)}`;
  const share = random.pick([0, 0.03, 0.1]);
  const away = [...everybody, ...MENTORS].flatMap((personId) =>
    Array.from({ length: periods }, (_, period) => ({ personId, period })).filter(() =>
      random.chance(everybody.indexOf(personId) < people ? share : share / 3),
    ),
  );
  const some = <T>(chance: number, make: () => T): T[] =>
    random.chance(chance) ? Array.from({ length: random.between(1, 3) }, make) : [];
  return {
    ...problem,
    away,
    barred: some(0.3, () => ({ personId: one(), communityId: `c${random.between(0, communities - 1)}` })),
    apart: some(0.4, () => ({ personId: one(), otherId: random.pick(everybody) })).filter(
      ({ personId, otherId }) => personId !== otherId,
    ),
    frozen: some(0.3, () => random.between(0, periods - 1)),
    longestStint: random.between(1, 2),
  };
}

const MENTORS = ["m0", "m1", "m2"];
const idOf = ({ personId }: RotationMember) => personId;

function memberOf(random: Random, communities: number): Partial<RotationMember> {
  const own = `c${random.between(0, communities - 1)}`;
  return {
    ...(random.chance(0.3) ? { communityIds: [own] } : {}),
    areas: random.chance(0.2) ? random.shuffled(WORK_AREAS).slice(0, random.between(1, 4)) : WORK_AREAS,
    mentorId: random.chance(0.7) ? null : random.pick([...MENTORS, `${own}-i0`]),
    wishes: random.chance(0.8)
      ? []
      : [{ area: random.pick(WORK_AREAS), period: random.between(0, 6), communityId: null }],
  };
}
