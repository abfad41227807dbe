import type { Socket } from "socket.io-client";
import { SOCKET_PATH } from "#app/realtime/connection.ts";
import { seeded } from "#db/seed/random.ts";
import { type BenchContest, JUDGES, openContest, opOf } from "./contest.ts";
import { takingTurns } from "./repetitions.ts";
import { ask, connect, FLOOR_PATH } from "./sockets.ts";
import type { Stand } from "./stand.ts";
import { type Latency, latencyOf, medianLatency } from "./statistics.ts";

export type Load = { judges: number; opsEach: number; thinkMs: number };
export type Compared = { floor: Latency; ours: Latency };
const SEED = 50;

/** A judge's tablet: its connection, and how many sheets it has sent. */
type Tablet = { judge: number; socket: Socket; sent: number };

export type ScoreBench = { run(load: Load): Promise<Compared>; close(): void };

/** Submit → acknowledgement. Our tablets watch their seat's view, as the judges' pages do. */
export async function openScoreBench(stand: Stand): Promise<ScoreBench> {
  const contest = await openContest(stand.runtime);
  const floor: Tablet[] = [];
  const ours: Tablet[] = [];
  for (let judge = 0; judge < JUDGES; judge += 1) {
    const cookie = contest.cookies[judge] ?? "";
    const own = await connect({ url: stand.ours, path: SOCKET_PATH, cookie });
    const address = { view: "seat", id: contest.made.judges[judge]?.id };
    await ask(own, { event: "subscribe", message: { address } });
    ours.push({ judge, socket: own, sent: 0 });
    floor.push({ judge, socket: await connect({ url: stand.floor, path: FLOOR_PATH }), sent: 0 });
  }
  return {
    async run(load) {
      const runOn = (tablets: Tablet[]) => (repetition: number) =>
        score({ contest, tablets, load, seed: SEED + repetition });
      const runs = await takingTurns({ floor: runOn(floor), ours: runOn(ours) });
      return { floor: medianLatency(runs.floor), ours: medianLatency(runs.ours) };
    },
    close() {
      for (const { socket } of [...floor, ...ours]) socket.disconnect();
    },
  };
}

/**
 * As many judges at a time as the load says, each sending the next sheet when the last one is acknowledged and a think
 * time is over. A single judge's sheets go over all tablets in turn, lest its own credits run out.
 */
async function score(given: {
  contest: BenchContest;
  tablets: readonly Tablet[];
  load: Load;
  seed: number;
}): Promise<Latency> {
  const { contest, tablets, load } = given;
  const times: number[] = [];
  const judges = Array.from({ length: load.judges }, async (_, judge) => {
    const random = seeded(given.seed * 1_000 + judge);
    for (let at = 0; at < load.opsEach; at += 1) {
      await new Promise((resolve) => setTimeout(resolve, random.next() * load.thinkMs));
      const tablet = tablets[(judge + at * load.judges) % tablets.length];
      if (tablet === undefined) throw new Error("a judge without a tablet");
      const message = nextSheet(contest, tablet);
      const begun = performance.now();
      await ask(tablet.socket, { event: "op", message });
      times.push(performance.now() - begun);
    }
  });
  await Promise.all(judges);
  return latencyOf(times);
}

/** The performances in turn; once through, each is submitted again. */
function nextSheet(contest: BenchContest, tablet: Tablet) {
  const { length } = contest.made.performances;
  const at = tablet.sent;
  tablet.sent += 1;
  const seq = Math.floor(at / length) + 1;
  return opOf(contest, { judge: tablet.judge, performance: at % length, seq, kind: "submit" });
}
