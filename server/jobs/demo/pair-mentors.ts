import type { Actor } from "#app/domain/access/actor.ts";
import { matchProblemOf } from "#app/domain/growth/mentor-match.ts";
import { dayOf } from "#app/text/time.ts";
import { listCurrentMentorships } from "#db/queries/mentorships.ts";
import { appointMentor } from "#server/commands/mentorship/appoint-mentor.ts";
import { changeAgreement } from "#server/commands/mentorship/change-agreement.ts";
import { proposeAll } from "#server/commands/mentorship/propose-all.ts";
import { signMentorship } from "#server/commands/mentorship/sign-mentorship.ts";
import { writeMentorLog } from "#server/commands/mentorship/write-mentor-log.ts";
import { matchInWorker } from "#server/jobs/mentor-matching/in-worker.ts";
import { loadMatchFacts } from "#server/mentoring/match-facts.ts";
import type { Builder } from "./builder.ts";
import { dayAt } from "./day-at.ts";
import type { LoadedOrganisation, LoadedUnit } from "./load-organisation.ts";
import type { AsPerson } from "./people-accounts.ts";

const APPOINTED_DAYS_AGO = 152;
const SIGNED_DAYS_AGO = 149;
/** The last of them this month, so that some mentors have nothing to catch up on. */
const LOGGED_DAYS_AGO = [110, 75, 40, 2] as const;
const CAPACITY = 3;
const YEAR_DAYS = 365;

const STRENGTHS = [
  { 政策水平: 90, 表达能力: 70 },
  { 群众工作: 95, 矛盾调处: 85 },
  { 工作思路: 88, 创新举措: 80 },
] as const;
const LOGS = [
  ["accompany", "带着走了一遍小区和物业项目部，讲了遗留问题的来龙去脉。"],
  ["talk", "谈了第一次牵头居民议事会的得失，约定下月由学员主持。"],
  ["task", "交办楼道堆物整治的方案，学员一周内拿出分工和时限。"],
  ["study", "一起学物业管理条例中专项维修资金的使用程序，用本社区的事对照。"],
] as const;

type Given = {
  organisation: LoadedOrganisation;
  subdistrict: LoadedUnit;
  organiser: Actor;
  asPerson: AsPerson;
  today: Date;
};

/** Star secretaries of a subdistrict become mentors of its reserves: matched, signed by both, with a log. */
export async function pairMentors(builder: Builder, given: Given): Promise<void> {
  const { subdistrict, organiser, today } = given;
  const { db } = builder.runtime.database;
  builder.clock.set(dayAt({ today, daysAgo: APPOINTED_DAYS_AGO }));
  await appoint(builder, given);
  const facts = await loadMatchFacts(db, { unitPath: subdistrict.path });
  const pairs = await matchInWorker(matchProblemOf(facts));
  if (pairs.length === 0) return;
  const asked = pairs.map(({ reserveId, mentorId }) => ({ reserveId, mentorId }));
  await builder.run(proposeAll, organiser, { unitId: subdistrict.id, pairs: asked });
  builder.clock.set(dayAt({ today, daysAgo: SIGNED_DAYS_AGO }));
  await sign(builder, { ...given, reserveIds: pairs.map(({ reserveId }) => reserveId) });
}

async function appoint(builder: Builder, { organisation, subdistrict, organiser }: Given): Promise<void> {
  const secretaries = organisation.cadres.filter(
    ({ post, subdistrict: own }) => post === "secretary" && own.id === subdistrict.id,
  );
  for (const [at, { id: cadreId }] of secretaries.entries())
    await builder.run(appointMentor, organiser, {
      ...{ cadreId, unitId: subdistrict.id, capacity: CAPACITY, title: "明星书记" },
      strengths: STRENGTHS[at % STRENGTHS.length],
    });
}

async function sign(builder: Builder, given: Given & { reserveIds: readonly string[] }): Promise<void> {
  const { organiser, asPerson, today, reserveIds } = given;
  const all = await listCurrentMentorships(builder.runtime.database.db);
  const signedOn = dayAt({ today, daysAgo: SIGNED_DAYS_AGO });
  for (const [at, { mentorship, mentor, reserve }] of all
    .filter(({ mentorship: { reserveId } }) => reserveIds.includes(reserveId))
    .entries()) {
    const mentorshipId = mentorship.id;
    builder.clock.set(signedOn);
    const { revision } = await builder.run(changeAgreement, organiser, {
      ...{ mentorshipId, revision: mentorship.revision, perMonth: 1 },
      goals: "一年内独立主持一次居民议事会，牵头办成一件群众反映三次以上的实事。",
      completion: "四个领域期末评价合格，试岗合格，双方评价在及格以上。",
      fromOn: dayOf(signedOn),
      toOn: dayOf(signedOn.getTime() + YEAR_DAYS * 86_400_000),
    });
    const writer = await asPerson(mentor.cadreId);
    await builder.run(signMentorship, writer, { mentorshipId, revision });
    await builder.run(signMentorship, await asPerson(reserve.cadreId), { mentorshipId, revision });
    // Some have not written this month's line yet.
    for (const [index, daysAgo] of LOGGED_DAYS_AGO.slice(0, at % 4 === 0 ? 3 : 4).entries()) {
      builder.clock.set(dayAt({ today, daysAgo }));
      const [kind, content] = LOGS[(at + index) % LOGS.length] ?? LOGS[0];
      const onDay = dayOf(builder.clock.now());
      await builder.run(writeMentorLog, writer, { mentorshipId, onDay, kind, content });
    }
  }
}
