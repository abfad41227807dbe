import { ok, type Result, refused } from "../shared/refusal.ts";
import type { PerformanceStatus } from "./states.ts";

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
  /** While black: what comes back when the light does. */
  beforeBlack?: ScreenMode | undefined;
};

export const FIRST_SCREEN: Screen = { mode: "title", reveal: "ticks", coveredPlaces: 0, message: null };
/** Rows the screen has; more places need not be covered. */
export const RANKING_ROWS = 10;

/** The step before or after; null at either end. */
export function stepReveal(step: RevealStep, direction: "forward" | "back"): RevealStep | null {
  const at = REVEAL_STEPS.indexOf(step) + (direction === "forward" ? 1 : -1);
  return REVEAL_STEPS[at] ?? null;
}

/** Whether a reveal has come as far as the step asked for. */
export const revealedUpTo = (screen: Screen, step: RevealStep): boolean =>
  REVEAL_STEPS.indexOf(screen.reveal) >= REVEAL_STEPS.indexOf(step);

/** Moments of the stage that the screen follows by itself. A screen the desk turned elsewhere (title, ranking, black) is left alone. */
const FOLLOWS: Record<"begin" | "leave", { from: readonly ScreenMode[]; to: ScreenMode }> = {
  begin: { from: ["next"], to: "clock" },
  leave: { from: ["next", "clock"], to: "marks" },
};
export const followStage = (screen: Screen, moment: "begin" | "leave"): Screen =>
  FOLLOWS[moment].from.includes(screen.mode) ? { ...screen, mode: FOLLOWS[moment].to } : screen;

/** Somebody else is called: the reveal starts anew and nothing of the one before is left on the screen. */
export const afterCall = (screen: Screen): Screen => ({
  ...openScreen(screen),
  mode: screen.mode === "black" ? "black" : "next",
  ...(screen.mode === "black" ? { beforeBlack: "next" as const } : {}),
  reveal: "ticks",
});

/** A score that no longer stands (its sheet was returned) leaves the screen. */
export const afterReturn = (screen: Screen): Screen => ({
  ...screen,
  reveal: "ticks",
  mode: screen.mode === "result" ? "marks" : screen.mode,
});

const openScreen = ({ beforeBlack: _, ...screen }: Screen): Screen => screen;

export const blackened = (screen: Screen): Screen =>
  screen.mode === "black" ? screen : { ...screen, mode: "black", beforeBlack: screen.mode };
export const lightened = (screen: Screen): Screen =>
  screen.mode === "black" ? { ...openScreen(screen), mode: screen.beforeBlack ?? "title" } : screen;

/**
 * The screen as the desk wants it. Refuses `stage.nobody-on-screen` (a mode that shows a performer while there is none)
 * and `stage.not-locked` (a result before the lock).
 */
export const changeScreen = (input: {
  screen: Screen;
  change: {
    mode?: ScreenMode | undefined;
    message?: string | null | undefined;
    coveredPlaces?: number | undefined;
  };
  performer: { who: string; locked: boolean } | null;
}): Result<Screen> => {
  const { screen, change, performer } = input;
  const mode = change.mode ?? screen.mode;
  const opened = change.mode === undefined ? screen : openScreen(screen);
  const shown = mode === "black" && change.mode !== undefined ? blackened(screen) : { ...opened, mode };
  if (change.mode !== undefined && ["clock", "marks", "result"].includes(mode)) {
    if (performer === null) return refused("stage.nobody-on-screen");
    if (mode === "result" && !performer.locked) return refused("stage.not-locked", { who: performer.who });
  }
  return ok({
    ...shown,
    message: change.message === undefined ? screen.message : change.message,
    coveredPlaces: change.coveredPlaces ?? screen.coveredPlaces,
  });
};

/**
 * One step of the presenter. On the ranking: one covered place opened or covered again, from the last place up; on a
 * performer: ticks → values → dropped → final. Values leave the head judge's hands with the lock, so it refuses
 * `stage.not-locked` before it, and `stage.reveal-ended` at either end.
 */
export const step = (input: {
  screen: Screen;
  direction: "forward" | "back";
  performer: { who: string; locked: boolean } | null;
}): Result<Screen> => {
  const { screen, direction, performer } = input;
  if (screen.mode === "ranking") {
    const coveredPlaces = screen.coveredPlaces + (direction === "forward" ? -1 : 1);
    if (coveredPlaces < 0 || coveredPlaces > RANKING_ROWS) return refused("stage.reveal-ended");
    return ok({ ...screen, coveredPlaces });
  }
  if (performer === null) return refused("stage.nobody-on-screen");
  if (direction === "forward" && !performer.locked)
    return refused("stage.not-locked", { who: performer.who });
  const reveal = stepReveal(screen.reveal, direction);
  if (reveal === null) return refused("stage.reveal-ended");
  const mode = screen.mode === "result" && reveal !== "final" ? "marks" : screen.mode;
  return ok({ ...screen, mode, reveal });
};

/** The whole result at once, without the steps. */
export const revealAll = (screen: Screen): Screen => ({
  ...openScreen(screen),
  mode: "result",
  reveal: "final",
});

export type RunningOrderFacts = { itemKey: string; position: number; status: PerformanceStatus };

/** The running order of a panel: the items as the rule set names them, each by its drawn position. */
export const inRunningOrder = <P extends RunningOrderFacts>(
  performances: readonly P[],
  itemKeys: readonly string[],
): P[] =>
  [...performances].sort(
    (a, b) => itemKeys.indexOf(a.itemKey) - itemKeys.indexOf(b.itemKey) || a.position - b.position,
  );

/** Who is called next; null when nobody waits any more. */
export const nextWaiting = <P extends RunningOrderFacts>(
  performances: readonly P[],
  itemKeys: readonly string[],
): P | null => inRunningOrder(performances, itemKeys).find(({ status }) => status === "waiting") ?? null;
