import { randomUUID } from "node:crypto";
import { asc, eq } from "drizzle-orm";
import { shiftMonth } from "#app/domain/daily/month.ts";
import { WORK_AREAS } from "#app/domain/daily/work-record.ts";
import { AREA_PROFILES } from "#app/domain/growth/area-profile.ts";
import { daysOf } from "#app/domain/rotation/rotation-settings.ts";
import { dayOf } from "#app/text/time.ts";
import { loadContest } from "#db/queries/contest-facts.ts";
import { contest, contestant } from "#db/schema/contest.ts";
import { cadre } from "#db/schema/people.ts";
import { rotationPlan } from "#db/schema/rotation.ts";
import { stintAssessment } from "#db/schema/rotation-use.ts";
import { signedResult } from "#db/schema/scoring.ts";
import { selectionNotice } from "#db/schema/selection.ts";
import type { Runtime } from "#server/runtime.ts";
import { contestDocument } from "#server/views/results/contest-document.ts";
import { recomputed } from "#server/views/results/recomputed.ts";
import { makeContest } from "#tests/support/contest-builders.ts";
import { makeScheme } from "#tests/support/daily-builders.ts";
import { makeTrial } from "#tests/support/growth-builders.ts";
import {
  type MadeCadre,
  makeAccount,
  makeCadre,
  makeUnit,
  type Unit,
} from "#tests/support/organisation-builders.ts";
import { makeMentorship, makePlan, makeReserve, settingsFor } from "#tests/support/rotation-builders.ts";
import { listFor, makeCandidate, makeRound, rulesWith } from "#tests/support/selection-builders.ts";

/**
 * The district of a rotation. One community whose people hold its posts; one of it is a year in the reserve and lacks only
 * the last area, one was selected just now; a star secretary beside.
 */
export const GROWTH = {
  district: "兴文区",
  subdistrict: "僰王山街道",
  community: "竹林社区",
  besides: "云龙社区",
  round: "社区副主任储备人选选拔",
  learner: "温亦舒",
  partner: "纪南星",
  mentor: "邱岚",
  trainer: "组织部 梁望",
  /** Everybody's account: name → user name. */
  users: {
    段若谷: "duanruogu",
    柯以宁: "keyining",
    晏青禾: "yanqinghe",
    卓向阳: "zhuoxiangyang",
    温亦舒: "wenyishu",
    纪南星: "jinanxing",
    邱岚: "qiulan",
  },
} as const;

const INCUMBENTS = ["段若谷", "柯以宁", "晏青禾", "卓向阳"] as const;
type SignIn = (userName: string, made: { accountId: string }) => Promise<void>;
type Stage = { runtime: Runtime; saved: SignIn; district: Unit; subdistrict: Unit; community: Unit };
/** Months back from the one that runs. */
const ENTERED = 10;
const FIRST_PLAN = 7;
const TRIAL = 3;
const CONTEST = 2;

const monthBack = (runtime: Runtime, months: number): string =>
  shiftMonth(dayOf(runtime.now()).slice(0, 7), -months);
const morningOf = (day: string): Date => new Date(`${day}T01:00:00Z`);

/** User names beside GROWTH.users: trainer, who organises the district; community-head. */
export async function loadGrowth(runtime: Runtime, saved: SignIn): Promise<void> {
  const district = await makeUnit(runtime, { kind: "district", name: GROWTH.district });
  const subdistrict = await makeUnit(runtime, {
    ...{ kind: "subdistrict", name: GROWTH.subdistrict, parent: district },
  });
  const place = (name: string) => makeUnit(runtime, { kind: "community", name, parent: subdistrict });
  const community = await place(GROWTH.community);
  const besides = await place(GROWTH.besides);
  const stage: Stage = { runtime, saved, district, subdistrict, community };
  await makeScheme(runtime, { unit: district, fromMonth: monthBack(runtime, 13) });
  const incumbents: MadeCadre[] = [];
  for (const name of INCUMBENTS) incumbents.push(await makePerson(stage, name));
  const mentor = await makeCadre(runtime, { unit: besides, name: GROWTH.mentor, post: "secretary" });
  const guides = [{ role: "mentor" as const, unit: besides }];
  await saved(GROWTH.users[GROWTH.mentor], await makeAccount(runtime, { cadre: mentor, grants: guides }));
  const learner = await makePerson(stage, GROWTH.learner);
  const partner = await makePerson(stage, GROWTH.partner);
  await loadYear({ stage, learner, mentor, incumbents });
  await loadContestOf(stage, [learner, partner]);
  await loadSelected(stage, partner);
  const organiser = [{ role: "districtOrganiser" as const, unit: district }];
  await saved("trainer", await makeAccount(runtime, { name: GROWTH.trainer, grants: organiser }));
  const head = [{ role: "communityManager" as const, unit: community }];
  await saved("community-head", await makeAccount(runtime, { name: "竹林社区负责人", grants: head }));
}

async function makePerson({ runtime, saved, community }: Stage, name: keyof typeof GROWTH.users) {
  const person = await makeCadre(runtime, { unit: community, name, post: "communityWorker" });
  await runtime.database.db
    .update(cadre)
    .set({
      ...{ communityWorkStartedOn: "2018-03", committeePost: "communityWorker", inPost: "inPost" },
      appraisals: "2024称职;2025优秀",
    })
    .where(eq(cadre.id, person.id));
  await saved(GROWTH.users[name], await makeAccount(runtime, { cadre: person }));
  return person;
}

type Year = { stage: Stage; learner: MadeCadre; mentor: MadeCadre; incumbents: readonly MadeCadre[] };

/** In the reserve for months: mentored, three areas led and assessed, the trial post passed. */
async function loadYear({ stage, learner, mentor, incumbents }: Year): Promise<void> {
  const { runtime, community, subdistrict } = stage;
  const entered = `${monthBack(runtime, ENTERED)}-01`;
  const over = `${monthBack(runtime, 1)}-01`;
  const reserveId = await makeReserve(runtime, {
    ...{ cadre: learner, keeper: community },
    more: { post: "deputyDirector", level: "community", fromOn: entered },
  });
  const at = morningOf(entered);
  await makeMentorship(runtime, {
    ...{ reserveId, cadre: mentor, unit: subdistrict },
    more: {
      ...{ status: "completed", fromOn: entered, toOn: over, endedOn: over, endReason: "帮带期满，目标完成" },
      ...{ proposedAt: at, mentorSignedAt: at, menteeSignedAt: at },
    },
  });
  await makeTrial(
    runtime,
    { reserveId, community },
    {
      ...{ post: "deputyDirector", status: "passed", points: 8_800, report: "主持了一次小区议事会。" },
      ...{ fromOn: `${monthBack(runtime, TRIAL)}-01`, toOn: `${monthBack(runtime, CONTEST)}-01` },
      ...{ opinion: "能独立主持工作", decidedAt: morningOf(`${monthBack(runtime, CONTEST)}-02`) },
    },
  );
  await loadFirstPlan({ stage, learner, mentor, incumbents });
}

/** A rotation that ended after the first three areas. */
async function loadFirstPlan({ stage, learner, incumbents }: Year): Promise<void> {
  const { runtime, community } = stage;
  const { db } = runtime.database;
  const months = { firstMonth: monthBack(runtime, FIRST_PLAN), periods: 4 };
  const settings = settingsFor({ community, incumbents, members: [learner], more: months });
  const plan = await makePlan(runtime, { unit: community, settings });
  const { toOn } = daysOf(settings, months.periods - 1);
  await db
    .update(rotationPlan)
    .set({ title: "试点轮值", status: "ended", endedOn: toOn, endReason: "试点期满" })
    .where(eq(rotationPlan.id, plan.id));
  for (const [index, area] of WORK_AREAS.slice(0, 3).entries())
    for (const rater of ["head", "mentor"] as const) {
      const points = Object.fromEntries(AREA_PROFILES[area].map(({ key, maximum }) => [key, maximum - 3]));
      const total = 100 * Object.values(points).reduce((sum, one) => sum + one, 0);
      await db.insert(stintAssessment).values({
        ...{ id: randomUUID(), planId: plan.id, cadreId: learner.id, communityId: community.id, area },
        ...{ period: index + 1, rater, points, total, statement: "工作有思路，群众认可。" },
        at: morningOf(daysOf(settings, index + 1).toOn),
      });
    }
}

/** A published contest in which both took part. */
async function loadContestOf(stage: Stage, people: readonly [MadeCadre, MadeCadre]): Promise<void> {
  const { runtime, district, subdistrict, community } = stage;
  const { db } = runtime.database;
  const made = await makeContest(runtime, {
    ...{ status: "review", performanceStatus: "verified", contestants: people.length },
    organisation: {
      ...{ district, subdistricts: [subdistrict, subdistrict] },
      communities: [community, community, community, community],
    },
  });
  const rows = await db
    .select({ id: contestant.id })
    .from(contestant)
    .where(eq(contestant.contestId, made.id))
    .orderBy(asc(contestant.number));
  for (const [index, person] of people.entries())
    await db
      .update(contestant)
      .set({ cadreId: person.id, name: person.name })
      .where(eq(contestant.id, rows[index]?.id ?? ""));
  const heldOn = `${monthBack(runtime, CONTEST)}-15`;
  const facts = await loadContest(db, made.id);
  if (facts === null) throw new Error("a contest that was just made is there");
  const document = contestDocument({ facts, kind: "signed" });
  const { result, hash } = recomputed(document);
  await db.insert(signedResult).values({
    ...{ id: randomUUID(), contestId: made.id, version: 1, document, result },
    ...{ hash: Buffer.from(hash, "hex"), auditHead: Buffer.from(hash, "hex"), createdAt: morningOf(heldOn) },
  });
  await db
    .update(contest)
    .set({ status: "published", heldOn, publishedAt: morningOf(heldOn) })
    .where(eq(contest.id, made.id));
}

/** A round that was noticed and confirmed: the selected one has yet to enter the reserve. */
async function loadSelected({ runtime, district }: Stage, person: MadeCadre): Promise<void> {
  const rules = rulesWith({ level: "community", lists: [listFor("deputyDirector", { total: 1 })] });
  const [opensOn, closesOn] = [`${monthBack(runtime, 1)}-08`, `${monthBack(runtime, 1)}-15`];
  const round = await makeRound(runtime, {
    ...{ unit: district, status: "confirmed", rules },
    more: { title: GROWTH.round, confirmedAt: runtime.now(), confirmationDocument: "兴委发〔2026〕9号" },
  });
  const standing = { eligible: true, place: 1, composite: 8_700, rankKey: [8_700] };
  const id = await makeCandidate(runtime, {
    ...{ round, cadre: person, more: { ...standing, advised: true, selected: true } },
  });
  await runtime.database.db.insert(selectionNotice).values({
    ...{ id: randomUUID(), roundId: round.id, opensOn, closesOn, workingDays: 5, candidateIds: [id] },
    ...{ contact: "区委组织部 0831-0000000", at: morningOf(opensOn), closedAt: runtime.now() },
  });
}
