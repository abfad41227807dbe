import type { SittingOp } from "#app/contracts/sitting.ts";
import type { SitReply, SittingOpReply, StandingAnswers } from "#app/contracts/sitting-views.ts";
import { isNewer } from "#app/domain/quiz/answer-order.ts";
import type { Answer } from "#app/domain/quiz/question.ts";
import type { Refusal } from "#app/domain/shared/refusal.ts";
import type { Facts, Kept, LocalAnswer, LocalEvent } from "./kept.ts";

/**
 * The rules of the contestant's outbox. PURE: what is kept goes in, what is to be kept comes out; what did not change is
 * the same object, so that only the difference is written.
 */
type At = { opId: string; atMs: number };

const withFacts = (kept: Kept, facts: Partial<Facts>): Kept => ({
  ...kept,
  facts: { ...kept.facts, ...facts },
});

/** The person answered, wrote on, or took an answer back. After the handing in nothing changes. */
export function answer(kept: Kept, input: At & { questionKey: string; value: Answer | null }): Kept {
  if (kept.facts.handedIn !== null) return kept;
  const { questionKey, value, opId, atMs } = input;
  const made: LocalAnswer = { questionKey, value, opId, atMs, afterMs: kept.facts.heardMs, state: "waiting" };
  return { ...kept, answers: { ...kept.answers, [questionKey]: made } };
}

export function toggleFlag(kept: Kept, questionId: string): Kept {
  const { flagged } = kept.facts;
  const without = flagged.filter((id) => id !== questionId);
  return withFacts(kept, { flagged: without.length < flagged.length ? without : [...flagged, questionId] });
}

const withEvent = (kept: Kept, event: At & Pick<LocalEvent, "kind" | "by">): Kept => {
  const order = (kept.events.at(-1)?.order ?? 0) + 1;
  return { ...kept, events: [...kept.events, { ...event, order, afterMs: kept.facts.heardMs }] };
};

/** Out of sight and back again; twice the same is once. */
export function see(kept: Kept, input: At & { away: boolean }): Kept {
  const { away, opId, atMs } = input;
  if (kept.facts.away === away || kept.facts.handedIn !== null) return kept;
  return withFacts(withEvent(kept, { kind: away ? "left" : "returned", opId, atMs }), { away });
}

/** A second tap does nothing. */
export function handIn(kept: Kept, input: At & { by: "contestant" | "time" }): Kept {
  if (kept.facts.handedIn !== null) return kept;
  return withFacts(withEvent(kept, { ...input, kind: "handIn" }), { handedIn: input.by });
}

/** A refused answer is tried once more, e.g. after time was given back. */
export function resend(kept: Kept, questionKey: string): Kept {
  const found = kept.answers[questionKey];
  if (found?.state !== "refused") return kept;
  return { ...kept, answers: { ...kept.answers, [questionKey]: waitingAgain(found) } };
}

const waitingAgain = ({ questionKey, value, opId, atMs, afterMs }: LocalAnswer): LocalAnswer => ({
  questionKey,
  value,
  opId,
  atMs,
  afterMs,
  state: "waiting",
});

/** Everything the server has not taken, as it is sent. The handing in goes last: nothing may arrive behind it. */
export function sendable(kept: Kept, on: { sittingId: string; offsetMs: number }): SittingOp[] {
  const { sittingId, offsetMs } = on;
  const head = ({ opId, atMs, afterMs }: At & { afterMs: number }) => ({
    opId,
    sittingId,
    claimedMs: Math.max(0, Math.round(atMs + offsetMs)),
    afterMs,
    form: 1 as const,
  });
  const answers = Object.values(kept.answers)
    .filter(({ state }) => state === "waiting")
    .sort((a, b) => a.atMs - b.atMs)
    .map(
      (made): SittingOp => ({
        ...head(made),
        kind: "answer",
        questionKey: made.questionKey,
        value: made.value,
      }),
    );
  const events = kept.events.flatMap((event): SittingOp[] => {
    if (event.kind !== "handIn") return [{ ...head(event), kind: event.kind }];
    return answers.length > 0 ? [] : [{ ...head(event), kind: "handIn", by: event.by ?? "contestant" }];
  });
  return [...answers, ...events];
}

export type Outcome =
  | { kind: "acknowledged"; saved: { at: number; givenMs: number; late: boolean } }
  | { kind: "refused"; refusal: Refusal }
  | { kind: "again"; refusal: Refusal | null };

/** What the server said of an operation. "Again" changes nothing. */
export function settle(kept: Kept, op: Pick<SittingOp, "opId" | "kind">, outcome: Outcome): Kept {
  if (outcome.kind === "again") return kept;
  const heard =
    outcome.kind === "acknowledged"
      ? withFacts(kept, { heardMs: Math.max(kept.facts.heardMs, outcome.saved.at) })
      : kept;
  if (op.kind !== "answer") return { ...heard, events: heard.events.filter(({ opId }) => opId !== op.opId) };
  const found = Object.values(heard.answers).find(({ opId }) => opId === op.opId);
  // Written on in the meantime: the newer answer is still to be sent.
  if (found === undefined) return heard;
  const settled: LocalAnswer =
    outcome.kind === "acknowledged"
      ? { ...waitingAgain(found), state: "saved", saved: outcome.saved }
      : { ...waitingAgain(found), state: "refused", refusal: outcome.refusal };
  return { ...heard, answers: { ...heard.answers, [found.questionKey]: settled } };
}

/** The server's word on the sitting: its clock, the paper, the answers it has. */
export function hear(kept: Kept, reply: Extract<SitReply, { ok: true }>): Kept {
  const { state, paper, at } = reply;
  const facts: Partial<Facts> = {
    state,
    held: kept.facts.held || state.mine,
    heardMs: Math.max(kept.facts.heardMs, at),
  };
  const goesOn = kept.facts.handedIn === "time" && state.submittedAt === null && at < (state.endsAt ?? 0);
  const next: Kept = {
    ...withFacts(kept, goesOn ? { ...facts, handedIn: null } : facts),
    paper: paper ?? kept.paper,
    answers: merged(kept.answers, reply.answers),
  };
  return goesOn ? { ...next, events: next.events.filter(({ kind }) => kind !== "handIn") } : next;
}

/** What is still on its way stays; of the rest the newer stands. What the server had and has lost is sent again. */
function merged(own: Kept["answers"], standing: StandingAnswers): Kept["answers"] {
  const next: Record<string, LocalAnswer> = { ...own };
  for (const [questionKey, there] of Object.entries(standing)) {
    const here = own[questionKey];
    if (here !== undefined && (here.state !== "saved" || here.opId === there.opId)) continue;
    const newerHere =
      here?.saved !== undefined && isNewer({ givenMs: here.saved.givenMs, opId: here.opId }, there);
    const { value, opId, givenMs, late } = there;
    next[questionKey] = newerHere
      ? waitingAgain(here)
      : {
          questionKey,
          value,
          opId,
          atMs: givenMs,
          afterMs: 0,
          state: "saved",
          saved: { at: givenMs, givenMs, late },
        };
  }
  for (const here of Object.values(own)) {
    if (here.state === "saved" && standing[here.questionKey] === undefined) {
      next[here.questionKey] = waitingAgain(here);
    }
  }
  return next;
}

export const waiting = (kept: Kept): LocalAnswer[] =>
  Object.values(kept.answers).filter(({ state }) => state === "waiting");
export const refusedAnswers = (kept: Kept): LocalAnswer[] =>
  Object.values(kept.answers).filter(({ state }) => state === "refused");

const AGAIN: Outcome = { kind: "again", refusal: null };

/** Only our own answer to this very operation counts; a page of HTML, a redirect, an answer to another one is "again". */
export function readReply(raw: unknown, opId: string): Outcome {
  if (!isOpReply(raw) || raw.opId !== opId) return AGAIN;
  if (raw.ok) {
    const { at, givenMs, late } = raw;
    return { kind: "acknowledged", saved: { at, givenMs, late } };
  }
  return raw.again ? { kind: "again", refusal: raw.refusal } : { kind: "refused", refusal: raw.refusal };
}

function isOpReply(raw: unknown): raw is SittingOpReply {
  if (typeof raw !== "object" || raw === null) return false;
  const field = (name: string): unknown => Reflect.get(raw, name);
  if (field("ours") !== "yanzhen" || typeof field("opId") !== "string") return false;
  if (field("ok") === true) {
    return typeof field("at") === "number" && typeof field("givenMs") === "number";
  }
  return field("ok") === false && isRefusal(field("refusal")) && typeof field("again") === "boolean";
}

/** The same for a place at the sitting. */
export function isSitReply(raw: unknown): raw is SitReply {
  if (typeof raw !== "object" || raw === null) return false;
  const field = (name: string): unknown => Reflect.get(raw, name);
  if (field("ours") !== "yanzhen") return false;
  if (field("ok") === true) return typeof field("state") === "object" && typeof field("at") === "number";
  return field("ok") === false && isRefusal(field("refusal"));
}

const KINDS: readonly unknown[] = ["invalid", "forbidden", "missing", "conflict", "refused"];
const isRefusal = (refusal: unknown): boolean =>
  typeof refusal === "object" && refusal !== null && KINDS.includes(Reflect.get(refusal, "kind"));
