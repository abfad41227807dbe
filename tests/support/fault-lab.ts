import { randomBytes } from "node:crypto";
import pino from "pino";
import { contestInput } from "#app/contracts/interchange-contest.ts";
import { readContest } from "#app/contracts/interchange-file.ts";
import { findTemplate } from "#app/domain/contest/templates/contest-templates.ts";
import * as ContestResult from "#app/domain/ranking/contest-result.ts";
import * as ContestStandings from "#app/domain/ranking/contest-standings.ts";
import type { Transport } from "#app/features/judge/outbox/delivery.ts";
import type { Store } from "#app/features/judge/outbox/store.ts";
import { openDatabase } from "#db/client.ts";
import { type Random, seeded } from "#db/seed/random.ts";
import { personalDataBox } from "#server/auth/personal-data.ts";
import { Browser } from "#server/jobs/replay/browser.ts";
import { type Cast, conduct } from "#server/jobs/replay/conductor.ts";
import { generateContest } from "#server/jobs/replay/generate-contest.ts";
import { LiveClient } from "#server/jobs/replay/live-client.ts";
import { paceOf } from "#server/jobs/replay/pace.ts";
import { type Script, scriptOf } from "#server/jobs/replay/script.ts";
import { Seat } from "#server/jobs/replay/seat.ts";
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
  result: ContestResult.ContestResult;
  cast: Cast;
  seats: Seat[];
  /** Long-lived pages: spectator, desk and screens. */
  pages: { spectator: LiveClient; desk: LiveClient; screens: { panelId: string; client: LiveClient }[] };
  run(options: { speed: number }): Promise<void>;
  close(): void;
};

type ShowOptions = {
  judges: number;
  contestants: number;
  openStore?: (seatId: string) => () => Promise<Store>;
  through?: (seatId: string) => (transport: Transport) => Transport;
};

/** Puts a contest in over HTTP, starts it, seats its judges, and opens the pages; everything goes through the proxy. */
export async function openShow(lab: FaultLab, options: ShowOptions): Promise<Show> {
  const written = inventContest(lab, options);
  const read = readContest(JSON.parse(JSON.stringify(written)));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const organiser = await browserFor(lab, { accountId: lab.organiser.accountId });
  const contestId = await putIn(organiser, { document: written, unitId: lab.organisation.district.id });
  const started = await organiser.post(`/contests/${contestId}`, { intent: "start" });
  if (started.status >= 400) throw new Error(`start: HTTP ${started.status}`);
  const pages = await openPages({ lab, organiser, contestId });
  const script = scriptOf({ document: read.value, desk: pages.desk.view({ view: "desk", id: contestId }) });
  const seated = Object.values(pages.desk.view({ view: "desk", id: contestId }).seats);
  const headSeats = seated.filter(({ role }) => role === "headJudge");
  const headBrowser = new Browser(lab.proxy.url);
  for (const { id } of headSeats) headBrowser.give(await cookieFor(lab, { seatId: id }));
  const seats = await Promise.all(
    seated
      .filter(({ scoring }) => scoring === "counts")
      .map(async ({ id }) => {
        const openStore = options.openStore?.(id);
        const through = options.through?.(id);
        const browser = await browserFor(lab, { seatId: id });
        const seat = new Seat({
          browser,
          seatId: id,
          ...(openStore === undefined ? {} : { openStore }),
          ...(through === undefined ? {} : { through }),
        });
        await seat.start();
        return seat;
      }),
  );
  const cast: Cast = {
    contestId,
    organiser,
    head: { browser: headBrowser, seatOf: new Map(headSeats.map(({ id, panelId }) => [panelId, id])) },
    desk: pages.desk,
    judges: new Map(seats.map((seat) => [seat.seatId, seat])),
  };
  const standings = ContestStandings.of(contestInput(read.value));
  const names = new Map(read.value.people.contestants.map(({ id, name }) => [id, name]));
  return {
    contestId,
    script,
    result: ContestResult.of({
      standings,
      ruleSet: read.value.ruleSet,
      nameOf: (id) => names.get(id) ?? id,
    }),
    cast,
    seats,
    pages,
    run: ({ speed }) => conduct({ script, cast, pace: paceOf({ speed, random: lab.random.next }) }),
    close() {
      for (const seat of seats) seat.stop();
      for (const client of [pages.spectator, pages.desk, ...pages.screens.map((each) => each.client)])
        client.close();
    },
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

async function openPages(input: {
  lab: FaultLab;
  organiser: Browser;
  contestId: string;
}): Promise<Show["pages"]> {
  const { lab, organiser, contestId } = input;
  const desk = new LiveClient({ url: lab.proxy.url, cookie: organiser.cookie });
  const { contest } = await desk.watch({ view: "desk", id: contestId });
  const spectator = new LiveClient({ url: lab.proxy.url, cookie: "" });
  await spectator.watch({ view: "public", id: contestId });
  const screens = await Promise.all(
    contest.panels.map(async ({ id }) => {
      const client = new LiveClient({ url: lab.proxy.url, cookie: organiser.cookie });
      await client.watch({ view: "screen", id });
      return { panelId: id, client };
    }),
  );
  return { spectator, desk, screens };
}

/** The cookie of a session written into the database: pairing and sign-in have proofs of their own. */
async function cookieFor(lab: FaultLab, who: Parameters<typeof signIn>[1]) {
  const [name = "", value = ""] = (await signIn(lab.runtime, who)).split("=");
  return { name, value };
}

async function browserFor(lab: FaultLab, who: Parameters<typeof signIn>[1]): Promise<Browser> {
  const browser = new Browser(lab.proxy.url);
  browser.give(await cookieFor(lab, who));
  return browser;
}

async function putIn(browser: Browser, body: { document: unknown; unitId: string }): Promise<string> {
  const response = await browser.request("/api/contests", { json: { ...body, take: "frame" } });
  const answer = (await response.json()) as { ok: boolean; value?: { contestId: string } };
  if (answer.value === undefined) throw new Error(`import: ${JSON.stringify(answer)}`);
  return answer.value.contestId;
}
