/** How long the moments of a performance last at `--speed 1`, in milliseconds: as long as an audience wants to look. */
const MOMENTS = {
  called: 3_000,
  onStage: 8_000,
  /** From the first mark of a panel to the last one. */
  marking: 9_000,
  locked: 1_500,
  revealStep: 1_800,
  shown: 4_000,
} as const;
export type Moment = keyof typeof MOMENTS;

export type Pace = {
  /** Steps of the reveal are shown one after the other; else the result at once. */
  steps: boolean;
  wait(moment: Moment): Promise<void>;
  /** A part of a moment, for one of many who act within it. */
  waitWithin(moment: Moment): Promise<void>;
};

/** Faster than this nobody could follow the steps. */
const STEPS_UP_TO = 20;

/** @param speed 1: to be looked at; 0: without any pause. */
export function paceOf({ speed, random }: { speed: number; random: () => number }): Pace {
  const wait = (ms: number): Promise<void> =>
    speed === 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, ms / speed));
  return {
    steps: speed > 0 && speed <= STEPS_UP_TO,
    wait: (moment) => wait(MOMENTS[moment]),
    waitWithin: (moment) => wait(MOMENTS[moment] * random()),
  };
}
