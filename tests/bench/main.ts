import { spawnSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { compareBroadcast } from "./broadcast-bench.ts";
import { JUDGES } from "./contest.ts";
import { compareDashboard } from "./dashboard-bench.ts";
import { RECORDS, PEOPLE as STAFF } from "./dashboard-records.ts";
import { describeMachine } from "./machine.ts";
import { comparePages, publishResult } from "./page-bench.ts";
import { latencyRow, type Plan, type Row, rateRow, resultsText } from "./results.ts";
import { rotationPlans } from "./rotation-bench.ts";
import { openScoreBench } from "./score-bench.ts";
import { selectionMath } from "./selection-math-bench.ts";
import { selectionScale } from "./selection-scale-bench.ts";
import { openSittingBench, SITTERS } from "./sitting-bench.ts";
import { type Closing, closing, openStand, type Stand } from "./stand.ts";

/**
 * `npm run bench`: what the product costs above bare floors, written to RESULTS.md beside this file. Builds when there
 * is no build. Arguments: names of the parts to run (page, score, sitting, broadcast, dashboard,
 * selection, selection-scale, rotation); with any, the table is printed only. `largest` with selection-scale: the list of the whole country too.
 */
const RESULTS = new URL("./RESULTS.md", import.meta.url);
const PARTS = [
  "page",
  "score",
  "sitting",
  "broadcast",
  "dashboard",
  "selection",
  "selection-scale",
  "rotation",
] as const;
type Part = (typeof PARTS)[number];

async function main(ends: Closing): Promise<void> {
  const asked = PARTS.filter((part) => process.argv.includes(part));
  const begun = performance.now();
  buildIfMissing();
  const stand = await openStand(ends);
  const plans: Plan[] = [];
  const measure: Record<Part, () => Promise<Row[]>> = {
    page: () => pages(stand),
    score: () => scores(stand),
    sitting: () => sittings(stand),
    broadcast: () => broadcasts(stand),
    dashboard: () => dashboards(stand, plans),
    selection: selectionMath,
    rotation: rotationPlans,
    "selection-scale": () => selectionScale(stand, { largest: process.argv.includes("largest") }),
  };
  const rows: Row[] = [];
  for (const part of asked.length === 0 ? PARTS : asked) {
    say(`measuring ${part} …`);
    rows.push(...(await measure[part]()));
  }
  const machine = await describeMachine(stand.runtime.database.sql);
  const seconds = Math.round((performance.now() - begun) / 1_000);
  const text = resultsText({ machine, rows, seconds, plans });
  if (asked.length === 0) writeFileSync(RESULTS, text);
  say(text);
}

async function pages(stand: Stand): Promise<Row[]> {
  const rates = await comparePages(stand, await publishResult(stand));
  const how =
    "Twenty connections kept alive ask for the demonstration's published drill (Chinese, compressed) for three seconds, " +
    "each again as soon as it is answered. The floor is an Express application that sends “Hello World!”.";
  return [rateRow({ measured: "public result page", rates, atLeast: 0.5, how })];
}

async function scores(stand: Stand): Promise<Row[]> {
  const bench = await openScoreBench(stand);
  const rows: Row[] = [];
  for (const { load, ...told } of SCORE_LOADS) {
    rows.push(latencyRow({ ...told, compared: await bench.run(load) }));
  }
  bench.close();
  return rows;
}

const SCORE_LOADS = [
  {
    measured: "submit → acknowledgement, 50 judges, think time 0–50 ms",
    load: { judges: JUDGES, opsEach: 20, thinkMs: 50 },
    atMost: 1.5,
    how:
      "Fifty tablets that watch their seat's view send one sheet after the other through the product's own socket, each " +
      "when the last one is acknowledged and a seeded think time is over. The floor is a bare Socket.IO server that " +
      "inserts and commits a row as wide with one statement (postgres.js, the same pool) and acknowledges.",
  },
  {
    measured: "submit → acknowledgement, 50 judges, think time 0–1 s",
    load: { judges: JUDGES, opsEach: 8, thinkMs: 1_000 },
    atMost: 1.5,
    how:
      "The same at some hundred sheets a second, a pace no hall reaches but no longer everything the machine can do. " +
      "The row above is a closed loop: what it shows is throughput more than latency.",
  },
  {
    measured: "submit → acknowledgement, one at a time",
    load: { judges: 1, opsEach: 200, thinkMs: 5 },
    atMost: null,
    how:
      "The same with one sheet under way at any time, while all fifty tablets watch. It shows the cost of the work itself: " +
      "locks, rules, the audit chain, the outbox event and the views that are told.",
  },
];

async function sittings(stand: Stand): Promise<Row[]> {
  const bench = await openSittingBench(stand);
  const rows: Row[] = [];
  for (const { load, ...told } of SITTING_LOADS) {
    rows.push(latencyRow({ ...told, compared: await bench.run(load) }));
  }
  bench.close();
  return rows;
}

const PEOPLE = SITTERS.toLocaleString("en");
const SITTING_LOADS = [
  {
    measured: `answer → acknowledgement, ${PEOPLE} people, 200 answers/s`,
    load: { answersEach: 2, withinMs: 10_000 },
    atMost: null,
    how:
      `${PEOPLE} connected devices answer a written paper, each at seeded moments, 200 answers a second on average and ` +
      "whether the server keeps up or not. The floor is a bare Socket.IO server that inserts and commits each answer as a row " +
      "of its own and checks nothing; the product commits what came together in one transaction, under the sittings' locks.",
  },
  {
    measured: `answer → acknowledgement, ${PEOPLE} people within one second`,
    load: { answersEach: 1, withinMs: 1_000 },
    atMost: 3,
    how:
      "The same when everybody answers within the same second, as they do when the end is near. An answer waits for two round " +
      "trips, the reading under lock and the writing; what is gained is the tail, where the floor queues for its commits.",
  },
];

async function broadcasts(stand: Stand): Promise<Row[]> {
  const rows: Row[] = [];
  for (const spectators of [500, 2_000]) {
    rows.push(
      latencyRow({
        measured: `submit → the last of ${spectators.toLocaleString("en")} spectators`,
        compared: await compareBroadcast(stand, spectators),
        atMost: 1.3,
        how:
          "Spectators are real clients in two processes; a judge submits or takes back a sheet of the performance on stage, " +
          "after a seeded pause of 0–100 ms, and the time ends when the last client has parsed the frame. The floor takes " +
          "a message and emits a frame of the same size to everybody with the same coalescing, and has no database.",
      }),
    );
  }
  return rows;
}

/** Last of all: it puts a second district beside the one the other parts stand on. */
async function dashboards(stand: Stand, plans: Plan[]): Promise<Row[]> {
  const { compared, plan } = await compareDashboard(stand);
  plans.push(plan);
  const records = RECORDS.toLocaleString("en");
  return [
    latencyRow({
      measured: `the district's figures over ${records} records`,
      compared,
      atMost: 10,
      how:
        `All figures of the dashboard on a day and on the day a year before, as the page asks for them, over ${records} verified ` +
        `records of ${STAFF.toLocaleString("en")} people in two years. The floor is one bare count of the verified records of the later year.`,
    }),
  ];
}

function buildIfMissing(): void {
  if (existsSync("build/server/index.js")) return;
  say("building …");
  const built = spawnSync(process.execPath, ["--import", "tsx", "server/jobs/build/main.ts"], {
    stdio: "inherit",
  });
  if (built.status !== 0) throw new Error("The build failed; see above.");
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const ends = closing();
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => void ends.all().finally(() => process.exit(1)));
}
main(ends)
  .finally(() => ends.all())
  .catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 1;
  });
