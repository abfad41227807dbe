import "fake-indexeddb/auto";
import { io } from "socket.io-client";
import { uuidv7 } from "uuidv7";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { SittingOp } from "#app/contracts/sitting.ts";
import type { SitReply } from "#app/contracts/sitting-views.ts";
import { Notebook } from "#app/features/sitting/outbox/notebook.ts";
import { openStore } from "#app/features/sitting/outbox/store.ts";
import type { Transport } from "#app/outbox/delivery.ts";
import { realTiming } from "#app/outbox/real-timing.ts";
import { SOCKET_PATH } from "#app/realtime/connection.ts";
import { type FaultLab, openFaultLab } from "#tests/support/fault-lab.ts";
import { until } from "#tests/support/live-server.ts";
import { letIn, type MadePaper, makePaper } from "#tests/support/sitting-builders.ts";

let lab: FaultLab;
let sitters: Sitter[] = [];

beforeAll(async () => {
  lab = await openFaultLab();
}, 180_000);
afterEach(async ({ task }) => {
  if (task.result?.state === "fail") console.log(lab.server.log().slice(-8_000));
  lab.proxy.cutAnswers(0);
  for (const sitter of sitters) sitter.close();
  sitters = [];
  if (lab.server.hasEnded()) await lab.server.start();
}, 150_000);
afterAll(() => lab?.close());

const PEOPLE = 20;
const ANSWERS = 40;

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** One person's device: the product's own outbox over a socket of its own, with HTTP where the socket does not answer. */
class Sitter {
  readonly acknowledged: SittingOp[] = [];
  readonly #sittingId: string;
  readonly #cookie: string;
  readonly #socket;
  #notebook: Notebook;

  constructor(given: { sittingId: string; cookie: string }) {
    this.#sittingId = given.sittingId;
    this.#cookie = given.cookie;
    this.#socket = io(lab.proxy.url, {
      path: SOCKET_PATH,
      transports: ["websocket"],
      forceNew: true,
      reconnectionDelay: 100,
      reconnectionDelayMax: 500,
      extraHeaders: { origin: lab.proxy.url, cookie: given.cookie },
    });
    this.#notebook = this.#open();
    this.#socket.on("connect", () => this.#notebook.hurry());
  }

  get kept() {
    return this.#notebook.state().kept;
  }
  get waiting(): number {
    return Object.values(this.kept.answers).filter(({ state }) => state === "waiting").length;
  }

  /** Comes in: the paper and its place. */
  async sit(): Promise<void> {
    await this.#notebook.start();
    const { deviceKey } = this.kept.facts;
    for (;;) {
      const asked = { sittingId: this.#sittingId, deviceKey, take: true };
      const reply: SitReply | null = await this.#socket
        .timeout(2_000)
        .emitWithAck("sit", asked)
        .catch(() => null);
      if (reply?.ok === true) return this.#notebook.hear(reply);
      await sleep(100);
    }
  }

  answer(questionKey: string, text: string): void {
    this.#notebook.answer(questionKey, { kind: "text", text });
  }

  /** The tab is killed and opened again: what is on the device is all there is. */
  async reload(): Promise<void> {
    await this.#notebook.settled();
    this.#notebook.stop();
    this.#notebook = this.#open();
    await this.#notebook.start();
  }

  close(): void {
    this.#notebook.stop();
    this.#socket.disconnect();
  }

  #open(): Notebook {
    return new Notebook({
      sittingId: this.#sittingId,
      openStore: () => openStore(this.#sittingId),
      transport: this.#transport,
      timing: realTiming,
      offset: () => 0,
      newId: uuidv7,
    });
  }

  readonly #transport: Transport<SittingOp> = {
    send: async (op) => {
      const reply: unknown = this.#socket.connected
        ? await this.#socket
            .timeout(1_500)
            .emitWithAck("sittingOp", op)
            .catch(() => null)
        : null;
      const told = reply ?? (await this.#post(op));
      if (isAcknowledged(told)) this.acknowledged.push(op);
      return told;
    },
  };

  async #post(op: SittingOp): Promise<unknown> {
    const response = await fetch(`${lab.proxy.url}/api/answers`, {
      method: "POST",
      headers: { "Content-Type": "application/json", Origin: lab.proxy.url, Cookie: this.#cookie },
      body: JSON.stringify(op),
      signal: AbortSignal.timeout(2_000),
    });
    return response.json();
  }
}

const isAcknowledged = (told: unknown): boolean =>
  typeof told === "object" && told !== null && "ok" in told && told.ok === true;

async function openPaper(): Promise<MadePaper> {
  const made = await makePaper(lab.runtime, { contestants: PEOPLE });
  sitters = await Promise.all(
    made.sittings.map(
      async ({ id, contestantId }) =>
        new Sitter({ sittingId: id, cookie: await letIn(lab.runtime, contestantId) }),
    ),
  );
  await Promise.all(sitters.map((sitter) => sitter.sit()));
  return made;
}

/** Everybody writes on and on, in two places of the paper, for some seconds. */
async function write(made: MadePaper): Promise<void> {
  const keys = [made.keys[4] ?? "", `${made.keys[5]}.2`];
  await Promise.all(
    sitters.map(async (sitter, person) => {
      for (let at = 0; at < ANSWERS; at += 1) {
        sitter.answer(keys[at % keys.length] ?? "", `第 ${person} 人第 ${at} 稿`);
        await sleep(lab.random.between(40, 160));
      }
    }),
  );
}

/** What every device shows as its last word stands in the database once, and nothing that was acknowledged is newer. */
async function prove(made: MadePaper): Promise<void> {
  await until(
    "every device has sent all it had",
    () => sitters.every(({ waiting }) => waiting === 0),
    40_000,
  );
  const rows = await lab.runtime.database.sql<
    { sitting_id: string; question_key: string; op_id: string; value: { text: string } }[]
  >`select a.sitting_id, a.question_key, a.op_id, a.value from answer a join sitting s on s.id = a.sitting_id
     where s.paper_id = ${made.paperId}`;
  const stored = new Map(rows.map((row) => [`${row.sitting_id} ${row.question_key}`, row]));
  expect(stored.size).toBe(rows.length);
  expect(rows).toHaveLength(PEOPLE * 2);
  for (const [index, sitter] of sitters.entries()) {
    for (const answer of Object.values(sitter.kept.answers)) {
      const row = stored.get(`${made.sittings[index]?.id} ${answer.questionKey}`);
      expect(row).toMatchObject({ op_id: answer.opId, value: answer.value });
      expect(answer.state).toBe("saved");
    }
    const last = new Map(
      sitter.acknowledged.flatMap((op) => (op.kind === "answer" ? [[op.questionKey, op] as const] : [])),
    );
    for (const [questionKey, op] of last) {
      const row = stored.get(`${op.sittingId} ${questionKey}`);
      expect(row?.op_id ?? "").toBe(op.opId);
    }
  }
  expect(lab.server.unexpectedEnds()).toEqual([]);
  expect(lab.server.log()).not.toMatch(/unhandled|uncaught/i);
}

describe("a written paper of twenty people", () => {
  it("keeps every acknowledged answer, once, when the server is killed twice", async () => {
    const made = await openPaper();
    const strike = async () => {
      for (let time = 0; time < 2; time += 1) {
        await sleep(lab.random.between(600, 1_500));
        lab.server.kill("SIGKILL");
        await sleep(lab.random.between(0, 300));
        await lab.server.start();
      }
    };
    await Promise.all([write(made), strike()]);
    await prove(made);
  });

  it("keeps them when answers are cut off after they were written, and when tabs are killed", async () => {
    const made = await openPaper();
    lab.proxy.cutAnswers(0.3);
    const strike = async () => {
      for (const sitter of sitters.slice(0, 10)) {
        await sleep(lab.random.between(50, 250));
        await sitter.reload();
      }
    };
    await Promise.all([write(made), strike()]);
    lab.proxy.cutAnswers(0);
    await prove(made);
  });
});
