import { WORK_AREAS } from "#app/domain/daily/work-record.ts";
import type { RotationProblem } from "#app/domain/rotation/rotation-problem.ts";

/** The same numbers for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Communities with the first `areas` areas, members who may serve in all of them, each incumbent of one post. */
export function problemWith(given: {
  members: number;
  communities: number;
  areas: number;
  periods: number;
  more?: Partial<RotationProblem>;
}): RotationProblem {
  const areas = WORK_AREAS.slice(0, given.areas);
  const communityIds = Array.from({ length: given.communities }, (_, at) => `c${at}`);
  return {
    periods: given.periods,
    posts: communityIds.flatMap((communityId) =>
      areas.map((area, at) => ({
        ...{ communityId, area, hard: at === 0 },
        ...{ incumbentA: `${communityId}-${at}-a`, incumbentB: `${communityId}-${at}-b` },
      })),
    ),
    members: Array.from({ length: given.members }, (_, at) => ({
      ...{ personId: `m${at}`, communityIds, areas, wishes: [], mentorId: null },
    })),
    ...{ away: [], barred: [], apart: [], frozen: [], longestStint: 1 },
    ...{ past: [], from: 0, published: null },
    ...given.more,
  };
}

/** Small enough that every plan can be tried; with leave, mentors, recusals, frozen periods and longer stints. */
export function smallProblem(seed: number): RotationProblem {
  const next = seeded(seed);
  const below = (limit: number) => Math.floor(next() * limit);
  const areas = 2 + below(2);
  const members = areas === 3 ? 1 + below(3) : 1 + below(4);
  const periods = areas === 3 ? 3 + below(2) : 3 + below(3);
  const made = problemWith({ members, communities: 1, areas, periods });
  const away = made.members.flatMap(({ personId }) =>
    Array.from({ length: periods }, (_, period) => ({ personId, period })).filter(() => next() < 0.25),
  );
  return {
    ...made,
    away,
    members: made.members.map((member) => ({ ...member, mentorId: next() < 0.2 ? "c0-0-b" : null })),
    apart: members > 1 && next() < 0.3 ? [{ personId: "m0", otherId: "m1" }] : [],
    frozen: next() < 0.3 ? [1 + below(periods - 1)] : [],
    longestStint: next() < 0.25 ? 2 : 1,
  };
}
