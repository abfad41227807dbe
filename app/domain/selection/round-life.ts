/** The life of a selection round, in order (domain "Reserve selection"). PURE. */
export const ROUND_STATES = [
  /** Rules are written and tried on past data. */
  "prepared",
  /** Rules and seed stand; people are nominated. */
  "announced",
  /** Nominations are closed; departments review, gates are judged. */
  "nominated",
  /** Gates are settled; scores may be drawn. */
  "eligible",
  /** Scores are drawn, the advised list stands; the meeting works on it. */
  "ranked",
  /** The meeting's moves are recorded. */
  "deliberated",
  /** The list is decided, with its document. */
  "decided",
  /** Public notice runs; objections are settled. */
  "notice",
  /** Confirmed after the notice, with its document. */
  "confirmed",
  /** The people are in the reserve. */
  "inReserve",
] as const;
export type RoundState = (typeof ROUND_STATES)[number] | "cancelled";

/** A round that has come as far as `state`; a cancelled one has come nowhere. */
export const hasReached = (state: RoundState, wanted: (typeof ROUND_STATES)[number]): boolean =>
  state !== "cancelled" && ROUND_STATES.indexOf(state) >= ROUND_STATES.indexOf(wanted);

/** Until somebody is in the reserve a round can be given up, with a reason. */
export const mayBeCancelled = (state: RoundState): boolean => state !== "cancelled" && state !== "inReserve";
