import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import type { SchemeBody } from "#app/domain/daily/scheme.ts";
import { appraisal } from "#db/schema/appraisal.ts";
import { scheme, workRecord } from "#db/schema/daily.ts";
import { castBallot } from "#server/commands/appraisal/cast-ballot.ts";
import { createAppraisal } from "#server/commands/appraisal/create-appraisal.ts";
import { issueRatingLinks } from "#server/commands/appraisal/issue-rating-links.ts";
import type { Runtime } from "#server/runtime.ts";
import { type AccountActor, execute, expectOk } from "#tests/support/commands.ts";
import {
  type MadeCadre,
  makeAccount,
  makeCadre,
  makeOrganisation,
  type Organisation,
  type Unit,
} from "#tests/support/organisation-builders.ts";

const form = (key: string) => [{ key, label: `项目${key}`, maximum: 10 }];

/** Every source is in the year; forms of one item of 10 points; a month is worth its base. */
export const APPRAISAL_SCHEME: SchemeBody = {
  monthBase: 8_000,
  monthMaximum: 10_000,
  kinds: { deed: { points: 1_000, leadingPoints: null, monthlyCap: null, monthlyCount: null } },
  quarter: [],
  year: [
    { source: "records", weight: 4_000 },
    { source: "self", weight: 1_000 },
    { source: "peers", weight: 2_000 },
    { source: "subdistrict", weight: 2_000 },
    { source: "residents", weight: 1_000 },
  ],
  forms: { self: form("s"), peers: form("p"), subdistrict: form("u"), residents: form("r") },
  raters: { peers: 5, residents: 5, ordinaryResidents: 7_000 },
  grades: {
    excellentFrom: 9_000,
    competentFrom: 7_500,
    basicallyCompetentFrom: 6_000,
    excellentShare: 2_000,
    approvedShare: 2_500,
  },
  callBackShare: 500,
  objectionWorkingDays: 5,
  deadlines: { urgentHours: 24, ordinaryWorkingDays: 5 },
};

export async function makeScheme(
  runtime: Runtime,
  given: { unit: Unit; body?: SchemeBody; status?: "draft" | "inForce" | "ended" },
): Promise<string> {
  const id = randomUUID();
  await runtime.database.db.insert(scheme).values({
    id,
    unitId: given.unit.id,
    name: "日常表现考核方案",
    status: given.status ?? "inForce",
    body: given.body ?? APPRAISAL_SCHEME,
    fromMonth: "2026-01",
  });
  return id;
}

export type MadeAppraisal = {
  id: string;
  organisation: Organisation;
  schemeId: string;
  /** Community workers of the first community. */
  people: MadeCadre[];
  manager: AccountActor;
  /** Of the subdistrict above. */
  above: AccountActor;
  district: AccountActor;
};

export const manages = (
  runtime: Runtime,
  unit: Unit,
  role: "communityManager" | "subdistrictManager" | "districtOrganiser",
) => makeAccount(runtime, { grants: [{ role, unit }] });

const accounts = new Map<string, Promise<AccountActor>>();
/** The person's own account: one each. */
export function accountFor(runtime: Runtime, cadre: MadeCadre): Promise<AccountActor> {
  const known =
    accounts.get(cadre.id) ?? makeAccount(runtime, { cadre, grants: [{ role: "cadre", unit: cadre.unit }] });
  accounts.set(cadre.id, known);
  return known;
}

/** A year's appraisal of the first community, in the state asked for (as far as ratings go: "prepared" or "open"). */
export async function makeAppraisal(
  runtime: Runtime,
  given: { people?: number; open?: boolean; period?: string; body?: SchemeBody } = {},
): Promise<MadeAppraisal> {
  const organisation = await makeOrganisation(runtime);
  const [unit] = organisation.communities;
  const schemeId = await makeScheme(runtime, {
    unit: organisation.district,
    ...(given.body === undefined ? {} : { body: given.body }),
  });
  const people: MadeCadre[] = [];
  for (let index = 0; index < (given.people ?? 6); index += 1)
    people.push(await makeCadre(runtime, { unit, name: `考核对象${index + 1}`, post: "communityWorker" }));
  const manager = await manages(runtime, unit, "communityManager");
  const above = await manages(runtime, organisation.subdistricts[0], "subdistrictManager");
  const district = await manages(runtime, organisation.district, "districtOrganiser");
  const input = {
    unitId: unit.id,
    schemeId,
    period: given.period ?? "2026",
    title: "2026年度考核",
    opensOn: "2026-05-16",
    closesOn: "2026-05-20",
    posts: ["communityWorker"],
  };
  const made = expectOk(await execute(runtime, { command: createAppraisal, actor: manager, input }));
  const { appraisalId: id } = made;
  if (given.open ?? true)
    await runtime.database.db.update(appraisal).set({ status: "open" }).where(eq(appraisal.id, id));
  return { id, organisation, schemeId, people, manager, above, district };
}

export const issueLinks = async (
  runtime: Runtime,
  made: MadeAppraisal,
  given: { raterGroup: "peers" | "residents"; count?: number; ordinary?: boolean },
) =>
  expectOk(
    await issueRatingLinks(
      { runtime, actor: made.manager },
      { appraisalId: made.id, unitId: made.organisation.communities[0].id, ...given },
    ),
  );

let lastAddress = 0;
/** Rates everybody the same, leaving out whoever is named. */
export function cast(
  runtime: Runtime,
  made: MadeAppraisal,
  given: { token: string; item: "p" | "r"; points: number; except?: string | null; requestId?: string },
) {
  lastAddress += 1;
  const ratings = made.people
    .filter(({ name }) => name !== given.except)
    .map(({ id: cadreId }) => ({ cadreId, points: { [given.item]: given.points } }));
  return castBallot(
    {
      runtime,
      address: `10.2.${Math.floor(lastAddress / 250)}.${lastAddress % 250}`,
      requestId: given.requestId ?? randomUUID(),
    },
    { token: given.token, ratings },
  );
}

/** A number of links of a group, each used. */
export async function castMany(
  runtime: Runtime,
  made: MadeAppraisal,
  given: { raterGroup: "peers" | "residents"; voters: number; points: number },
): Promise<void> {
  const count = given.raterGroup === "residents" ? { count: given.voters } : {};
  const links = await issueLinks(runtime, made, { raterGroup: given.raterGroup, ...count });
  const item = given.raterGroup === "peers" ? "p" : "r";
  for (const { token, forName } of links.slice(0, given.voters))
    expectOk(await cast(runtime, made, { token, item, points: given.points, except: forName }));
}

/** A verified record of somebody's work. */
export const makeVerified = (
  runtime: Runtime,
  given: { cadre: MadeCadre; on: string; kind?: "deed" | "visit" },
) =>
  runtime.database.db.insert(workRecord).values({
    id: randomUUID(),
    cadreId: given.cadre.id,
    unitId: given.cadre.unit.id,
    kind: given.kind ?? "deed",
    status: "verified",
    happenedOn: given.on,
    content: "修好了路灯",
    details: {},
    enteredAt: runtime.now(),
  });
