/**
 * What the big screen of a panel may show (domain "Control desk", "Big screen"). PURE.
 * The desk moves it; what the stage does not permit is never sent to a screen.
 */
export const SCREEN_MODES = ["title", "next", "clock", "marks", "result", "ranking", "black"] as const;
export type ScreenMode = (typeof SCREEN_MODES)[number];

/** Steps of a result's reveal: ticks only → values → dropped ones marked → final score. Undo goes one back. */
export const REVEAL_STEPS = ["ticks", "values", "dropped", "final"] as const;
export type RevealStep = (typeof REVEAL_STEPS)[number];

export type Screen = {
  mode: ScreenMode;
  reveal: RevealStep;
  /** Places of the ranking still covered, from the top (封榜); 0: open. */
  coveredPlaces: number;
  /** Line under the title, as the host typed it. */
  message: string | null;
};

export const FIRST_SCREEN: Screen = { mode: "title", reveal: "ticks", coveredPlaces: 0, message: null };

/** The step before or after; null at either end. */
export function stepReveal(step: RevealStep, direction: "forward" | "back"): RevealStep | null {
  const at = REVEAL_STEPS.indexOf(step) + (direction === "forward" ? 1 : -1);
  return REVEAL_STEPS[at] ?? null;
}

/** Whether a reveal has come as far as the step asked for. */
export const revealedUpTo = (screen: Screen, step: RevealStep): boolean =>
  REVEAL_STEPS.indexOf(screen.reveal) >= REVEAL_STEPS.indexOf(step);
