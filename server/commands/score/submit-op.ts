import { uuidv7 } from "uuidv7";
import type { OpAnswer } from "#app/contracts/live.ts";
import { ScoreOp } from "#app/contracts/score-op.ts";
import { type Actor, actorKey } from "#app/domain/access/actor.ts";
import { mayScoreAs } from "#app/domain/access/contest.ts";
import { afterOp, type SheetOutcome } from "#app/domain/contest/sheet-life.ts";
import type { SheetStatus } from "#app/domain/contest/states.ts";
import { type Refusal, refused } from "#app/domain/shared/refusal.ts";
import {
  lockSheetPlace,
  type OpRow,
  type SheetPlaceRow,
  type SheetRow,
  savingOpAndSheet,
} from "#db/queries/sheets.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import type { Runtime } from "#server/runtime.ts";
import { commentsDigest, receiptOf } from "./receipt.ts";
import { sheetPlaceOf } from "./sheet-place.ts";

type OpValue = { receipt: string; at: number; status: SheetStatus; superseded: boolean };

const EVENTS = {
  submit: "sheet-submitted",
  takeBack: "sheet-taken-back",
  abstain: "sheet-abstained",
} as const;

/**
 * One operation of a judge on one sheet. The request id is the operation's own, so sending it again gives the first answer.
 * Drafts are private and take no lock of the contest: no audit row, no event.
 */
const submitScoreOp = defineCommand({
  name: "score.submit-op",
  input: ScoreOp,
  load: ({ tx, input }) => lockSheetPlace(tx, input),
  allow: ({ actor, input }) => mayScoreAs(actor, input),
  run({ input: op, facts, actor, now }) {
    const result = afterOp({ place: sheetPlaceOf(facts), op });
    if (!result.ok) return result;
    const outcome = result.value;
    const receipt = receiptOf(op);
    const change = { op, facts, outcome, receipt, by: actorKey(actor), now };
    const value: OpValue = {
      receipt,
      at: now.getTime(),
      status: statusAfter(outcome),
      superseded: outcome.kind !== "applied",
    };
    const write = { op: opRow(change), sheet: sheetRow(change) };
    if (op.kind === "draft") {
      return done(value, {
        writing: (tx) => savingOpAndSheet(tx, write),
        nothingToRecord: "drafts are private until submitted",
      });
    }
    const { contestId } = facts;
    const { performanceId, seatId, seq, marks } = op;
    const comments = commentsDigest(op.comments);
    const details = {
      performanceId,
      seatId,
      opId: op.opId,
      seq,
      kind: op.kind,
      marks,
      comments,
      receipt,
      applied: !value.superseded,
    };
    const event = { contestId, type: EVENTS[op.kind], performanceIds: [performanceId] };
    return done(value, {
      writing: (tx) => savingOpAndSheet(tx, write),
      audit: { contestId, details },
      events: value.superseded ? [] : [event],
    });
  },
});

type Change = {
  op: ScoreOp;
  facts: SheetPlaceRow;
  outcome: SheetOutcome;
  receipt: string;
  by: string;
  now: Date;
};

/** What the judge's tablet is told stands; before anything stands, a draft without marks. */
const statusAfter = (outcome: SheetOutcome): SheetStatus => {
  if (outcome.kind === "applied") return outcome.sheet.status;
  return outcome.status === "empty" ? "draft" : outcome.status;
};

function opRow({ op, outcome, receipt, by, now }: Change): OpRow | null {
  if (op.kind === "draft") return null;
  const { opId, performanceId, seatId, seq, kind, marks, comments } = op;
  const applied = outcome.kind === "applied" ? ("yes" as const) : ("superseded" as const);
  return {
    opId,
    performanceId,
    seatId,
    seq,
    kind,
    marks,
    comments,
    reason: op.reason ?? null,
    applied,
    receipt,
    by,
    at: now,
  };
}

function sheetRow({ op, facts, outcome, receipt, now }: Change): SheetRow | null {
  if (outcome.kind !== "applied") return null;
  const { status, seq, marks, comments, source } = outcome.sheet;
  const decided = status === "received" || status === "abstained";
  const submitted = op.kind === "submit" ? 1 : 0;
  return {
    id: facts.sheetId ?? uuidv7(),
    performanceId: op.performanceId,
    seatId: op.seatId,
    status,
    marks: { ...marks },
    comments: { ...comments },
    seq,
    revision: (facts.revision ?? 0) + submitted,
    receipt: decided ? receipt : null,
    source,
    enteredBy: null,
    confirmedBy: null,
    submittedAt: decided ? now : null,
    changedAt: now,
  };
}

/**
 * The command as the tablets call it, over the socket or by HTTP. Never throws: what the world broke is "again",
 * what a rule refused is final. A tablet whose pairing has ended keeps its operations until it is paired again.
 */
export async function submitOp(
  context: { runtime: Runtime; actor: Actor },
  envelope: unknown,
): Promise<OpAnswer> {
  const opId = textOf(envelope, "opId");
  const no = (refusal: Refusal, again = false): OpAnswer => ({
    ours: "yanzhen",
    ok: false,
    opId,
    refusal,
    again,
  });
  if (isOtherForm(envelope)) return no(refused("score.form").refusal);
  const seatId = textOf(envelope, "seatId");
  if (context.actor.kind !== "device") return no(refused("score.not-paired").refusal, true);
  if (!mayScoreAs(context.actor, { seatId })) return no(refused("score.not-your-seat").refusal);
  try {
    const result = await submitScoreOp.execute({ ...context, requestId: opId }, envelope);
    return result.ok ? { ours: "yanzhen", ok: true, opId, ...result.value } : no(result.refusal);
  } catch (error) {
    context.runtime.log.error({ error, opId }, "score operation failed");
    return no(refused("score.unavailable").refusal, true);
  }
}

function textOf(envelope: unknown, field: string): string {
  if (typeof envelope !== "object" || envelope === null) return "";
  const value: unknown = Reflect.get(envelope, field);
  return typeof value === "string" ? value : "";
}

/** A newer tablet page may speak a form this server does not know, and the other way round. */
const isOtherForm = (envelope: unknown): boolean =>
  typeof envelope === "object" && envelope !== null && "form" in envelope && envelope.form !== 1;
