import type { Socket } from "socket.io-client";
import { uuidv7 } from "uuidv7";
import { SOCKET_PATH } from "#app/realtime/connection.ts";
import { seeded } from "#db/seed/random.ts";
import { answerOp, letIn, type MadePaper, makePaper } from "#tests/support/sitting-builders.ts";
import { takingTurns } from "./repetitions.ts";
import type { Compared } from "./score-bench.ts";
import { ask, connect, FLOOR_PATH } from "./sockets.ts";
import type { Stand } from "./stand.ts";
import { type Latency, latencyOf, medianLatency } from "./statistics.ts";

export const SITTERS = 1_000;
const SEED = 40;
/** Connections opened at a time. */
const AT_ONCE = 50;

/** `answersEach` answers of every person, each at a seeded moment within the time given. */
export type SittingLoad = { answersEach: number; withinMs: number };
export type SittingBench = { run(load: SittingLoad): Promise<Compared>; close(): void };

type Device = { index: number; socket: Socket };

/** Answer → acknowledgement, a thousand people with a device each. */
export async function openSittingBench(stand: Stand): Promise<SittingBench> {
  const made = await makePaper(stand.runtime, { contestants: SITTERS, settings: { minutes: 240 } });
  const ours: Device[] = [];
  const floor: Device[] = [];
  for (let from = 0; from < SITTERS; from += AT_ONCE) {
    const indexes = Array.from({ length: Math.min(AT_ONCE, SITTERS - from) }, (_, at) => from + at);
    ours.push(...(await Promise.all(indexes.map((index) => seat({ stand, made, index })))));
    floor.push(
      ...(await Promise.all(
        indexes.map(async (index) => ({
          index,
          socket: await connect({ url: stand.floor, path: FLOOR_PATH }),
        })),
      )),
    );
  }
  return {
    async run(load) {
      const onOurs = (repetition: number) =>
        measure({
          devices: ours,
          load,
          seed: SEED + repetition,
          message: (at) => oursOf(made, at),
          event: "sittingOp",
        });
      const onFloor = (repetition: number) =>
        measure({
          devices: floor,
          load,
          seed: SEED + repetition,
          message: (at) => floorOf(made, at),
          event: "answer",
        });
      const runs = await takingTurns({ floor: onFloor, ours: onOurs });
      return { floor: medianLatency(runs.floor), ours: medianLatency(runs.ours) };
    },
    close() {
      for (const { socket } of [...ours, ...floor]) socket.disconnect();
    },
  };
}

/** A device that was let in, has its place and the questions. */
async function seat(given: { stand: Stand; made: MadePaper; index: number }): Promise<Device> {
  const { stand, made, index } = given;
  const sitting = made.sittings[index];
  if (sitting === undefined) throw new Error("a device without a sitting");
  const cookie = await letIn(stand.runtime, sitting.contestantId);
  const socket = await connect({ url: stand.ours, path: SOCKET_PATH, cookie });
  const message = { sittingId: sitting.id, deviceKey: uuidv7(), take: true };
  await ask(socket, { event: "sit", message });
  return { index, socket };
}

type Moment = { index: number; answer: number };

function oursOf(made: MadePaper, { index, answer }: Moment) {
  const keys = made.keys.slice(0, 3);
  const questionKey = keys[answer % keys.length] ?? "";
  const value =
    answer % keys.length === 2
      ? { kind: "truth" as const, value: answer % 2 === 0 }
      : { kind: "choice" as const, keys: ["B"] };
  return answerOp({ sittingId: made.sittings[index]?.id ?? "", questionKey, value, claimedMs: Date.now() });
}

const floorOf = (made: MadePaper, { index, answer }: Moment) => ({
  opId: uuidv7(),
  sittingId: made.sittings[index]?.id ?? "",
  questionKey: made.keys[answer % 3] ?? "",
  value: { kind: "choice", keys: ["B"] },
  givenMs: Date.now(),
});

/** Everybody answers at their own seeded moments: an open loop, so that a slow server makes a queue and not a rest. */
async function measure(given: {
  devices: readonly Device[];
  load: SittingLoad;
  seed: number;
  event: string;
  message: (at: Moment) => object;
}): Promise<Latency> {
  const { devices, load, event, message } = given;
  const times: number[] = [];
  const people = devices.map(async ({ index, socket }) => {
    const random = seeded(given.seed * 10_000 + index);
    const moments = Array.from({ length: load.answersEach }, () => random.next() * load.withinMs);
    const sent = moments.map(async (at, answer) => {
      await new Promise((resolve) => setTimeout(resolve, at));
      const begun = performance.now();
      await ask(socket, { event, message: message({ index, answer }) });
      times.push(performance.now() - begun);
    });
    await Promise.all(sent);
  });
  await Promise.all(people);
  return latencyOf(times);
}
