import type { Socket } from "socket.io-client";
import { SOCKET_PATH } from "#app/realtime/connection.ts";
import { seeded } from "#db/seed/random.ts";
import { type Child, machineMs, startChild } from "./child.ts";
import { type BenchContest, JUDGES, openContest, opOf } from "./contest.ts";
import { takingTurns } from "./repetitions.ts";
import type { Compared } from "./score-bench.ts";
import { ask, connect, FLOOR_PATH } from "./sockets.ts";
import type { Gather, Seen } from "./spectators.ts";
import type { Stand } from "./stand.ts";
import { type Latency, latencyOf, medianLatency } from "./statistics.ts";

const PROCESSES = 2;
const SUBMITS = 40;
/** Some submits fall into the time in which frames are held together, some after it. */
const PAUSE_MS = 100;
const SEED = 500;

type Crowd = Child<Gather, Seen>[];
/** Makes one server show something new; the order of calls is the order of frames. */
type Submit = () => Promise<void>;

/** Submit → the last of the spectators has the frame, on both servers in turn. */
export async function compareBroadcast(stand: Stand, spectators: number): Promise<Compared> {
  const contest = await openContest(stand.runtime);
  const file = new URL("./spectators.ts", import.meta.url);
  const crowd: Crowd = Array.from({ length: PROCESSES }, () => startChild<Gather, Seen>(file));
  const judges = await judgesOf({ stand, contest });
  const floor = await connect({ url: stand.floor, path: FLOOR_PATH });
  try {
    const count = spectators / PROCESSES;
    await gather(crowd, { group: "floor", place: { url: stand.floor, path: FLOOR_PATH }, count });
    const address = { view: "public" as const, id: contest.made.id };
    await gather(crowd, { group: "ours", place: { url: stand.ours, path: SOCKET_PATH }, count, address });
    const submitToFloor = async () => void floor.emit("show");
    const runs = await takingTurns({
      floor: (repetition) => run({ crowd, group: "floor", submit: submitToFloor, seed: SEED + repetition }),
      ours: (repetition) => run({ crowd, group: "ours", submit: judges.submit, seed: SEED + repetition }),
    });
    return { floor: medianLatency(runs.floor), ours: medianLatency(runs.ours) };
  } finally {
    floor.disconnect();
    judges.close();
    await Promise.all(crowd.map((child) => child.stop()));
  }
}

async function gather(crowd: Crowd, group: Gather): Promise<void> {
  for (const child of crowd) {
    const gathered = child.hear((seen) => ("gathered" in seen ? true : undefined));
    child.tell(group);
    await gathered;
  }
}

/** One submit after the other, each when the last spectator has had the frame before and a pause is over. */
async function run(given: { crowd: Crowd; group: string; submit: Submit; seed: number }): Promise<Latency> {
  const { crowd, group, submit } = given;
  const random = seeded(given.seed);
  const times: number[] = [];
  for (let at = 0; at < SUBMITS; at += 1) {
    await new Promise((resolve) => setTimeout(resolve, random.next() * PAUSE_MS));
    const seen = crowd.map((child) =>
      child.hear((message) => ("atMs" in message && message.group === group ? message.atMs : undefined)),
    );
    const begun = machineMs();
    const [lastAt] = await Promise.all([Promise.all(seen).then((all) => Math.max(...all)), submit()]);
    times.push(lastAt - begun);
  }
  return latencyOf(times);
}

/** All judges submit their sheet of the performance on stage one by one, then take it back one by one, and so on. */
async function judgesOf({ stand, contest }: { stand: Stand; contest: BenchContest }) {
  const sockets: Socket[] = [];
  for (const cookie of contest.cookies) {
    sockets.push(await connect({ url: stand.ours, path: SOCKET_PATH, cookie }));
  }
  const performance = contest.made.performances.indexOf(contest.onStage);
  let sent = 0;
  const submit: Submit = async () => {
    const judge = sent % JUDGES;
    const round = Math.floor(sent / JUDGES);
    sent += 1;
    const kind = round % 2 === 0 ? "submit" : "takeBack";
    const socket = sockets[judge];
    if (socket === undefined) throw new Error("a seat without a tablet");
    await ask(socket, { event: "op", message: opOf(contest, { judge, performance, seq: round + 1, kind }) });
  };
  return {
    submit,
    close: () => {
      for (const socket of sockets) socket.disconnect();
    },
  };
}
