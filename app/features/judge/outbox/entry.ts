import type { OpAnswer } from "#app/contracts/live.ts";
import type { ScoreOp } from "#app/contracts/score-op.ts";
import type { SheetStatus } from "#app/domain/contest/states.ts";
import type { Refusal } from "#app/domain/shared/refusal.ts";

/**
 * What a tablet keeps. An entry is an operation that decides (submit, takeBack, abstain) and its fate; it is kept after
 * the server has it, so that a database restored from an older backup can be filled up again.
 */
export type Entry = {
  op: ScoreOp;
  /** Counts the entries of this tablet: the order they were made in. */
  order: number;
  state: "waiting" | "acknowledged" | "refused";
  /** acknowledged: what the server answered. */
  answer?: { receipt: string; at: number; status: SheetStatus; superseded: boolean };
  /** refused: why, for good. */
  refusal?: Refusal;
};

/** A judge's sheet as this tablet has it. */
export type LocalSheet = {
  performanceId: string;
  /** Number of the last operation made on this tablet for this sheet. */
  seq: number;
  stage: "draft" | "submitted" | "abstained";
  /** Hundredths by criterion; what is not there is not yet marked. */
  marks: Record<string, number>;
  comments: Record<string, string>;
  /** Earlier contents, newest last, one for each run of changes to one place. */
  history: { marks: Record<string, number>; comments: Record<string, string> }[];
  /** The place changed last ("mark:content"); a change elsewhere begins a new step of the history. */
  lastPlace: string | null;
  /** The newest change the server has not acknowledged. Only the newest is sent: drafts do not pile up. */
  draft: { opId: string; refusal?: Refusal } | null;
  /** Server's time of the last draft it has. */
  draftSavedAt: number | null;
};

export type Kept = { sheets: Record<string, LocalSheet>; entries: Entry[]; epoch: string | null };
export const NOTHING_KEPT: Kept = { sheets: {}, entries: [], epoch: null };

export const emptySheet = (performanceId: string): LocalSheet => ({
  performanceId,
  seq: 0,
  stage: "draft",
  marks: {},
  comments: {},
  history: [],
  lastPlace: null,
  draft: null,
  draftSavedAt: null,
});

/** What is to be made of whatever came back for an operation. */
export type Outcome =
  | { kind: "acknowledged"; answer: NonNullable<Entry["answer"]> }
  | { kind: "refused"; refusal: Refusal }
  | { kind: "again"; refusal: Refusal | null };

const AGAIN: Outcome = { kind: "again", refusal: null };

/** Only our own answer to this very operation counts; a page of HTML, a redirect, an answer to another one is "again". */
export function readAnswer(raw: unknown, opId: string): Outcome {
  if (!isAnswer(raw) || raw.opId !== opId) return AGAIN;
  if (raw.ok) {
    const { receipt, at, status, superseded } = raw;
    return { kind: "acknowledged", answer: { receipt, at, status, superseded } };
  }
  return raw.again ? { kind: "again", refusal: raw.refusal } : { kind: "refused", refusal: raw.refusal };
}

const KINDS: readonly unknown[] = ["invalid", "forbidden", "missing", "conflict", "refused"];

function isAnswer(raw: unknown): raw is OpAnswer {
  if (typeof raw !== "object" || raw === null) return false;
  if (field(raw, "ours") !== "yanzhen" || typeof field(raw, "opId") !== "string") return false;
  if (field(raw, "ok") === true) {
    return (
      typeof field(raw, "receipt") === "string" &&
      typeof field(raw, "at") === "number" &&
      typeof field(raw, "status") === "string" &&
      typeof field(raw, "superseded") === "boolean"
    );
  }
  const refusal = field(raw, "refusal");
  if (field(raw, "ok") !== false || typeof field(raw, "again") !== "boolean") return false;
  return typeof refusal === "object" && refusal !== null && KINDS.includes(field(refusal, "kind"));
}

const field = (of: object, name: string): unknown => Reflect.get(of, name);
