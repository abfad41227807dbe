import type { Refusal } from "#app/domain/shared/refusal.ts";

/** Brings one operation to the server. Rejects, or resolves with whatever came back. */
export type Transport<Op> = { send(op: Op): Promise<unknown> };

/** Time as the delivery needs it; tests bring their own. */
export type Timing = {
  now(): number;
  /** Calls back after a while; the answer takes it back. */
  after(ms: number, work: () => void): () => void;
  /** From 0 up to 1. */
  random(): number;
};

/** What is to be made of whatever came back: settled one way or the other, or not our answer at all. */
export type Verdict =
  | { kind: "acknowledged" }
  | { kind: "refused" }
  | { kind: "again"; refusal: Refusal | null };

type Source<Op, Outcome> = {
  /** What may be sent now, in order of making. */
  sendable(): Op[];
  /** Operations of one lane go one after the other. */
  laneOf(op: Op): string;
  /** How long the hand has to rest before it goes, in milliseconds; 0: at once. */
  restOf(op: Op): number;
  read(raw: unknown, opId: string): Outcome;
  settle(op: Op, outcome: Outcome): void;
  /** The server was asked and did not take it: why, where it said so. */
  troubled(refusal: Refusal | null): void;
};

/** Different lanes go side by side, so that a whole afternoon drains in seconds over a slow network. */
const AT_ONCE = 4;
const FIRST_PAUSE_MS = 400;
const LONGEST_PAUSE_MS = 6_000;
/** Whoever writes without resting is sent all the same. */
const LONGEST_REST_MS = 5_000;
/** A hall full of devices comes back at the same moment. */
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
export function startDelivery<Op extends { opId: string }, Outcome extends Verdict>(parts: {
  source: Source<Op, Outcome>;
  transport: Transport<Op>;
  timing: Timing;
}): Delivery {
  const { source, transport, timing } = parts;
  const tries = new Map<string, { failures: number; dueAt: number }>();
  /** When each lane first had something that is still to be sent. */
  const restingSince = new Map<string, number>();
  const busy = new Set<string>();
  let cancel: (() => void) | null = null;
  let stopped = false;

  const dueAt = (op: Op): number => {
    const known = tries.get(op.opId);
    if (known !== undefined) return known.dueAt;
    const [now, lane] = [timing.now(), source.laneOf(op)];
    const since = restingSince.get(lane) ?? now;
    restingSince.set(lane, since);
    const made = { failures: 0, dueAt: Math.min(now + source.restOf(op), since + LONGEST_REST_MS) };
    tries.set(op.opId, made);
    return made.dueAt;
  };

  async function send(op: Op): Promise<void> {
    const lane = source.laneOf(op);
    busy.add(lane);
    restingSince.delete(lane);
    const raw = await transport.send(op).catch(() => null);
    busy.delete(lane);
    if (stopped) return;
    const outcome = source.read(raw, op.opId);
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
    const ready = source.sendable().filter((op) => !busy.has(source.laneOf(op)));
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
