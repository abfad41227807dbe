import { randomBytes } from "node:crypto";
import { sql } from "drizzle-orm";
import pino from "pino";
import { openDatabase } from "#db/client.ts";
import { migrateDatabase } from "#db/migrate.ts";
import { listContests } from "#db/queries/contests.ts";
import { seeded } from "#db/seed/random.ts";
import { personalDataBox } from "#server/auth/personal-data.ts";
import type { FileStore } from "#server/files/file-store.ts";
import type { Runtime } from "#server/runtime.ts";
import { type Builder, builderOn } from "./builder.ts";
import { type Accounts, held, loadAccounts, makeAccount } from "./load-accounts.ts";
import { allPostContestants, loadOpenPaper } from "./load-all-post.ts";
import { loadContests } from "./load-contests.ts";
import {
  DISTRICT,
  drillContestants,
  type LoadedOrganisation,
  loadOrganisation,
} from "./load-organisation.ts";
import { loadRotation } from "./load-rotation.ts";
import { loadLaterRounds, loadLeadersRound } from "./load-selection.ts";
import { loadYear } from "./load-year.ts";

export type LoadedContest = { id: string; title: string; kind: string; status: string; publicCode: string };
export type Loaded = { fresh: boolean; ms: number; contests: LoadedContest[] };

const SEED = 20_260_516;
/** Its account is made last: where it is, everything is. */
const LAST_ACCOUNT = "auditor";

/**
 * The demonstration district, built through the product's own commands; once. What an interrupted start left of it is
 * thrown away; a database that holds anything else is left alone.
 */
export async function loadDistrict(given: {
  databaseUrl: string;
  personalDataKey: string;
  files: FileStore;
  /** Not while a server runs on the database: it would decide the buzzer final by the real clock. */
  allPost?: boolean;
}): Promise<Loaded> {
  const begun = performance.now();
  await migrateDatabase(given.databaseUrl);
  let state = await stateOf(given);
  if (state === "unfinished") {
    await startOver(given);
    state = "empty";
  }
  if (state === "foreign") {
    throw new Error(
      "This database holds another district. The demonstration needs one of its own: set DATA_DIR or DATABASE_URL to another place.",
    );
  }
  // A power cut loses the demonstration at most, and it begins anew: its thousands of commits need not wait for the disk.
  const runtime = runtimeOn(given, { synchronous_commit: "off" });
  try {
    if (state === "empty") await build(builderOn(runtime, seeded(SEED)), given.allPost ?? true);
    else await openPaperAgain(builderOn(runtime, seeded(SEED)));
    const contests = await listContests(runtime.database.db, "all");
    return {
      fresh: state === "empty",
      ms: Math.round(performance.now() - begun),
      contests: contests.map(({ contest: { id, title, kind, status, publicCode } }) => ({
        id,
        title,
        kind,
        status,
        publicCode,
      })),
    };
  } finally {
    await runtime.database.close();
  }
}

async function build(builder: Builder, allPost: boolean): Promise<void> {
  const organisation = await loadOrganisation(builder);
  const accounts = await loadAccounts(builder, organisation);
  await loadOwnAccounts(builder, organisation);
  const today = builder.clock.now();
  // The year's work and the contests know nothing of each other, too.
  await Promise.all([
    loadContests(builder, { organisation, accounts, allPost }),
    allPost && loadYear(builderOn(builder.runtime, builder.random), { organisation, accounts, today }),
  ]);
  // Selected from both.
  if (allPost) {
    const given = { organisation, accounts, today };
    await loadLeadersRound(builder, given);
    // Those who came to the reserve later rotate later.
    await loadRotation(builder, given);
    await loadLaterRounds(builder, given);
  }
  await makeAccount(builder, {
    userName: LAST_ACCOUNT,
    displayName: "区纪委监督员",
    roles: [held("auditor", organisation.district)],
  });
}

/** Cadres and workers who look at their own. */
async function loadOwnAccounts(builder: Builder, organisation: LoadedOrganisation): Promise<void> {
  for (const [at, { id, community }] of drillContestants(organisation).slice(0, 3).entries()) {
    await makeAccount(builder, {
      userName: `cadre${at + 1}`,
      cadreId: id,
      roles: [held("cadre", community)],
    });
  }
  for (const [at, { id, community }] of allPostContestants(organisation).slice(0, 2).entries()) {
    await makeAccount(builder, {
      userName: `worker${at + 1}`,
      cadreId: id,
      roles: [held("cadre", community)],
    });
  }
}

/** Somebody who comes back another day finds a paper to sit, too. */
async function openPaperAgain(builder: Builder): Promise<void> {
  const { db } = builder.runtime.database;
  const opensAt = builder.clock.now();
  const [found] = await db.execute<{ open: boolean }>(sql`
    select exists (select from paper where status = 'sealed' and closes_at > now() + interval '1 hour') as open`);
  const [unit] = await db.execute<{ id: string; name: string; path: string }>(
    sql`select id, name, path from org_unit where parent_id is null`,
  );
  if (found?.open !== false || unit === undefined) return;
  const sitters = await db.execute<{ id: string }>(sql`
    select distinct k.cadre_id as id from contestant k join paper p on p.contest_id = k.contest_id
     where p.status = 'sealed' and k.cadre_id is not null`);
  const accounts = await accountsByName(db);
  await loadOpenPaper(builder, { district: unit, accounts, opensAt, sitters });
}

async function accountsByName(db: Builder["runtime"]["database"]["db"]): Promise<Accounts> {
  const rows = await db.execute<{ id: string; name: string }>(sql`select id, user_name as name from account`);
  const ids = new Map(rows.map(({ id, name }) => [name, id]));
  const idOf = (name: string): string => ids.get(name) ?? "";
  return {
    organiser: idOf("organiser"),
    manager: idOf("manager"),
    community: idOf("community"),
    recorder: idOf("recorder"),
    headjudge: idOf("headjudge"),
    tabulator: idOf("tabulator"),
    supervisor: idOf("supervisor"),
    host: idOf("host"),
    timekeeper: idOf("timekeeper"),
    grader1: idOf("grader1"),
    grader2: idOf("grader2"),
    grader3: idOf("grader3"),
  };
}

function runtimeOn(given: Place, settings: Record<string, string>): Runtime {
  const url = new URL(given.databaseUrl);
  for (const [name, value] of Object.entries(settings)) url.searchParams.set(name, value);
  return {
    database: openDatabase({ url: url.href, max: 16 }),
    now: () => new Date(),
    random: (count) => randomBytes(count),
    personalData: personalDataBox(given.personalDataKey),
    files: given.files,
    wake: () => {},
    disconnect: () => {},
    log: pino({ level: "silent" }),
    origins: [],
    demonstration: true,
    secureCookies: false,
  };
}

type Place = { databaseUrl: string; personalDataKey: string; files: FileStore };
type State = "empty" | "loaded" | "unfinished" | "foreign";

async function stateOf(given: Place): Promise<State> {
  const { database } = runtimeOn(given, {});
  try {
    const [found] = await database.db.execute<{ units: boolean; ours: boolean; done: boolean }>(sql`
      select exists (select from org_unit) as units,
             exists (select from org_unit where parent_id is null and code = ${DISTRICT.code}) as ours,
             exists (select from account where user_name = ${LAST_ACCOUNT}) as done`);
    if (found === undefined || !found.units) return "empty";
    if (!found.ours) return "foreign";
    return found.done ? "loaded" : "unfinished";
  } finally {
    await database.close();
  }
}

/** Audit and outbox refuse to be emptied, so the tables themselves go and are made again. */
async function startOver(given: Place): Promise<void> {
  const { database } = runtimeOn(given, {});
  try {
    await database.db.execute(sql`drop schema if exists drizzle cascade`);
    await database.db.execute(sql`drop schema public cascade`);
    await database.db.execute(sql`create schema public`);
  } finally {
    await database.close();
  }
  await migrateDatabase(given.databaseUrl);
}
