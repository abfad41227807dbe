import type { OpAnswer } from "#app/contracts/live.ts";
import type { ScoreOp } from "#app/contracts/score-op.ts";
import { afterOp, type SheetPlace } from "#app/domain/contest/sheet-life.ts";
import { type Kept, NOTHING_KEPT } from "#app/features/judge/outbox/entry.ts";
import type { Store } from "#app/features/judge/outbox/store.ts";
import { Tablet } from "#app/features/judge/outbox/tablet.ts";
import type { Timing, Transport } from "#app/outbox/delivery.ts";
import { itemOf } from "#tests/support/rule-set-builders.ts";

export const SEAT = "00000000-0000-7000-8000-000000000001";

/** Time that moves only when nothing else is left to do. */
export class TestTime implements Timing {
  #now = 1_000_000;
  #timers: { at: number; work: () => void }[] = [];
  random = () => 0.5;
  now = () => this.#now;
  after = (ms: number, work: () => void) => {
    const timer = { at: this.#now + ms, work };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((each) => each !== timer);
    };
  };
  /** Lets everything that is under way finish, then jumps to the next timer, until nothing is left or the time is over. */
  async run(ms: number): Promise<void> {
    const end = this.#now + ms;
    for (;;) {
      await rest();
      const next = this.#timers.sort((a, b) => a.at - b.at)[0];
      if (next === undefined || next.at > end) break;
      this.#timers = this.#timers.filter((each) => each !== next);
      this.#now = next.at;
      next.work();
    }
    this.#now = end;
  }
}

const rest = async () => {
  for (let turn = 0; turn < 12; turn += 1) await Promise.resolve();
  await new Promise((resolve) => setImmediate(resolve));
};

/** A server that applies the same rule as the real one, once for each operation id. */
export class TestServer {
  readonly sheets = new Map<string, { place: SheetPlace; receipt: string | null }>();
  readonly answers = new Map<string, OpAnswer>();
  /** Operation ids in the order in which they took effect or were kept. */
  readonly received: string[] = [];
  locked = new Set<string>();

  take(op: ScoreOp): OpAnswer {
    const known = this.answers.get(op.opId);
    if (known !== undefined) return known;
    const held = this.sheets.get(op.performanceId);
    const place = this.placeOf(op.performanceId);
    const result = afterOp({ place, op });
    const { opId } = op;
    if (!result.ok) return { ours: "yanzhen", ok: false, opId, refusal: result.refusal, again: false };
    const sheet = result.value.kind === "applied" ? result.value.sheet : place.sheet;
    const decidedSeq = op.kind === "draft" ? place.decidedSeq : Math.max(place.decidedSeq, op.seq);
    const receipt =
      result.value.kind === "applied" && op.kind !== "draft" ? receiptOf(op) : (held?.receipt ?? null);
    this.sheets.set(op.performanceId, { place: { ...place, sheet, decidedSeq }, receipt });
    this.received.push(opId);
    const answer: OpAnswer = {
      ours: "yanzhen",
      ok: true,
      opId,
      receipt: receiptOf(op),
      at: 1,
      status: sheet?.status ?? "draft",
      superseded: result.value.kind !== "applied",
    };
    this.answers.set(opId, answer);
    return answer;
  }

  placeOf(performanceId: string): SheetPlace {
    const place = this.sheets.get(performanceId)?.place ?? {
      contestStatus: "live" as const,
      performance: { status: "scoring" as const, locked: false, withdrawn: false },
      seat: { scoring: "counts" as const, removed: false, recused: false, samePanel: true },
      item: itemOf({ key: "speech" }),
      sheet: null,
      decidedSeq: 0,
    };
    const locked = this.locked.has(performanceId);
    return { ...place, performance: { ...place.performance, locked } };
  }

  sheetOf = (performanceId: string) => this.sheets.get(performanceId)?.place.sheet ?? null;
}

const receiptOf = (op: ScoreOp): string => op.opId.slice(-4);

/** Keeps what was saved across "crashes"; a write that is under way when the tablet dies may be lost. */
export class TestStore implements Store {
  kept: Kept = NOTHING_KEPT;
  fail = false;
  load = () => Promise.resolve(structuredClone(this.kept));
  #life = 0;
  async save(_before: Kept, after: Kept): Promise<void> {
    const life = this.#life;
    for (let turn = 0; turn < 3; turn += 1) await Promise.resolve();
    if (this.fail) throw new Error("QuotaExceededError");
    if (life === this.#life) this.kept = structuredClone(after);
  }
  /** The page is gone: what was being written is not kept. */
  crash(): void {
    this.#life += 1;
  }
  close = () => {};
}

let made = 0;
export const newId = (): string => {
  made += 1;
  return `00000000-0000-7000-9000-${String(made).padStart(12, "0")}`;
};

export const tabletOf = (parts: {
  transport: Transport<ScoreOp>;
  timing: Timing;
  store: Store | null;
}): Tablet =>
  new Tablet({
    seatId: SEAT,
    openStore: () =>
      parts.store === null ? Promise.reject(new Error("SecurityError")) : Promise.resolve(parts.store),
    transport: parts.transport,
    timing: parts.timing,
    newId,
  });

/** What the judge sees of a sheet as the base of the next change. */
export const baseOf = (tablet: Tablet, performanceId: string, serverSeq = 0) => {
  const sheet = tablet.state().kept.sheets[performanceId];
  return { performanceId, marks: sheet?.marks ?? {}, comments: sheet?.comments ?? {}, serverSeq };
};

export const mark = (tablet: Tablet, performanceId: string, marks: Record<string, number>): void => {
  for (const [key, value] of Object.entries(marks)) {
    const base = baseOf(tablet, performanceId);
    tablet.change({ base, place: `mark:${key}`, marks: { ...base.marks, [key]: value } });
  }
};
