import { WORK_AREAS } from "#app/domain/daily/work-record.ts";
import type { RotationMember, RotationProblem } from "#app/domain/rotation/rotation-problem.ts";

/** `n` members, all of whom may serve in `m` communities whose four posts are held by four people in turn. */
export function problemOf(given: {
  people: number;
  communities: number;
  periods: number;
  member?: (at: number) => Partial<RotationMember>;
  more?: Partial<RotationProblem>;
}): RotationProblem {
  const { people, communities, periods, member, more } = given;
  const communityIds = Array.from({ length: communities }, (_, at) => `c${at}`);
  return {
    periods,
    posts: communityIds.flatMap((communityId) =>
      WORK_AREAS.map((area, at) => ({
        ...{ communityId, area, hard: area === "compoundGovernance" },
        incumbentA: `${communityId}-i${at}`,
        incumbentB: `${communityId}-i${(at + 1) % WORK_AREAS.length}`,
      })),
    ),
    members: Array.from({ length: people }, (_, at) => ({
      ...{ personId: `p${at}`, communityIds, areas: WORK_AREAS, wishes: [], mentorId: null },
      ...member?.(at),
    })),
    ...{ away: [], barred: [], apart: [], frozen: [], longestStint: 1 },
    ...{ past: [], from: 0, published: null },
    ...more,
  };
}
