import type { SeatView } from "#app/contracts/live.ts";
import type { ScoreOp } from "#app/contracts/score-op.ts";
import type { Refusal } from "#app/domain/shared/refusal.ts";
import { type Entry, emptySheet, type Kept, type LocalSheet, type Outcome } from "./entry.ts";

/**
 * The rules of the tablet's outbox. PURE: what is kept goes in, what is to be kept comes out; what did not change is the
 * same object, so that only the difference is written.
 */

const HISTORY_LENGTH = 30;

/** What a change starts from: what the judge sees, and the highest number the server knows for this sheet. */
export type Base = {
  performanceId: string;
  marks: Record<string, number>;
  comments: Record<string, string>;
  serverSeq: number;
};

const sheetFrom = (kept: Kept, base: Base): LocalSheet => {
  const sheet = kept.sheets[base.performanceId] ?? emptySheet(base.performanceId);
  return { ...sheet, marks: base.marks, comments: base.comments, seq: Math.max(sheet.seq, base.serverSeq) };
};

const withSheet = (kept: Kept, sheet: LocalSheet): Kept => ({
  ...kept,
  sheets: { ...kept.sheets, [sheet.performanceId]: sheet },
});

/** The judge typed: one place of the sheet is different. */
export function change(
  kept: Kept,
  input: { base: Base; place: string; opId: string } & Partial<Pick<LocalSheet, "marks" | "comments">>,
): Kept {
  const before = sheetFrom(kept, input.base);
  const begun = before.lastPlace === input.place && before.stage === "draft" && before.history.length > 0;
  const history = begun
    ? before.history
    : [...before.history, { marks: before.marks, comments: before.comments }].slice(-HISTORY_LENGTH);
  return withSheet(kept, {
    ...before,
    stage: "draft",
    marks: input.marks ?? before.marks,
    comments: input.comments ?? before.comments,
    history,
    lastPlace: input.place,
    seq: before.seq + 1,
    draft: { opId: input.opId },
  });
}

/** Takes the last run of changes back. Nothing to take back: the same object. */
export function undo(kept: Kept, input: { base: Base; opId: string }): Kept {
  const before = sheetFrom(kept, input.base);
  const step = before.history.at(-1);
  if (step === undefined) return kept;
  return withSheet(kept, {
    ...before,
    ...step,
    history: before.history.slice(0, -1),
    lastPlace: null,
    seq: before.seq + 1,
    draft: { opId: input.opId },
  });
}

const STAGES = { submit: "submitted", takeBack: "draft", abstain: "abstained" } as const;

/** The judge decided: the operation joins the queue, and no draft is sent any more. A second tap changes nothing. */
export function decide(
  kept: Kept,
  input: { base: Base; kind: keyof typeof STAGES; seatId: string; opId: string; reason?: string },
): Kept {
  const before = sheetFrom(kept, input.base);
  const stage = STAGES[input.kind];
  const last = kept.entries.filter(({ op }) => op.performanceId === before.performanceId).at(-1);
  if (last?.state === "waiting" && last.op.kind === input.kind) return kept;
  const seq = before.seq + 1;
  const op: ScoreOp = {
    opId: input.opId,
    seatId: input.seatId,
    performanceId: before.performanceId,
    seq,
    kind: input.kind,
    marks: input.kind === "abstain" ? {} : before.marks,
    comments: before.comments,
    ...(input.reason === undefined ? {} : { reason: input.reason }),
    form: 1,
  };
  const order = (kept.entries.at(-1)?.order ?? 0) + 1;
  const sheet: LocalSheet = {
    ...before,
    seq,
    stage,
    history: [],
    lastPlace: null,
    draft: null,
    draftSavedAt: null,
  };
  return { ...withSheet(kept, sheet), entries: [...kept.entries, { op, order, state: "waiting" }] };
}

/** Everything that is to be sent and may be sent now: of each sheet the oldest decision, or else its newest draft. */
export function sendable(kept: Kept, seatId: string): ScoreOp[] {
  const seen = new Set<string>();
  const decisions = kept.entries.filter(({ op, state }) => {
    if (state !== "waiting" || seen.has(op.performanceId)) return false;
    seen.add(op.performanceId);
    return true;
  });
  const drafts = Object.values(kept.sheets).flatMap((sheet) => {
    if (seen.has(sheet.performanceId) || sheet.draft === null || sheet.draft.refusal !== undefined) return [];
    return [draftOp(sheet, sheet.draft.opId, seatId)];
  });
  return [...decisions.map(({ op }) => op), ...drafts];
}

const draftOp = (sheet: LocalSheet, opId: string, seatId: string): ScoreOp => ({
  opId,
  seatId,
  performanceId: sheet.performanceId,
  seq: sheet.seq,
  kind: "draft",
  marks: sheet.marks,
  comments: sheet.comments,
  form: 1,
});

/** What the server said of an operation. "Again" changes nothing. */
export function settle(kept: Kept, op: ScoreOp, outcome: Outcome): Kept {
  if (outcome.kind === "again") return kept;
  if (op.kind === "draft") return settleDraft(kept, op, outcome);
  return withEntry(kept, op.opId, ({ op: same, order }) =>
    outcome.kind === "acknowledged"
      ? { op: same, order, state: "acknowledged", answer: outcome.answer }
      : { op: same, order, state: "refused", refusal: outcome.refusal },
  );
}

const waiting = ({ op, order }: Entry): Entry => ({ op, order, state: "waiting" });

function withEntry(kept: Kept, opId: string, become: (entry: Entry) => Entry): Kept {
  if (!kept.entries.some(({ op }) => op.opId === opId)) return kept;
  return { ...kept, entries: kept.entries.map((entry) => (entry.op.opId === opId ? become(entry) : entry)) };
}

function settleDraft(kept: Kept, op: ScoreOp, outcome: Exclude<Outcome, { kind: "again" }>): Kept {
  const sheet = kept.sheets[op.performanceId];
  // Typed on in the meantime: the newer draft is still to be sent.
  if (sheet === undefined || sheet.draft?.opId !== op.opId) return kept;
  if (outcome.kind === "refused") {
    return withSheet(kept, { ...sheet, draft: { opId: op.opId, refusal: outcome.refusal } });
  }
  return withSheet(kept, { ...sheet, draft: null, draftSavedAt: outcome.answer.at });
}

/** Decisions the server does not have, and drafts that did not get through at the first try. */
export const unsentCount = (kept: Kept, tried: (opId: string) => boolean): number =>
  kept.entries.filter(({ state }) => state === "waiting").length +
  Object.values(kept.sheets).filter(
    ({ draft }) => draft !== null && draft.refusal === undefined && tried(draft.opId),
  ).length;

/** What would be lost if the tablet were emptied now: whatever the server has not taken. */
export const heldHere = (kept: Kept): number =>
  kept.entries.filter(({ state }) => state === "waiting").length +
  Object.values(kept.sheets).filter(({ draft }) => draft !== null && draft.refusal === undefined).length +
  needingAttention(kept).length;

export type Attention = { performanceId: string; opId: string; kind: ScoreOp["kind"]; refusal: Refusal };

/** Refused for good and not overtaken by a later decision on the same sheet: the judge must see to it. */
export function needingAttention(kept: Kept): Attention[] {
  const decisions = kept.entries.flatMap(({ op, state, refusal }) => {
    if (state !== "refused" || refusal === undefined) return [];
    const overtaken = kept.entries.some(
      (later) =>
        later.op.performanceId === op.performanceId && later.op.seq > op.seq && later.state !== "refused",
    );
    return overtaken ? [] : [{ performanceId: op.performanceId, opId: op.opId, kind: op.kind, refusal }];
  });
  const drafts = Object.values(kept.sheets).flatMap(({ performanceId, draft }) =>
    draft?.refusal === undefined
      ? []
      : [{ performanceId, opId: draft.opId, kind: "draft" as const, refusal: draft.refusal }],
  );
  return [...decisions, ...drafts];
}

/** The judge has what was refused sent once more, e.g. after the head judge has returned the sheet. */
export function resend(kept: Kept, opId: string): Kept {
  if (kept.entries.some(({ op, state }) => op.opId === opId && state === "refused")) {
    return withEntry(kept, opId, waiting);
  }
  const sheet = Object.values(kept.sheets).find(({ draft }) => draft?.opId === opId);
  return sheet === undefined ? kept : withSheet(kept, { ...sheet, draft: { opId } });
}

const SIGNED: ReadonlySet<string> = new Set(["signed", "published", "archived"]);

/**
 * The tablet has heard from the server. Another epoch is another database: whatever was acknowledged and is not in it is
 * offered again. Once the contest is signed, what the server has is no longer kept here.
 */
export function hear(
  kept: Kept,
  { view, epoch, newId }: { view: SeatView; epoch: string; newId: () => string },
): Kept {
  const signed = SIGNED.has(view.contest.status);
  if (kept.epoch === epoch) return signed ? forgetSettled(kept) : kept;
  if (signed) return forgetSettled({ ...kept, epoch });
  if (kept.epoch === null) return { ...kept, epoch };
  const entries = kept.entries.map((entry): Entry => {
    if (entry.state !== "acknowledged" || isKnown(entry, view.sheets[entry.op.performanceId])) return entry;
    return waiting(entry);
  });
  const sheets = Object.fromEntries(
    Object.entries(kept.sheets).map(([id, sheet]) => {
      const behind = (view.sheets[id]?.seq ?? 0) < sheet.seq;
      const offered = sheet.stage === "draft" && sheet.draft === null && behind;
      return [id, offered ? { ...sheet, draft: { opId: newId() } } : sheet];
    }),
  );
  return { epoch, entries, sheets };
}

function isKnown({ op, answer }: Entry, sheet: SeatView["sheets"][string] | undefined): boolean {
  if (sheet === undefined || sheet.seq < op.seq) return false;
  const same = sheet.seq === op.seq && op.kind !== "takeBack" && sheet.receipt !== undefined;
  return !same || sheet.receipt === answer?.receipt;
}

function forgetSettled(kept: Kept): Kept {
  const entries = kept.entries.filter(({ state }) => state !== "acknowledged");
  const open = new Set(entries.map(({ op }) => op.performanceId));
  const sheets = Object.fromEntries(
    Object.entries(kept.sheets).filter(([id, { draft }]) => open.has(id) || draft !== null),
  );
  const same =
    entries.length === kept.entries.length && Object.keys(sheets).length === Object.keys(kept.sheets).length;
  return same ? kept : { ...kept, entries, sheets };
}
