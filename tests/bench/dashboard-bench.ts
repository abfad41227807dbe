import { sql } from "drizzle-orm";
import type { Actor } from "#app/domain/access/actor.ts";
import { windowOf } from "#app/domain/daily/figure-window.ts";
import { FIGURE_KEYS, figureOf } from "#app/domain/daily/figures.ts";
import { atOneMoment, happenedStatement, peopleStatement } from "#db/queries/dashboard.ts";
import { listUnits } from "#db/queries/org.ts";
import { dashboard } from "#server/views/dashboard/dashboard.ts";
import { DAY, DISTRICT_ID, loadRecords } from "./dashboard-records.ts";
import { takingTurns } from "./repetitions.ts";
import type { Plan } from "./results.ts";
import type { Compared } from "./score-bench.ts";
import type { Stand } from "./stand.ts";
import { type Latency, latencyOf, medianLatency } from "./statistics.ts";

const TIMES = 10;
const reader: Actor = { kind: "system", name: "benchmark" };
const WINDOW = windowOf({ day: DAY, choice: "months12" });

/** The whole page's figures on two days against one bare count over the records of one window; and the slowest plan. */
export async function compareDashboard({ runtime }: Stand): Promise<{ compared: Compared; plan: Plan }> {
  await loadRecords(runtime.database.sql);
  const ours = () => repeated(() => figures(runtime));
  const floor = () => repeated(() => bareCount(runtime));
  const runs = await takingTurns({ floor, ours });
  return {
    compared: { floor: medianLatency(runs.floor), ours: medianLatency(runs.ours) },
    plan: await slowestPlan(runtime),
  };
}

type Given = Stand["runtime"];

async function repeated(once: () => Promise<unknown>): Promise<Latency> {
  const times: number[] = [];
  for (let at = 0; at < TIMES; at += 1) {
    const begun = performance.now();
    await once();
    times.push(performance.now() - begun);
  }
  return latencyOf(times);
}

async function figures(runtime: Given): Promise<void> {
  const asked = { unit: DISTRICT_ID, day: DAY };
  const answer = await dashboard.read({ runtime, actor: reader }, asked);
  if (!answer.ok || answer.value.empty) throw new Error("The dashboard has nothing to show.");
}

const bareCount = ({ database }: Given) => database.sql`
  select count(*) from work_record
   where status = 'verified' and happened_on between ${WINDOW.from} and ${WINDOW.to}`;

/** The slowest of the statements, as PostgreSQL carries it out. */
async function slowestPlan({ database }: Given): Promise<Plan> {
  const units = await listUnits(database.db);
  const unitIds = units.filter(({ path }) => path.startsWith(DISTRICT_ID)).map(({ id }) => id);
  const scope = { unitIds, ...WINDOW };
  const all = FIGURE_KEYS.map((key) => ({ key, ...figureOf(key) }));
  const people = all.flatMap(({ key, unit, counted }) =>
    counted.from === "people" ? [{ key, unit, who: counted.who }] : [],
  );
  const happened = all.flatMap(({ key, counted }) => (counted.from === "people" ? [] : [{ key, counted }]));
  const statements = {
    "people in service on the day": peopleStatement({ figures: people, scope }),
    "what happened in the window": happenedStatement({ figures: happened, scope }),
  };
  const plans: Plan[] = [];
  for (const [statement, query] of Object.entries(statements)) {
    const rows = await atOneMoment(database.db, (tx) => tx.execute(sql`explain (analyze, buffers) ${query}`));
    const lines = rows.map((row) => String(row["QUERY PLAN"]));
    const ms = Number(/^Execution Time: ([\d.]+) ms/.exec(lines.at(-1) ?? "")?.[1]);
    plans.push({ statement, ms, lines });
  }
  const [slowest] = plans.sort((a, b) => b.ms - a.ms);
  if (slowest === undefined) throw new Error("no statement to explain");
  return slowest;
}
