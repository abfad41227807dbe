import type { SittingOp } from "#app/contracts/sitting.ts";
import type { SitReply } from "#app/contracts/sitting-views.ts";
import type { Answer } from "#app/domain/quiz/question.ts";
import type { Refusal } from "#app/domain/shared/refusal.ts";
import { type Delivery, startDelivery, type Timing, type Transport } from "#app/outbox/delivery.ts";
import * as Book from "./book.ts";
import { type Kept, nothingKept } from "./kept.ts";
import type { Store } from "./store.ts";

/** durable: on this device, whatever happens to the page · memory: the browser keeps nothing for us · opening: not yet read. */
export type Keeping = "opening" | "durable" | "memory";

export type NotebookState = {
  kept: Kept;
  keeping: Keeping;
  /** Something is being written: until it is, nobody may say that it is on this device. */
  writing: boolean;
  /** Why the server did not take the last operation although it answered. */
  trouble: Refusal | null;
};

export const NOTEBOOK_OPENING: NotebookState = {
  kept: nothingKept(""),
  keeping: "opening",
  writing: false,
  trouble: null,
};

type Parts = {
  sittingId: string;
  openStore: () => Promise<Store>;
  transport: Transport<SittingOp>;
  timing: Timing;
  /** Server's clock minus this device's as measured now; null: not measured in this page. */
  offset: () => number | null;
  newId: () => string;
};

/** Whoever writes a sentence rests between its words: it goes then. */
const WRITING_REST_MS = 800;

/** What a contestant answers goes in, is kept on the device, and leaves for the server by itself. */
export class Notebook {
  readonly #parts: Parts;
  readonly #listeners = new Set<() => void>();
  #state = NOTEBOOK_OPENING;
  #store: Store | null = null;
  /** What is on the device; differs from what is shown while it is being written. */
  #saved: Kept | null = null;
  #saving: Promise<void> | null = null;
  #delivery: Delivery | null = null;
  #stopped = false;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  readonly state = (): NotebookState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Reads what is kept and begins to send. Resolves when the person can write. */
  async start(): Promise<void> {
    const opened = await readStore(this.#parts.openStore);
    if (this.#stopped) {
      opened?.store.close();
      return;
    }
    this.#store = opened?.store ?? null;
    this.#saved = opened?.kept ?? null;
    const kept = this.#saved ?? nothingKept(this.#parts.newId());
    this.#set({ kept, keeping: opened === null ? "memory" : "durable" });
    this.#delivery = startDelivery<SittingOp, Book.Outcome>({
      ...this.#parts,
      source: {
        sendable: () => this.#sendable(),
        laneOf: (op) => (op.kind === "answer" ? op.questionKey : op.kind === "handIn" ? "handIn" : "page"),
        restOf: (op) => (op.kind === "answer" && isWritten(op.value) ? WRITING_REST_MS : 0),
        read: Book.readReply,
        settle: this.#settle,
        troubled: (trouble) => this.#set({ trouble }),
      },
    });
    if (this.#store !== null && this.#saved === null) this.#saving ??= this.#write();
    this.#delivery.wake();
  }

  answer(questionKey: string, value: Answer | null): void {
    this.#update((kept) => Book.answer(kept, { questionKey, value, ...this.#now() }));
  }

  toggleFlag(questionId: string): void {
    this.#update((kept) => Book.toggleFlag(kept, questionId));
  }

  see(away: boolean): void {
    this.#update((kept) => Book.see(kept, { away, ...this.#now() }));
  }

  handIn(by: "contestant" | "time"): void {
    this.#update((kept) => Book.handIn(kept, { by, ...this.#now() }));
  }

  resend(questionKey: string): void {
    this.#update((kept) => Book.resend(kept, questionKey));
  }

  hear(reply: Extract<SitReply, { ok: true }>): void {
    const offsetMs = this.#parts.offset();
    this.#update((kept) => {
      const heard = Book.hear(kept, reply);
      return offsetMs === null ? heard : { ...heard, facts: { ...heard.facts, offsetMs } };
    });
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

  #now() {
    return { opId: this.#parts.newId(), atMs: this.#parts.timing.now() };
  }

  #set(changes: Partial<NotebookState>): void {
    this.#state = { ...this.#state, ...changes };
    for (const listener of this.#listeners) listener();
  }

  #update(work: (kept: Kept) => Kept): void {
    // Before the store is read nobody knows what is in it.
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
        // Quota, a broken disk, site data cleared under us: said to the person, and sent from memory.
        this.#store = null;
        this.#set({ keeping: "memory" });
      }
    }
    this.#saving = null;
    this.#set({ writing: false });
    this.#delivery?.wake();
  }

  /** What is not on the device yet does not leave it: an acknowledgement must find its answer after a crash. */
  #sendable(): SittingOp[] {
    const { kept } = this.#state;
    const offsetMs = this.#parts.offset() ?? kept.facts.offsetMs ?? 0;
    const ops = Book.sendable(kept, { sittingId: this.#parts.sittingId, offsetMs });
    if (this.#store === null) return ops;
    const answers = new Set(Object.values(this.#saved?.answers ?? {}).map(({ opId }) => opId));
    const events = new Set(this.#saved?.events.map(({ opId }) => opId));
    return ops.filter(({ opId }) => answers.has(opId) || events.has(opId));
  }

  readonly #settle = (op: SittingOp, outcome: Book.Outcome): void => {
    if (outcome.kind !== "again") this.#set({ trouble: null });
    this.#update((kept) => Book.settle(kept, op, outcome));
  };
}

const isWritten = (value: { kind: string } | null): boolean =>
  value?.kind === "text" || value?.kind === "blanks";

async function readStore(
  openStore: () => Promise<Store>,
): Promise<{ store: Store; kept: Kept | null } | null> {
  try {
    const store = await openStore();
    return { store, kept: await store.load() };
  } catch {
    return null;
  }
}
