import "fake-indexeddb/auto";
import { uuidv7 } from "uuidv7";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { OpAnswer } from "#app/contracts/live.ts";
import type { ScoreOp } from "#app/contracts/score-op.ts";
import { openStore } from "#app/features/judge/outbox/store.ts";
import type { Transport } from "#app/outbox/delivery.ts";
import type { Filled } from "#server/jobs/replay/seat.ts";
import {
  type FaultLab,
  openFaultLab,
  openShow,
  type Show,
  type ShowOptions,
} from "#tests/support/fault-lab.ts";
import { prove } from "#tests/support/fault-proof.ts";
import { until } from "#tests/support/live-server.ts";

let lab: FaultLab;
let show: Show | null = null;

beforeAll(async () => {
  lab = await openFaultLab();
}, 180_000);
afterEach(async ({ task }) => {
  if (task.result?.state === "fail") console.log(lab.server.log().slice(-8_000));
  lab.proxy.cutAnswers(0);
  show?.close();
  show = null;
  if (lab.server.hasEnded()) await lab.server.start();
}, 150_000);
afterAll(() => lab?.close());

const JUDGES = 20;
const CONTESTANTS = 8;
/** Half a second a performance: long enough to be struck in the middle. */
const SPEED = 40;

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
/** Some time while the contest is under way, differing from seed to seed. */
const aWhile = () => sleep(lab.random.between(500, 1_800));

/** Runs a contest while something happens to it, then proves what must hold. */
async function survives(
  strike: (show: Show) => Promise<void>,
  equip: Pick<ShowOptions, "equip"> = {},
): Promise<void> {
  show = await openShow(lab, { judges: JUDGES, contestants: CONTESTANTS, ...equip });
  await Promise.all([show.run({ speed: SPEED }), strike(show)]);
  lab.proxy.cutAnswers(0);
  await prove(lab, show);
}

/** All sheets a judge has to fill in, in running order. */
const sheetsOf = ({ script }: Show, seatId: string): Filled[] =>
  script.flatMap(({ scenes }) =>
    scenes.flatMap(({ sheets }) => sheets.filter((sheet) => sheet.seatId === seatId)),
  );

describe("a contest of twenty judges", () => {
  it("loses and doubles nothing when the server is killed twice", async () => {
    await survives(async () => {
      for (let time = 0; time < 2; time += 1) {
        await aWhile();
        lab.server.kill("SIGKILL");
        await sleep(lab.random.between(0, 400));
        await lab.server.start();
      }
    });
  });

  it("loses and doubles nothing when PostgreSQL is killed twice", async () => {
    await survives(async () => {
      for (let time = 0; time < 2; time += 1) {
        await aWhile();
        await killPostgres();
      }
    });
  });

  it("loses and doubles nothing when answers are cut off after the request went through", async () => {
    lab.proxy.cutAnswers(0.4);
    await survives(async () => {});
    // Answers that arrive together are cut together, the more of them the slower the machine: one a judge at the least.
    expect(lab.proxy.cut).toBeGreaterThan(JUDGES);
  });

  it("takes every operation once when all are sent twice and out of order", async () => {
    const twice = (transport: Transport<ScoreOp>): Transport<ScoreOp> => ({
      async send(op) {
        const again = sleep(lab.random.between(0, 500)).then(() => transport.send(op));
        again.catch(() => {});
        await sleep(lab.random.between(0, 80));
        return transport.send(op);
      },
    });
    await survives(storm, { equip: () => ({ through: twice }) });
  });

  it("has every sheet of the tablets that were offline for a while and reloaded", async () => {
    const offline = new Set<string>();
    const equip = (seatId: string) => ({
      openStore: () => openStore(seatId),
      through: (transport: Transport<ScoreOp>): Transport<ScoreOp> => ({
        send: (op) => (offline.has(seatId) ? Promise.reject(new Error("offline")) : transport.send(op)),
      }),
    });
    await survives(
      async (running) => {
        const half = running.seats.filter((_, at) => at % 2 === 0);
        await aWhile();
        for (const { seatId, client } of half) {
          offline.add(seatId);
          client.socket.disconnect();
        }
        for (const seat of half) {
          const ahead = sheetsOf(running, seat.seatId).filter(
            ({ performanceId }) => !seat.hasDecided(performanceId),
          );
          for (const sheet of ahead) seat.submit(sheet);
          await seat.settled();
          const unsent = seat.unsent;
          await seat.reload();
          expect(seat.unsent).toBe(unsent);
        }
        await aWhile();
        for (const { seatId, client } of half) {
          offline.delete(seatId);
          client.socket.connect();
        }
      },
      { equip },
    );
  });

  it("loses nothing on a stop in its midst, which ends within ten seconds", async () => {
    await survives(async () => {
      await aWhile();
      const { code, ms } = await lab.server.stop();
      expect({ code, inTime: ms < 10_000 }).toEqual({ code: 0, inTime: true });
      await lab.server.start();
    });
  });

  it("goes on when the server stands still for a while and every database session is ended", async () => {
    await survives(async () => {
      await aWhile();
      lab.server.kill("SIGSTOP");
      await sleep(3_000);
      lab.server.kill("SIGCONT");
      await aWhile();
      // LISTEN among them.
      await lab.runtime.database.sql`
        select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and pid <> pg_backend_pid() and usename = current_user`;
    });
  });
});

async function killPostgres(): Promise<void> {
  const before = await lab.server.postgresPid();
  expect(before).toBeGreaterThan(0);
  process.kill(before ?? 0, "SIGKILL");
  const isBack = async () => {
    const now = await lab.server.postgresPid();
    return now !== undefined && now !== before;
  };
  await until("PostgreSQL is back", isBack, 15_000);
}

/**
 * On the last performances of the programme every judge drafts, submits, takes back and submits again, and all of it
 * arrives in any order and twice. Whatever comes first, the highest number stands, and both answers are one.
 */
async function storm(running: Show): Promise<void> {
  const answers = await Promise.all(
    running.seats.flatMap((seat) =>
      sheetsOf(running, seat.seatId)
        .slice(-2)
        .flatMap((sheet) => {
          const ops = operationsOn(seat.seatId, sheet);
          return lab.random.shuffled([...ops, ...ops]).map(async (op) => {
            await sleep(lab.random.between(0, 600));
            return { op, answer: await untilAnswered(() => seat.client.op(op)) };
          });
        }),
    ),
  );
  expect(answers.filter(({ answer }) => !answer.ok)).toEqual([]);
  const receipts = new Map<string, Set<string>>();
  for (const { op, answer } of answers) {
    const known = receipts.get(op.opId) ?? new Set();
    if (answer.ok) receipts.set(op.opId, known.add(`${answer.receipt} ${answer.at} ${answer.status}`));
  }
  expect([...receipts.values()].filter(({ size }) => size !== 1)).toEqual([]);
}

const KINDS = ["draft", "submit", "takeBack", "submit", "takeBack"] as const;

/** The last one takes back, so that the judge's own tablet submits what counts. */
const operationsOn = (seatId: string, { performanceId, marks, comments }: Filled): ScoreOp[] =>
  KINDS.map((kind, at) => ({
    opId: uuidv7(),
    seatId,
    performanceId,
    seq: at + 1,
    kind,
    marks,
    comments,
    form: 1,
  }));

async function untilAnswered(send: () => Promise<OpAnswer | null>): Promise<OpAnswer> {
  for (;;) {
    const answer = await send();
    if (answer !== null && (answer.ok || !answer.again)) return answer;
    await sleep(200);
  }
}
