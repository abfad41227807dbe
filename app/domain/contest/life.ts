import { type Result, refused } from "#app/domain/shared/refusal.ts";
import type { ContestStatus } from "./states.ts";

/**
 * The life of a contest (domain "Life of a contest"). PURE.
 * Each arrow is one command; what else it asks is said by that command (readiness for makeReady, open work for the end).
 * `refusal` is the rule named when the contest stands somewhere else.
 */
export const ARROWS = {
  open: { from: ["draft"], to: "open", refusal: "contest.cannot-open" },
  backToDraft: { from: ["open"], to: "draft", refusal: "contest.cannot-go-back-to-draft" },
  makeReady: { from: ["open"], to: "ready", refusal: "contest.cannot-make-ready" },
  backToOpen: { from: ["ready"], to: "open", refusal: "contest.cannot-go-back-to-open" },
  start: { from: ["ready"], to: "live", refusal: "contest.cannot-start" },
  end: { from: ["live"], to: "review", refusal: "contest.cannot-end" },
  resume: { from: ["review"], to: "live", refusal: "contest.cannot-resume" },
  sign: { from: ["review"], to: "signed", refusal: "contest.cannot-sign" },
  publish: { from: ["signed"], to: "published", refusal: "contest.cannot-publish" },
  /** A granted appeal: reviewed and signed again as a new version. */
  reopen: { from: ["signed", "published"], to: "review", refusal: "contest.cannot-reopen" },
  archive: { from: ["published"], to: "archived", refusal: "contest.cannot-archive" },
} as const satisfies Record<string, { from: readonly ContestStatus[]; to: ContestStatus; refusal: string }>;

export type Arrow = keyof typeof ARROWS;

const startsFrom = (arrow: Arrow): readonly ContestStatus[] => ARROWS[arrow].from;

/** Where the arrow leads, or its refusal. */
export const step = (input: { status: ContestStatus; arrow: Arrow }): Result<ContestStatus> => {
  const { to, refusal } = ARROWS[input.arrow];
  return startsFrom(input.arrow).includes(input.status) ? { ok: true, value: to } : refused(refusal);
};

export const leadsFrom = (input: { status: ContestStatus; arrow: Arrow }): boolean =>
  startsFrom(input.arrow).includes(input.status);

/** What may be changed by hand in which state; `refusal` is the rule named outside of it. */
export const EDITS = {
  details: { in: ["draft", "open", "ready", "live", "review"], refusal: "contest.details-fixed" },
  rules: { in: ["draft", "open"], refusal: "contest.rules-fixed" },
  /** A new version of locked rules, with a reason and a recomputation. */
  revision: { in: ["ready", "live", "review"], refusal: "contest.revision-not-now" },
  contestants: { in: ["draft", "open"], refusal: "contest.contestants-fixed" },
  withdrawals: { in: ["draft", "open", "ready", "live"], refusal: "contest.withdrawal-not-now" },
  /** Panels, judges' seats, recusals. */
  panels: { in: ["draft", "open"], refusal: "contest.panels-fixed" },
  /** Seats that do not mark: head judge and timekeeper may change on the day. */
  officerSeats: { in: ["draft", "open", "ready", "live", "review"], refusal: "contest.panels-fixed" },
  offices: { in: ["draft", "open", "ready", "live", "review"], refusal: "contest.offices-fixed" },
  firstDraw: { in: ["draft", "open"], refusal: "contest.draw-not-now" },
  laterDraw: { in: ["live"], refusal: "contest.later-draw-not-now" },
} as const satisfies Record<string, { in: readonly ContestStatus[]; refusal: string }>;

export type Edit = keyof typeof EDITS;

export const mayEdit = (input: { status: ContestStatus; edit: Edit }): boolean => {
  const states: readonly ContestStatus[] = EDITS[input.edit].in;
  return states.includes(input.status);
};

/** null: the edit fits the state; else its refusal. */
export const refuseEdit = (input: { status: ContestStatus; edit: Edit }) =>
  mayEdit(input) ? null : refused(EDITS[input.edit].refusal);
