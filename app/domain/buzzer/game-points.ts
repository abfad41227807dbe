import type { Tally } from "./buzzer-state.ts";

/** What a buzzer final gives to the contest. PURE. Points in hundredths. */
export type GamePoints = { contestantId: string; played: number; points: number; clamped: boolean };

/** The points played, held within the criterion's range and on its step (downwards); `clamped` says that they were. */
export const of = (
  tallies: ReadonlyMap<string, Tally>,
  criterion: { minimum: number; maximum: number; step: number },
): GamePoints[] =>
  [...tallies].map(([contestantId, { points: played }]) => {
    const held = Math.min(criterion.maximum, Math.max(criterion.minimum, played));
    const points = held - ((held - criterion.minimum) % criterion.step);
    return { contestantId, played, points, clamped: points !== played };
  });
