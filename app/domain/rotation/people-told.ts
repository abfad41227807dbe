import type { RotationPost, Slot } from "./rotation-problem.ts";

/** As long as nothing is in force, incumbents hold their posts. PURE. */
export const slotsOfIncumbents = (posts: readonly RotationPost[], periods: number): Slot[] =>
  posts.flatMap(({ communityId, area, incumbentA, incumbentB }) =>
    Array.from({ length: periods }, (_, period) => ({
      ...{ communityId, area, period },
      ...{ a: incumbentA, b: incumbentB },
    })),
  );

/** Whose posts from the period `current` on are others than before: who is told when a version comes into force. PURE. */
export function peopleTold(given: {
  before: readonly Slot[];
  after: readonly Slot[];
  current: number;
}): string[] {
  const dutiesOf = (slots: readonly Slot[]) =>
    new Set(
      slots
        .filter(({ period }) => period >= given.current)
        .flatMap(({ communityId, area, period, a, b }) => [
          `${a} a ${communityId} ${area} ${period}`,
          `${b} b ${communityId} ${area} ${period}`,
        ]),
    );
  const [before, after] = [dutiesOf(given.before), dutiesOf(given.after)];
  const changed = [...after].filter((duty) => !before.has(duty));
  const gone = [...before].filter((duty) => !after.has(duty));
  return [...new Set([...changed, ...gone].map((duty) => duty.slice(0, duty.indexOf(" "))))];
}
