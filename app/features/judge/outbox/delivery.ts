import type { ScoreOp } from "#app/contracts/score-op.ts";
import type { Refusal } from "#app/domain/shared/refusal.ts";
import { type Outcome, readAnswer } from "./entry.ts";

/** Brings one operation to the server. Rejects, or resolves with whatever came back. */
export type Transport = { send(op: ScoreOp): Promise<unknown> };

/** Time as the delivery needs it; tests bring their own. */
export type Timing = {
  now(): number;
  /** Calls back after a while; the answer takes it back. */
  after(ms: number, work: () => void): () => void;
  /** From 0 up to 1. */
  random(): number;
};

type Source = {
  /** What may be sent now, in order of making. */
  sendable(): ScoreOp[];
  settle(op: ScoreOp, outcome: Outcome): void;
  /** The server was asked and did not take it: why, where it said so. */
  troubled(refusal: Refusal | null): void;
};

/** Different sheets go side by side, so that a whole afternoon drains in seconds over a slow network. */
const AT_ONCE = 4;
const FIRST_PAUSE_MS = 400;
const LONGEST_PAUSE_MS = 6_000;
/** A judge types several digits: the draft goes when the hand rests. */
const DRAFT_REST_MS = 700;
/** A hall full of tablets comes back at the same moment. */
const HERD_MS = 600;

export type Delivery = {
  /** Something new may be there. */
  wake(): void;
  /** The network is back: what was waiting for its next try goes soon. */
  hurry(): void;
  tried(opId: string): boolean;
  stop(): void;
};

/** Sends until the server has answered, each operation at its own pace: half a second, then longer, with jitter. */
export function startDelivery(parts: { source: Source; transport: Transport; timing: Timing }): Delivery {
  const { source, transport, timing } = parts;
  const tries = new Map<string, { failures: number; dueAt: number }>();
  const busy = new Set<string>();
  let cancel: (() => void) | null = null;
  let stopped = false;

  const dueAt = (op: ScoreOp): number => {
    let known = tries.get(op.opId);
    if (known === undefined) {
      known = { failures: 0, dueAt: timing.now() + (op.kind === "draft" ? DRAFT_REST_MS : 0) };
      tries.set(op.opId, known);
    }
    return known.dueAt;
  };

  async function send(op: ScoreOp): Promise<void> {
    busy.add(op.performanceId);
    const raw = await transport.send(op).catch(() => null);
    busy.delete(op.performanceId);
    if (stopped) return;
    const outcome = readAnswer(raw, op.opId);
    if (outcome.kind === "again") {
      const failures = (tries.get(op.opId)?.failures ?? 0) + 1;
      tries.set(op.opId, { failures, dueAt: timing.now() + pauseAfter(failures, timing.random()) });
      source.troubled(outcome.refusal);
    } else tries.delete(op.opId);
    source.settle(op, outcome);
    pump();
  }

  function pump(): void {
    if (stopped) return;
    cancel?.();
    cancel = null;
    const now = timing.now();
    const ready = source.sendable().filter((op) => !busy.has(op.performanceId));
    let next = Number.POSITIVE_INFINITY;
    for (const op of ready) {
      const due = dueAt(op);
      if (due <= now && busy.size < AT_ONCE) void send(op);
      else next = Math.min(next, due);
    }
    // With all hands busy the next answer pumps again.
    if (Number.isFinite(next) && busy.size < AT_ONCE) cancel = timing.after(Math.max(0, next - now), pump);
  }

  return {
    wake: pump,
    hurry() {
      const soon = timing.now() + timing.random() * HERD_MS;
      for (const [opId, known] of tries) tries.set(opId, { ...known, dueAt: Math.min(known.dueAt, soon) });
      pump();
    },
    tried: (opId) => (tries.get(opId)?.failures ?? 0) > 0,
    stop() {
      stopped = true;
      cancel?.();
    },
  };
}

/** Doubles from 0.4 s up to 6 s, between half and once and a half of it. */
export const pauseAfter = (failures: number, random: number): number =>
  Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (failures - 1)) * (0.5 + random);
