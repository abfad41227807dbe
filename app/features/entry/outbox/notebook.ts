import type { RecordKind } from "#app/domain/daily/work-record.ts";
import type { Refusal } from "#app/domain/shared/refusal.ts";
import { type Delivery, startDelivery, type Timing, type Transport } from "#app/outbox/delivery.ts";
import * as Book from "./book.ts";
import { type Draft, type Kept, NOTHING_KEPT } from "./kept.ts";
import type { Store } from "./store.ts";

/** durable: on this device, whatever happens to the page · memory: the browser keeps nothing for us · opening: not yet read. */
export type Keeping = "opening" | "durable" | "memory";

export type NotebookState = {
  kept: Kept;
  keeping: Keeping;
  /** Why the server did not take the last operation although it answered. */
  trouble: Refusal | null;
};
export const NOTEBOOK_OPENING: NotebookState = { kept: NOTHING_KEPT, keeping: "opening", trouble: null };

type Parts = {
  accountId: string;
  openStore: () => Promise<Store>;
  transport: Transport<Book.EntryOp>;
  timing: Timing;
  newId: () => string;
};

/** What a person enters goes in, is kept on the device, and leaves for the server by itself. */
export class Notebook {
  readonly #parts: Parts;
  readonly #listeners = new Set<() => void>();
  #state = NOTEBOOK_OPENING;
  #store: Store | null = null;
  /** What is on the device; differs from what is shown while it is being written. */
  #saved: Kept = NOTHING_KEPT;
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

  /** Reads what is kept and begins to send. Resolves when the person can enter. */
  async start(): Promise<void> {
    const opened = await readStore(this.#parts.openStore);
    if (this.#stopped) {
      opened?.store.close();
      return;
    }
    this.#store = opened?.store ?? null;
    this.#saved = opened?.kept ?? NOTHING_KEPT;
    this.#set({ kept: this.#saved, keeping: opened === null ? "memory" : "durable" });
    this.#delivery = startDelivery<Book.EntryOp, Book.Outcome>({
      ...this.#parts,
      source: {
        sendable: () => this.#sendable(),
        laneOf: (op) => (op.kind === "photo" ? op.opId : op.lane),
        restOf: () => 0,
        read: Book.readReply,
        settle: this.#settle,
        troubled: (trouble) => this.#set({ trouble }),
      },
    });
    this.#update((kept) => Book.tidied(kept, this.#parts.timing.now()));
    this.#delivery.wake();
  }

  keepDraft(draft: Omit<Draft, "atMs">): void {
    this.#update((kept) => Book.keepDraft(kept, { ...draft, atMs: this.#parts.timing.now() }));
  }

  dropDraft(kind: RecordKind): void {
    this.#update((kept) => Book.dropDraft(kept, kind));
  }

  /** The id of the photo; it goes when its record is saved. */
  addPhoto(bytes: ArrayBuffer): string {
    const id = this.#parts.newId();
    this.#update((kept) => Book.addPhoto(kept, { id, bytes }));
    return id;
  }

  dropPhotos(ids: readonly string[]): void {
    this.#update((kept) => Book.withoutLoosePhotos(kept, ids));
  }

  /**
   * Saves a form; `id` is that of a refused record that was mended. Resolves when it is on this device, or with "memory"
   * where the browser keeps nothing for us.
   */
  async file(filed: Omit<Book.Filed, "id" | "opId" | "atMs"> & { id: string | null }): Promise<Keeping> {
    const { newId, timing } = this.#parts;
    const id = filed.id ?? newId();
    this.#update((kept) => Book.file(kept, { ...filed, id, opId: newId(), atMs: timing.now() }));
    await this.settled();
    return this.#state.keeping;
  }

  discard(id: string): void {
    this.#update((kept) => Book.discard(kept, id));
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

  #set(changes: Partial<NotebookState>): void {
    this.#state = { ...this.#state, ...changes };
    for (const listener of this.#listeners) listener();
  }

  #update(work: (kept: Kept) => Kept): void {
    // Before the store is read nobody knows what is in it.
    if (this.#state.keeping === "opening") return;
    const kept = work(this.#state.kept);
    if (kept === this.#state.kept) return;
    this.#set({ kept });
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
    this.#delivery?.wake();
  }

  /** What is not on the device yet does not leave it: an acknowledgement must find its record after a crash. */
  #sendable(): Book.EntryOp[] {
    const { kept } = this.#state;
    const ops = Book.sendable(kept, { accountId: this.#parts.accountId });
    if (this.#store === null) return ops;
    return ops.filter((op) =>
      op.kind === "photo"
        ? this.#saved.photos[op.photo.id] !== undefined
        : this.#saved.records[op.lane]?.opId === op.opId,
    );
  }

  readonly #settle = (op: Book.EntryOp, outcome: Book.Outcome): void => {
    if (outcome.kind !== "again") this.#set({ trouble: null });
    const nowMs = this.#parts.timing.now();
    this.#update((kept) => Book.settle(kept, op, { outcome, nowMs }));
  };
}

async function readStore(openStore: () => Promise<Store>): Promise<{ store: Store; kept: Kept } | null> {
  try {
    const store = await openStore();
    return { store, kept: await store.load() };
  } catch {
    return null;
  }
}
