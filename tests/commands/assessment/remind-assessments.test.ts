import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { notification } from "#db/schema/growth.ts";
import { rotationPlan } from "#db/schema/rotation.ts";
import { remindAssessments } from "#server/commands/assessment/remind-assessments.ts";
import { writeAssessment } from "#server/commands/assessment/write-assessment.ts";
import {
  type AccountActor,
  execute,
  expectKind,
  expectOk,
  freshRuntime,
  systemActor,
  type TestRuntime,
} from "#tests/support/commands.ts";
import { makeAccount, makeCadre, makeOrganisation } from "#tests/support/organisation-builders.ts";
import { lastAudit } from "#tests/support/records.ts";
import { makeMentorship, makePlan, makeReserve, settingsFor } from "#tests/support/rotation-builders.ts";

let runtime: TestRuntime;
// The member leads party building in August 2026, the second month of the builder's plan.
const FIRST_DUE_DAY = "2026-08-25T02:00:00.000Z";
beforeAll(async () => {
  runtime = await freshRuntime();
});
beforeEach(() => runtime.clock.set(FIRST_DUE_DAY));
afterAll(() => runtime.close());

async function district({ headIsMentor = false } = {}) {
  const org = await makeOrganisation(runtime);
  const community = org.communities[0];
  const incumbents = [];
  for (let at = 0; at < 4; at += 1) incumbents.push(await makeCadre(runtime, { unit: community }));
  const member = await makeCadre(runtime, { unit: community });
  const mentorCadre = await makeCadre(runtime, { unit: org.communities[1] });
  const reserveId = await makeReserve(runtime, { cadre: member, keeper: org.subdistricts[0] });
  await makeMentorship(runtime, { reserveId, cadre: mentorCadre, unit: org.subdistricts[0] });
  const settings = settingsFor({ community, incumbents, members: [member] });
  const plan = await makePlan(runtime, { unit: org.subdistricts[0], settings });
  const grants = [{ role: "communityManager" as const, unit: community }];
  const head = await makeAccount(runtime, headIsMentor ? { grants, cadre: mentorCadre } : { grants });
  return { org, community, member, mentorCadre, plan, head };
}
type District = Awaited<ReturnType<typeof district>>;
const remind = () => execute(runtime, { command: remindAssessments, actor: systemActor, input: {} });
const asked = () =>
  runtime.database.db.select().from(notification).where(eq(notification.kind, "assessmentDue"));
const askedIn = async (made: District) =>
  (await asked()).filter(({ topic }) => topic.startsWith(`stint:${made.plan.id}:`));
const assess = (made: District, rater: "head" | "mentor", actor: AccountActor) =>
  execute(runtime, {
    ...{ command: writeAssessment, actor },
    input: {
      ...{ planId: made.plan.id, cadreId: made.member.id, communityId: made.community.id },
      ...{ area: "partyBuilding", period: 1, rater, statement: "能独立主持，群众反映好" },
      points: { organisationLife: 26, memberService: 17, jointBuilding: 17, teamwork: 13, residents: 13 },
    },
  });

it("asks head and mentor from the last days of a stint on, once however often it runs", async () => {
  const made = await district();
  runtime.clock.set("2026-08-24T02:00:00.000Z");
  expectOk(await remind());
  expect(await askedIn(made)).toEqual([]);
  runtime.clock.set(FIRST_DUE_DAY);
  expect(expectOk(await remind()).due).toBe(2);
  expect(expectOk(await remind()).due).toBe(0);
  const rows = await askedIn(made);
  expect(rows.map(({ cadreId, accountId, path }) => ({ cadreId, accountId, path }))).toEqual([
    { cadreId: null, accountId: made.head.accountId, path: `/rotation/${made.plan.id}` },
    { cadreId: made.mentorCadre.id, accountId: null, path: "/my/growth" },
  ]);
  expect(rows[0]?.params).toMatchObject({ area: "partyBuilding", community: made.community.name });
});

it("tells once when two processes run it at the same moment", async () => {
  const made = await district();
  const both = await Promise.all([remind(), remind()]);
  expect(both.every(({ ok }) => ok)).toBe(true);
  expect(await askedIn(made)).toHaveLength(2);
});

it("does not ask who has assessed", async () => {
  const made = await district();
  expectOk(await assess(made, "head", made.head));
  expectOk(await remind());
  expect((await askedIn(made)).map(({ cadreId }) => cadreId)).toEqual([made.mentorCadre.id]);
});

it("asks the level above where the only head is the mentor: two people judge", async () => {
  const made = await district({ headIsMentor: true });
  const above = await makeAccount(runtime, {
    grants: [{ role: "subdistrictManager", unit: made.org.subdistricts[0] }],
  });
  expectOk(await remind());
  expect((await askedIn(made)).map(({ cadreId, accountId }) => cadreId ?? accountId)).toEqual([
    above.accountId,
    made.mentorCadre.id,
  ]);
});

it("asks for nothing of a plan that was ended", async () => {
  const made = await district();
  await runtime.database.db
    .update(rotationPlan)
    .set({ status: "ended", endedOn: "2026-08-20", endReason: "换届" })
    .where(eq(rotationPlan.id, made.plan.id));
  expectOk(await remind());
  expect(await askedIn(made)).toEqual([]);
});

it("leaves a line in the audit log when somebody was told, and none otherwise", async () => {
  await district();
  expectOk(await remind());
  const line = await lastAudit(runtime, null);
  expect(line).toMatchObject({ command: "assessment.remind", details: { due: 2 } });
  expectOk(await remind());
  expect((await lastAudit(runtime, null))?.seq).toBe(line?.seq);
});

it("is run by the system alone", async () => {
  const made = await district();
  expectKind(
    await execute(runtime, { command: remindAssessments, actor: made.head, input: {} }),
    "forbidden",
  );
});
