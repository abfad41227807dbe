import type { Item, RuleSet } from "../scoring/rule-set.ts";
import type { PaperSettings, PaperStatus } from "./paper-settings.ts";
import * as SittingTime from "./sitting-time.ts";

/** Where a paper stands by the clock. PURE. Instants are epoch milliseconds. */

export type PaperHours = {
  status: PaperStatus;
  opensAt: number | null;
  closesAt: number | null;
  settings: Pick<PaperSettings, "minutes" | "graceMs">;
};
export type SatTimes = { extraMs: number; submittedAt: number | null };

/** preparing: may still be changed · waiting: sealed, not open yet · open: somebody may still answer · closed: nobody can any more. */
export type PaperPhase = "preparing" | "waiting" | "open" | "closed";

export function phaseAt(paper: PaperHours, sittings: readonly SatTimes[], now: number): PaperPhase {
  const { opensAt } = paper;
  if (opensAt === null || (paper.status !== "sealed" && paper.status !== "recorded")) return "preparing";
  if (now < opensAt) return "waiting";
  const { minutes, graceMs } = paper.settings;
  const hours = { opensAt, closesAt: paper.closesAt, minutes, graceMs };
  // Whoever has not come yet may come until the end: the paper's own hours count besides every sitting's.
  const all = [{ extraMs: 0, submittedAt: null }, ...sittings];
  return all.every((times) => SittingTime.isSettledAt({ ...hours, ...times }, now)) ? "closed" : "open";
}

/** The items of a contest that are a written paper, in the order of its rounds. */
export const paperItems = (ruleSet: RuleSet): Item[] =>
  ruleSet.rounds.flatMap(({ items }) => items.filter(({ kind }) => kind === "writtenPaper"));
