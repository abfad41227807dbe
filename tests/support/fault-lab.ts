import { randomBytes } from "node:crypto";
import pino from "pino";
import { readContest } from "#app/contracts/interchange-file.ts";
import { findTemplate } from "#app/domain/contest/templates/contest-templates.ts";
import type { ContestResult } from "#app/domain/ranking/contest-result.ts";
import { openDatabase } from "#db/client.ts";
import { type Random, seeded } from "#db/seed/random.ts";
import { personalDataBox } from "#server/auth/personal-data.ts";
import { Browser } from "#server/jobs/replay/browser.ts";
import { openCast, type Pages } from "#server/jobs/replay/casting.ts";
import { type Cast, conduct } from "#server/jobs/replay/conductor.ts";
import { expectedResult } from "#server/jobs/replay/expected.ts";
import { generateContest } from "#server/jobs/replay/generate-contest.ts";
import { paceOf } from "#server/jobs/replay/pace.ts";
import { putIn, startContest } from "#server/jobs/replay/put-in.ts";
import { type Script, scriptOf } from "#server/jobs/replay/script.ts";
import type { Seat, SeatOptions } from "#server/jobs/replay/seat.ts";
import type { Runtime } from "#server/runtime.ts";
import type { AccountActor } from "#tests/support/commands.ts";
import { signIn } from "#tests/support/live-server.ts";
import { makeOrganisation, makeOrganiser, type Organisation } from "#tests/support/organisation-builders.ts";
import { type ChaosProxy, startChaosProxy } from "./chaos-proxy.ts";
import { type ServerProcess, startServerProcess } from "./server-process.ts";

/** A real server with its own PostgreSQL, a proxy before it, and a way into its database for whoever looks after. */
export type FaultLab = {
  seed: number;
  random: Random;
  server: ServerProcess;
  proxy: ChaosProxy;
  runtime: Runtime;
  organisation: Organisation;
  organiser: AccountActor;
  close(): Promise<void>;
};

/** FAULT_SEED repeats a run. */
export async function openFaultLab(): Promise<FaultLab> {
  const seed = Number(process.env.FAULT_SEED ?? Math.floor(Math.random() * 1_000_000));
  console.log(`faults: FAULT_SEED=${seed}`);
  const random = seeded(seed);
  const server = await startServerProcess();
  const proxy = await startChaosProxy({ port: server.port, random: random.next });
  const runtime: Runtime = {
    database: openDatabase({ url: await server.databaseUrl(), max: 4 }),
    now: () => new Date(),
    random: (count) => randomBytes(count),
    personalData: personalDataBox("7b".repeat(32)),
    wake: () => {},
    disconnect: () => {},
    log: pino({ level: "silent" }),
    origins: [],
    demonstration: false,
    secureCookies: false,
  };
  const organisation = await makeOrganisation(runtime);
  const organiser = await makeOrganiser(runtime, organisation.district);
  return {
    seed,
    random,
    server,
    proxy,
    runtime,
    organisation,
    organiser,
    async close() {
      await proxy.close();
      await runtime.database.close();
      await server.stop();
      server.remove();
    },
  };
}

/** A contest of the lab with its tablets, pages and what must come of it. */
export type Show = {
  contestId: string;
  script: Script;
  result: ContestResult;
  cast: Cast;
  seats: Seat[];
  pages: Pages;
  run(options: { speed: number }): Promise<void>;
  close(): void;
};

export type ShowOptions = {
  judges: number;
  contestants: number;
  equip?: (seatId: string) => Pick<SeatOptions, "openStore" | "through">;
};

/** Puts a contest in over HTTP, starts it, pairs its tablets, and opens the pages; everything goes through the proxy. */
export async function openShow(lab: FaultLab, options: ShowOptions): Promise<Show> {
  const written = inventContest(lab, options);
  const read = readContest(written);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const organiser = await organiserBrowser(lab);
  const contestId = await putIn(organiser, { document: written, unitId: lab.organisation.district.id });
  await startContest(organiser, contestId);
  const { cast, pages, close } = await openCast({
    organiser,
    contestId,
    ...(options.equip === undefined ? {} : { equip: options.equip }),
  });
  const script = scriptOf({ document: read.value, desk: cast.desk.view({ view: "desk", id: contestId }) });
  return {
    contestId,
    script,
    result: expectedResult(read.value),
    cast,
    seats: [...cast.judges.values()],
    pages,
    run: ({ speed }) => conduct({ script, cast, pace: paceOf({ speed, random: lab.random.next }) }),
    close,
  };
}

function inventContest({ random }: FaultLab, { judges, contestants }: ShowOptions) {
  const template = findTemplate("speech");
  if (template === null) throw new Error("no template of a speech contest");
  return generateContest({
    title: "故障演练",
    ruleSet: template.ruleSet,
    judges,
    contestants: Array.from({ length: contestants }, (_, at) => ({
      id: `c${at + 1}`,
      name: `选手${at + 1}`,
      unit: "东街社区",
    })),
    seed: random.between(1, 1_000_000),
  });
}

/** A session written into the database: signing in has proofs of its own. */
async function organiserBrowser(lab: FaultLab): Promise<Browser> {
  const [name = "", value = ""] = (await signIn(lab.runtime, { accountId: lab.organiser.accountId })).split(
    "=",
  );
  const browser = new Browser(lab.proxy.url);
  browser.give({ name, value });
  return browser;
}
