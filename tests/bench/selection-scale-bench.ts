import { setInterval } from "node:timers";
import { sql } from "drizzle-orm";
import { allowLongStatements } from "#db/queries/selection-stream.ts";
import { streamTopList } from "#server/selection/stream-list.ts";
import { takingTurns } from "./repetitions.ts";
import { latencyRow, type Row } from "./results.ts";
import { CRITERIA, listOf, loadPeople, type Size } from "./selection-people.ts";
import type { Stand } from "./stand.ts";
import { type Latency, latencyOf, medianLatency } from "./statistics.ts";

type Given = Pick<Stand, "runtime">;

const SIZES: Size[] = [
  { people: 263, seats: 120 },
  { people: 50_000, seats: 6_000 },
];
/** All workers of communities in the country. Takes minutes, and some gigabytes of disk: measured once, when asked for. */
const LARGEST: Size = { people: 4_400_000, seats: 600_000 };

/** Composites, quota and list of rounds of all sizes, each against a bare ORDER BY of the same rows. */
export async function selectionScale(stand: Given, { largest }: { largest: boolean }): Promise<Row[]> {
  const rows: Row[] = [];
  for (const size of SIZES) {
    const bench = await openBench(stand, size);
    const runs = await takingTurns(bench);
    const compared = { floor: medianLatency(runs.floor), ours: medianLatency(runs.ours) };
    rows.push(rowOf({ size, compared, peak: bench.peak(), times: "" }));
  }
  if (!largest) return rows;
  const bench = await openBench(stand, LARGEST);
  const compared = { floor: await bench.floor(), ours: await bench.ours() };
  return [...rows, rowOf({ size: LARGEST, compared, peak: bench.peak(), times: " Measured once." })];
}

const count = (value: number): string => value.toLocaleString("en");

const rowOf = (given: {
  size: Size;
  compared: { floor: Latency; ours: Latency };
  peak: number;
  times: string;
}): Row =>
  latencyRow({
    measured: `a reserve list: ${count(given.size.seats)} of ${count(given.size.people)} people`,
    compared: given.compared,
    atMost: null,
    how:
      "Composites of three criteria are computed from the points drawn, the list is read in their order, seats are given under " +
      "caps of subdistricts and communities, and everybody down to the last seat is written with place, composite and what " +
      "stood in the way, in one transaction. The floor reads the ids of the same rows in the order of a number that stands in " +
      "the table, with a cursor, and writes nothing. The process that gives the seats, itself, needed " +
      `${given.peak} MiB more than before at most.${given.times}`,
  });

async function openBench({ runtime }: Given, size: Size) {
  const { db } = runtime.database;
  const roundId = await loadPeople(runtime.database.sql, size);
  const list = listOf(size);
  const on = { roundId, post: list.post };
  let peak = 0;
  return {
    peak: () => peak,
    floor: () => timed(() => db.transaction((tx) => bareOrder(tx, on))),
    ours: () =>
      timed(async () => {
        const memory = watchMemory();
        const answer = await db.transaction((tx) => streamTopList(tx, { roundId, list, criteria: CRITERIA }));
        peak = Math.max(peak, memory());
        if (answer.selected !== size.seats)
          throw new Error(`${answer.selected} of ${size.seats} seats given`);
      }),
  };
}

type Transaction = Parameters<Parameters<Given["runtime"]["database"]["db"]["transaction"]>[0]>[0];

async function bareOrder(
  tx: Transaction,
  { roundId, post }: { roundId: string; post: string },
): Promise<void> {
  await allowLongStatements(tx);
  await tx.execute(sql`
    declare bare no scroll cursor for select id from selection_candidate
     where round_id = ${roundId} and post = ${post} order by rank_key[2] desc, id`);
  while ((await tx.execute(sql`fetch 5000 from bare`)).length > 0);
  await tx.execute(sql`close bare`);
}

async function timed(work: () => Promise<unknown>): Promise<Latency> {
  const begun = performance.now();
  await work();
  return latencyOf([performance.now() - begun]);
}

const SAMPLE_MS = 20;

/** Calling what it answers ends the watch and tells the most that was added, in MiB. */
function watchMemory(): () => number {
  const before = process.memoryUsage().rss;
  let most = before;
  const timer = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, SAMPLE_MS);
  return () => {
    clearInterval(timer);
    return Math.max(0, Math.round((most - before) / 2 ** 20));
  };
}
