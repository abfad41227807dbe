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
import { memoryStore } from "#tests/support/memory-store.ts";
import { makeOrganisation, makeOrganiser, type Organisation } from "#tests/support/organisation-builders.ts";
import { type ChaosProxy, startChaosProxy } from "./chaos-proxy.ts";
import { type ServerProcess, startServerProcess } from "./server-process.ts";

/** Where contests are run: the proxy everything goes through, and a way into the database for whoever looks after. */
export type Hall = {
  random: Random;
  proxy: ChaosProxy;
  runtime: Runtime;
  organisation: Organisation;
  organiser: AccountActor;
};

/** A hall with a real server behind the proxy, which has its own PostgreSQL. */
export type FaultLab = Hall & {
  seed: number;
  server: ServerProcess;
  close(): Promise<void>;
};

/** FAULT_SEED repeats a run. */
export async function openFaultLab(): Promise<FaultLab> {
  const seed = Number(process.env.FAULT_SEED ?? Math.floor(Math.random() * 1_000_000));
  console.log(`faults: FAULT_SEED=${seed}`);
  const random = seeded(seed);
  const server = await startServerProcess();
  const proxy = await startChaosProxy({ port: server.port, random: random.next });
  const hall = await openHall({ databaseUrl: await server.databaseUrl(), proxy, random });
  return {
    ...hall,
    seed,
    server,
    async close() {
      await proxy.close();
      await hall.runtime.database.close();
      await server.stop();
      server.remove();
    },
  };
}

/** A district and its organiser in the database given. */
export async function openHall(given: {
  databaseUrl: string;
  proxy: ChaosProxy;
  random: Random;
}): Promise<Hall> {
  const runtime: Runtime = {
    database: openDatabase({ url: given.databaseUrl, max: 4 }),
    now: () => new Date(),
    random: (count) => randomBytes(count),
    personalData: personalDataBox("7b".repeat(32)),
    files: memoryStore(),
    wake: () => {},
    disconnect: () => {},
    log: pino({ level: "silent" }),
    origins: [],
    demonstration: false,
    secureCookies: false,
  };
  const organisation = await makeOrganisation(runtime);
  const organiser = await makeOrganiser(runtime, organisation.district);
  const { proxy, random } = given;
  return { random, proxy, runtime, organisation, organiser };
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
export async function openShow(lab: Hall, options: ShowOptions): Promise<Show> {
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

function inventContest({ random }: Hall, { judges, contestants }: ShowOptions) {
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
async function organiserBrowser(lab: Hall): Promise<Browser> {
  const [name = "", value = ""] = (await signIn(lab.runtime, { accountId: lab.organiser.accountId })).split(
    "=",
  );
  const browser = new Browser(lab.proxy.url);
  browser.give({ name, value });
  return browser;
}
