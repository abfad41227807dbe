import type { SeatView } from "#app/contracts/live.ts";
import type { ScoreOp } from "#app/contracts/score-op.ts";
import type { Refusal } from "#app/domain/shared/refusal.ts";
import { type Delivery, startDelivery, type Timing, type Transport } from "#app/outbox/delivery.ts";
import { type Kept, NOTHING_KEPT, type Outcome, readAnswer } from "./entry.ts";
import * as Queue from "./queue.ts";
import type { Store } from "./store.ts";

/**
 * durable: on this device, whatever happens to the page · memory: the browser keeps nothing for us, which the judge must
 * know · opening: not yet read.
 */
export type Keeping = "opening" | "durable" | "memory";

export type TabletState = {
  kept: Kept;
  keeping: Keeping;
  /** Something is being written: until it is, nobody may say that it is on this tablet. */
  writing: boolean;
  unsent: number;
  /** Why the server did not take the last operation although it answered (pairing ended, database away). */
  trouble: Refusal | null;
};

export const TABLET_OPENING: TabletState = {
  kept: NOTHING_KEPT,
  keeping: "opening",
  writing: false,
  unsent: 0,
  trouble: null,
};

type Parts = {
  seatId: string;
  openStore: () => Promise<Store>;
  transport: Transport<ScoreOp>;
  timing: Timing;
  newId: () => string;
};

/** A judge types several digits: the draft goes when the hand rests. */
const DRAFT_REST_MS = 700;

/** The outbox of one seat: the judge's changes go in, are kept, and leave for the server by themselves. */
export class Tablet {
  readonly #parts: Parts;
  readonly #listeners = new Set<() => void>();
  #state = TABLET_OPENING;
  #store: Store | null = null;
  /** What is on the device; differs from what is shown while it is being written. */
  #saved: Kept = NOTHING_KEPT;
  #saving: Promise<void> | null = null;
  #delivery: Delivery | null = null;
  #stopped = false;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  readonly state = (): TabletState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Reads what is kept and begins to send. Resolves when the judge can type. */
  async start(): Promise<void> {
    const opened = await readStore(this.#parts.openStore);
    if (this.#stopped) {
      opened?.store.close();
      return;
    }
    this.#store = opened?.store ?? null;
    this.#saved = opened?.kept ?? NOTHING_KEPT;
    this.#set({ kept: this.#saved, keeping: opened === null ? "memory" : "durable" });
    const source = {
      sendable: () => this.#sendable(),
      laneOf: ({ performanceId }: ScoreOp) => performanceId,
      restOf: ({ kind }: ScoreOp) => (kind === "draft" ? DRAFT_REST_MS : 0),
      read: readAnswer,
      settle: this.#settle,
      troubled: this.#troubled,
    };
    this.#delivery = startDelivery({ ...this.#parts, source });
    this.#delivery.wake();
  }

  change(input: Omit<Parameters<typeof Queue.change>[1], "opId">): void {
    this.#update((kept) => Queue.change(kept, { ...input, opId: this.#parts.newId() }));
  }

  undo(base: Queue.Base): void {
    this.#update((kept) => Queue.undo(kept, { base, opId: this.#parts.newId() }));
  }

  decide(input: Omit<Parameters<typeof Queue.decide>[1], "opId" | "seatId">): void {
    const { seatId, newId } = this.#parts;
    this.#update((kept) => Queue.decide(kept, { ...input, seatId, opId: newId() }));
  }

  resend(opId: string): void {
    this.#update((kept) => Queue.resend(kept, opId));
  }

  hear(view: SeatView, epoch: string): void {
    this.#update((kept) => Queue.hear(kept, { view, epoch, newId: this.#parts.newId }));
  }

  hurry(): void {
    this.#delivery?.hurry();
  }

  /** When what was changed so far is on the device. */
  settled(): Promise<void> {
    return this.#saving ?? Promise.resolve();
  }

  stop(): void {
    this.#stopped = true;
    this.#delivery?.stop();
    const store = this.#store;
    void this.settled().finally(() => store?.close());
  }

  #set(changes: Partial<TabletState>): void {
    const next = { ...this.#state, ...changes };
    const unsent = Queue.unsentCount(next.kept, (opId) => this.#delivery?.tried(opId) ?? false);
    this.#state = { ...next, unsent };
    for (const listener of this.#listeners) listener();
  }

  #update(work: (kept: Kept) => Kept): void {
    // Before the store is read nobody knows what numbers were given.
    if (this.#state.keeping === "opening") return;
    const kept = work(this.#state.kept);
    if (kept === this.#state.kept) return;
    this.#set({ kept, writing: this.#store !== null });
    if (this.#store === null) this.#delivery?.wake();
    else this.#saving ??= this.#write();
  }

  /** Writes until what is kept is what is shown; what comes meanwhile goes into the next transaction. */
  async #write(): Promise<void> {
    while (this.#store !== null && this.#saved !== this.#state.kept) {
      const target = this.#state.kept;
      try {
        await this.#store.save(this.#saved, target);
        this.#saved = target;
      } catch {
        // Quota, a broken disk, site data cleared under us: said to the judge, and sent from memory.
        this.#store = null;
        this.#set({ keeping: "memory" });
      }
    }
    this.#saving = null;
    this.#set({ writing: false });
    this.#delivery?.wake();
  }

  /** What is not on the tablet yet does not leave it: an answer must find its operation after a crash. */
  #sendable(): ScoreOp[] {
    const ops = Queue.sendable(this.#state.kept, this.#parts.seatId);
    if (this.#store === null) return ops;
    const kept = new Set(this.#saved.entries.map(({ op }) => op.opId));
    return ops.filter(({ opId, kind, performanceId }) =>
      kind === "draft" ? this.#saved.sheets[performanceId]?.draft?.opId === opId : kept.has(opId),
    );
  }

  readonly #settle = (op: ScoreOp, outcome: Outcome): void => {
    if (outcome.kind !== "again") this.#set({ trouble: null });
    this.#update((kept) => Queue.settle(kept, op, outcome));
  };

  readonly #troubled = (trouble: Refusal | null): void => this.#set({ trouble });
}

async function readStore(openStore: () => Promise<Store>): Promise<{ store: Store; kept: Kept } | null> {
  try {
    const store = await openStore();
    return { store, kept: await store.load() };
  } catch {
    return null;
  }
}
