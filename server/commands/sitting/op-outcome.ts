import type { SittingOp } from "#app/contracts/sitting.ts";
import type { SittingOpReply } from "#app/contracts/sitting-views.ts";
import * as AnswerCheck from "#app/domain/quiz/answer-check.ts";
import * as SittingTime from "#app/domain/quiz/sitting-time.ts";
import { type Refusal, refused } from "#app/domain/shared/refusal.ts";
import type { AnswerRow, EventRow, Submission } from "#db/queries/answers.ts";

/** What one operation makes of a sitting. The rules are the domain's; here they meet rows. */
export type OpOutcome = {
  reply: SittingOpReply;
  answer?: AnswerRow;
  event?: EventRow;
  submission?: Submission;
};

type Asked = {
  op: SittingOp;
  hours: SittingTime.SittingHours | null;
  places: ReadonlyMap<string, AnswerCheck.AnswerPlace> | null;
  arrivedMs: number;
};

/** Refusals that somebody may want to look into afterwards: what was sent is kept in the sitting's log. */
const RECORDED = new Set(["sitting.over", "sitting.too-late", "sitting.handed-in"]);

export function outcomeOf({ op, hours, places, arrivedMs }: Asked): OpOutcome {
  if (hours === null || places === null) return refusal(op, refused("sitting.not-open").refusal);
  const claim = { claimedMs: op.claimedMs, afterMs: op.afterMs, arrivedMs };
  const judged = SittingTime.judge(hours, claim);
  if (op.kind === "handIn") return handingIn({ op, hours, judged, arrivedMs });
  if (op.kind !== "answer") return leaving({ op, judged, arrivedMs });
  const place = places.get(op.questionKey);
  if (place === undefined) return refusal(op, refused("answer.unknown-question").refusal);
  const checked = AnswerCheck.check(place, op.value);
  if (!checked.ok) return refusal(op, checked.refusal);
  if (!judged.ok) return tooLate({ op, refused: judged.refusal, value: checked.value, arrivedMs });
  const { givenMs, late } = judged.value;
  const { opId, sittingId, questionKey } = op;
  const savedAt = new Date(arrivedMs);
  return {
    reply: accepted(op, { arrivedMs, givenMs, late }),
    answer: { sittingId, questionKey, value: checked.value, givenMs, opId, savedAt, late },
  };
}

type Judged = ReturnType<typeof SittingTime.judge>;

export const accepted = (
  op: Pick<SittingOp, "opId">,
  told: { arrivedMs: number; givenMs: number; late: boolean },
): SittingOpReply => ({
  ours: "yanzhen",
  ok: true,
  opId: op.opId,
  at: told.arrivedMs,
  givenMs: told.givenMs,
  late: told.late,
});

export const refusal = (op: Pick<SittingOp, "opId">, why: Refusal): OpOutcome => ({
  reply: { ours: "yanzhen", ok: false, opId: op.opId, refusal: why, again: false },
});

function tooLate(given: {
  op: Extract<SittingOp, { kind: "answer" }>;
  refused: Refusal;
  value: unknown;
  arrivedMs: number;
}): OpOutcome {
  const { op, value, arrivedMs } = given;
  const rule = given.refused.kind === "refused" ? given.refused.rule : "";
  if (!RECORDED.has(rule)) return refusal(op, given.refused);
  const { opId, sittingId, questionKey, claimedMs } = op;
  const details = { rule, questionKey, claimedMs, value };
  return {
    ...refusal(op, given.refused),
    event: { id: opId, sittingId, kind: "lateRefused", at: new Date(arrivedMs), details },
  };
}

/** Handing in never fails once the paper was open: whoever is too late has handed in by the clock. */
function handingIn(given: {
  op: Extract<SittingOp, { kind: "handIn" }>;
  hours: SittingTime.SittingHours;
  judged: Judged;
  arrivedMs: number;
}): OpOutcome {
  const { op, hours, judged, arrivedMs } = given;
  if (arrivedMs < hours.opensAt) return refusal(op, refused("sitting.not-open").refusal);
  const timeUp = SittingTime.endsAt(hours);
  // "The time is up" is believed from the end on only: with time given back the sitting goes on.
  if (op.by === "time" && arrivedMs < timeUp) return notYet(op);
  const inTime = judged.ok && op.by === "contestant";
  const atMs = inTime ? judged.value.givenMs : timeUp;
  const by = inTime ? ("contestant" as const) : ("time" as const);
  const reply = accepted(op, { arrivedMs, givenMs: atMs, late: false });
  if (hours.submittedAt !== null) return { reply };
  const { opId, sittingId } = op;
  const at = new Date(atMs);
  return {
    reply,
    submission: { sittingId, at, by },
    event: { id: opId, sittingId, kind: "submitted", at, details: { by } },
  };
}

const notYet = (op: SittingOp): OpOutcome => ({
  reply: {
    ours: "yanzhen",
    ok: false,
    opId: op.opId,
    refusal: refused("sitting.not-over").refusal,
    again: true,
  },
});

function leaving(given: {
  op: Extract<SittingOp, { kind: "left" | "returned" }>;
  judged: Judged;
  arrivedMs: number;
}): OpOutcome {
  const { op, judged, arrivedMs } = given;
  if (!judged.ok) return { reply: accepted(op, { arrivedMs, givenMs: op.claimedMs, late: false }) };
  const { givenMs, late } = judged.value;
  const { opId, sittingId, kind } = op;
  return {
    reply: accepted(op, { arrivedMs, givenMs, late }),
    event: { id: opId, sittingId, kind, at: new Date(givenMs), details: {} },
  };
}
