import { DEMONSTRATION_PASSWORD } from "#app/contracts/account.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import { findAccount } from "#db/queries/accounts.ts";
import { listGrants } from "#db/queries/sessions.ts";
import { createAccount } from "#server/commands/account/create-account.ts";
import { type Builder, SYSTEM } from "./builder.ts";
import type { LoadedOrganisation, LoadedUnit } from "./load-organisation.ts";

/** The people who sign in, by user name; all with the demonstration's password. */
export const OFFICERS = {
  headjudge: "何川",
  tabulator: "邵长青",
  supervisor: "邱礼",
  host: "黎文君",
  timekeeper: "尹秋实",
  grader1: "舒雅琴",
  grader2: "温如海",
  grader3: "骆明远",
} as const;

export type Accounts = { organiser: string; manager: string; community: string; recorder: string } & Record<
  keyof typeof OFFICERS,
  string
>;

export async function loadAccounts(builder: Builder, organisation: LoadedOrganisation): Promise<Accounts> {
  const { district, subdistricts, communities } = organisation;
  const [subdistrict] = subdistricts;
  const [community] = communities;
  if (subdistrict === undefined || community === undefined) throw new Error("a district without communities");
  const account = (userName: string, displayName: string, roles: Granted[] = []) =>
    makeAccount(builder, { userName, displayName, roles });
  await account("admin", "系统管理员", [held("systemAdministrator", district)]);
  const organiser = await account("organiser", "周敏（区委组织部）", [held("districtOrganiser", district)]);
  const manager = await account("manager", `${subdistrict.name}党建办`, [
    held("subdistrictManager", subdistrict),
  ]);
  const communityManager = await account("community", `${community.name}管理员`, [
    held("communityManager", community),
  ]);
  const recorder = await account("recorder", "吴越（区委社会工作部）", [held("districtOrganiser", district)]);
  return {
    organiser,
    recorder,
    manager,
    community: communityManager,
    headjudge: await account("headjudge", OFFICERS.headjudge),
    tabulator: await account("tabulator", OFFICERS.tabulator),
    supervisor: await account("supervisor", OFFICERS.supervisor),
    host: await account("host", OFFICERS.host),
    timekeeper: await account("timekeeper", OFFICERS.timekeeper),
    grader1: await account("grader1", OFFICERS.grader1),
    grader2: await account("grader2", OFFICERS.grader2),
    grader3: await account("grader3", OFFICERS.grader3),
  };
}

type Granted = { role: string; unitId: string };
export const held = (role: string, unit: LoadedUnit): Granted => ({ role, unitId: unit.id });

/** An account that need not change its password. */
export async function makeAccount(
  builder: Builder,
  input: { userName: string; displayName?: string; cadreId?: string; roles: Granted[] },
): Promise<string> {
  const made = await builder.run(createAccount, SYSTEM, { ...input, password: DEMONSTRATION_PASSWORD });
  return made.accountId;
}

/** The account as its session would act, with the offices it holds now. */
export async function signedIn(
  { runtime }: Builder,
  accountId: string,
): Promise<Extract<Actor, { kind: "account" }>> {
  const { db } = runtime.database;
  const account = await findAccount(db, accountId);
  if (account === null) throw new Error("an account of the demonstration is gone");
  const { cadreId, displayName } = account;
  return { kind: "account", accountId, cadreId, name: displayName, grants: await listGrants(db, accountId) };
}
