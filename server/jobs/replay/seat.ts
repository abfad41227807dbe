import { uuidv7 } from "uuidv7";
import type { SeatView } from "#app/contracts/live.ts";
import type { ScoreOp } from "#app/contracts/score-op.ts";
import type { Store } from "#app/features/judge/outbox/store.ts";
import { Tablet } from "#app/features/judge/outbox/tablet.ts";
import type { Transport } from "#app/outbox/delivery.ts";
import { realTiming } from "#app/outbox/real-timing.ts";
import type { Browser } from "./browser.ts";
import { LiveClient } from "./live-client.ts";

/** A sheet as the judge fills it in. Marks in hundredths by criterion. */
export type Filled = {
  performanceId: string;
  marks: Record<string, number>;
  comments: Record<string, string>;
};

/** An acknowledgement: how long after the first sending it came. */
export type Acknowledged = { op: ScoreOp; receipt: string; latencyMs: number };

export type SeatOptions = {
  browser: Browser;
  seatId: string;
  /** Where the tablet keeps its sheets; nowhere for a replay, IndexedDB for a proof. */
  openStore?: () => Promise<Store>;
  /** Between the tablet and the server, for faults. */
  through?: (transport: Transport<ScoreOp>) => Transport<ScoreOp>;
};

const HTTP_ANSWER_MS = 8_000;
const keepsNothing = (): Promise<Store> => Promise.reject(new Error("a replay keeps nothing"));

/** One judge's tablet: the product's own outbox over a socket of its own, with HTTP where the socket does not answer. */
export class Seat {
  readonly client: LiveClient;
  readonly seatId: string;
  /** Every acknowledgement this tablet took, in order. */
  readonly acknowledged: Acknowledged[] = [];
  readonly #options: SeatOptions;
  readonly #sentAt = new Map<string, number>();
  #tablet: Tablet;

  constructor(options: SeatOptions) {
    this.#options = options;
    this.seatId = options.seatId;
    this.client = new LiveClient({ url: options.browser.url, cookie: options.browser.cookie });
    this.#tablet = this.#newTablet();
    this.client.onChange(() => this.#hear());
    this.client.socket.on("connect", () => this.#tablet.hurry());
  }

  /** Resolves when the judge could begin to type. */
  async start(): Promise<void> {
    await this.client.watch({ view: "seat", id: this.seatId });
    await this.#tablet.start();
    this.#hear();
  }

  /** The page is gone without a word and comes back on the same device: only what was kept is left. */
  async reload(): Promise<void> {
    this.#tablet.stop();
    await this.#tablet.settled();
    this.#tablet = this.#newTablet();
    await this.#tablet.start();
    this.#hear();
  }

  view(): SeatView {
    return this.client.view({ view: "seat", id: this.seatId });
  }

  /** Types all marks, as a draft. */
  type(filled: Filled): void {
    const { performanceId, marks, comments } = filled;
    this.#tablet.change({ base: this.#base(filled), place: `sheet:${performanceId}`, marks, comments });
  }

  submit(filled: Filled): void {
    this.#tablet.decide({ base: this.#base(filled), kind: "submit" });
  }

  takeBack(filled: Filled): void {
    this.#tablet.decide({ base: this.#base(filled), kind: "takeBack" });
  }

  abstain({ performanceId, reason }: { performanceId: string; reason: string }): void {
    const base = this.#base({ performanceId, marks: {}, comments: {} });
    this.#tablet.decide({ base, kind: "abstain", reason });
  }

  /** Operations the server has not answered for good. */
  get unsent(): number {
    return this.#tablet.state().kept.entries.filter(({ state }) => state === "waiting").length;
  }

  /** What was refused for good, and why. */
  get refused(): { opId: string; rule: string }[] {
    return this.#tablet
      .state()
      .kept.entries.flatMap(({ op, state, refusal }) =>
        state === "refused" ? [{ opId: op.opId, rule: JSON.stringify(refusal) }] : [],
      );
  }

  /** Whether the tablet has what the judge decided: what it keeps survives a reload. */
  hasDecided(performanceId: string): boolean {
    return this.#tablet.state().kept.entries.some(({ op }) => op.performanceId === performanceId);
  }

  settled(): Promise<void> {
    return this.#tablet.settled();
  }

  report(): void {
    this.client.socket.volatile.emit("presence", {
      seatId: this.seatId,
      unsent: this.#tablet.state().unsent,
    });
  }

  stop(): void {
    this.#tablet.stop();
    this.client.close();
  }

  #newTablet(): Tablet {
    const {
      seatId,
      openStore = keepsNothing,
      through = (transport: Transport<ScoreOp>) => transport,
    } = this.#options;
    const transport = this.#timed(through({ send: (op) => this.#send(op) }));
    return new Tablet({ seatId, openStore, transport, timing: realTiming, newId: uuidv7 });
  }

  #base({ performanceId, marks, comments }: Filled) {
    return { performanceId, marks, comments, serverSeq: this.view().sheets[performanceId]?.seq ?? 0 };
  }

  #hear(): void {
    const { epoch, version } = this.client.held({ view: "seat", id: this.seatId });
    if (version >= 0) this.#tablet.hear(this.view(), epoch);
  }

  #timed(transport: Transport<ScoreOp>): Transport<ScoreOp> {
    return {
      send: async (op) => {
        const first = this.#sentAt.get(op.opId) ?? performance.now();
        this.#sentAt.set(op.opId, first);
        const answer = await transport.send(op);
        const receipt = receiptIn(answer, op.opId);
        if (receipt !== null) this.acknowledged.push({ op, receipt, latencyMs: performance.now() - first });
        return answer;
      },
    };
  }

  async #send(op: ScoreOp): Promise<unknown> {
    const answer = await this.client.op(op);
    if (answer !== null) return answer;
    const response = await this.#options.browser.request("/api/ops", { json: op, timeoutMs: HTTP_ANSWER_MS });
    return response.json();
  }
}

function receiptIn(answer: unknown, opId: string): string | null {
  if (typeof answer !== "object" || answer === null || !("receipt" in answer) || !("opId" in answer))
    return null;
  return answer.opId === opId && typeof answer.receipt === "string" ? answer.receipt : null;
}
