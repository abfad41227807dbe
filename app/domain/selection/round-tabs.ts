import { hasReached, type ROUND_STATES, type RoundState } from "./round-life.ts";

/** The pages of a round: from which state each has something to show, and where its next step is taken. PURE. */
export const ROUND_TABS = [
  "overview",
  "rules",
  "candidates",
  "list",
  "deliberation",
  "notice",
  "fairness",
  "documents",
] as const;
export type RoundTab = (typeof ROUND_TABS)[number];
type Reached = (typeof ROUND_STATES)[number];

export const MEANINGFUL_FROM: Readonly<Record<RoundTab, Reached>> = {
  overview: "prepared",
  rules: "prepared",
  candidates: "announced",
  list: "eligible",
  deliberation: "ranked",
  notice: "decided",
  fairness: "ranked",
  documents: "ranked",
};

/** A cancelled round's pages show how far it had come. */
export const isMeaningful = (tab: RoundTab, state: RoundState): boolean =>
  state === "cancelled" || hasReached(state, MEANINGFUL_FROM[tab]);

const NEXT: Readonly<Record<RoundState, RoundTab | null>> = {
  prepared: "rules",
  announced: "candidates",
  nominated: "candidates",
  eligible: "list",
  ranked: "deliberation",
  deliberated: "deliberation",
  decided: "notice",
  notice: "notice",
  confirmed: "notice",
  inReserve: null,
  cancelled: null,
};

/** Where the round is brought on from here; null: it has come to its end. */
export const nextTabOf = (state: RoundState): RoundTab | null => NEXT[state];
