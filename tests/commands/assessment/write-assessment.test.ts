import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { workRecord } from "#db/schema/daily.ts";
import { notification } from "#db/schema/growth.ts";
import { writeAssessment } from "#server/commands/assessment/write-assessment.ts";
import { personPerformance } from "#server/views/points/person-performance.ts";
import {
  type AccountActor,
  execute,
  expectInvalid,
  expectKind,
  expectOk,
  expectRefused,
  freshRuntime,
  read,
  type TestRuntime,
} from "#tests/support/commands.ts";
import { makeScheme } from "#tests/support/daily-builders.ts";
import { makeAccount, makeCadre, makeOrganisation } from "#tests/support/organisation-builders.ts";
import { lastAudit } from "#tests/support/records.ts";
import { makeMentorship, makePlan, makeReserve, settingsFor } from "#tests/support/rotation-builders.ts";

let runtime: TestRuntime;
beforeAll(async () => {
  runtime = await freshRuntime();
});
// The first stint of the builder's plan ends with its second month, August 2026.
beforeEach(() => runtime.clock.set("2026-09-01T02:00:00.000Z"));
afterAll(() => runtime.close());

async function district() {
  const org = await makeOrganisation(runtime);
  const community = org.communities[0];
  const incumbents = [];
  for (let at = 0; at < 4; at += 1) incumbents.push(await makeCadre(runtime, { unit: community }));
  const [member, mentorCadre] = [
    await makeCadre(runtime, { unit: community }),
    await makeCadre(runtime, { unit: org.communities[1] }),
  ];
  const reserveId = await makeReserve(runtime, { cadre: member, keeper: org.subdistricts[0] });
  await makeMentorship(runtime, { reserveId, cadre: mentorCadre, unit: org.subdistricts[0] });
  const plan = await makePlan(runtime, {
    unit: org.subdistricts[0],
    settings: settingsFor({ community, incumbents, members: [member] }),
  });
  const head = await makeAccount(runtime, { grants: [{ role: "communityManager", unit: community }] });
  const mentor = await makeAccount(runtime, { cadre: mentorCadre });
  return { org, community, member, plan, head, mentor, incumbents };
}
type District = Awaited<ReturnType<typeof district>>;
const GOOD = { organisationLife: 26, memberService: 17, jointBuilding: 17, teamwork: 13, residents: 13 };
const assess = (made: District, rater: string, actor: AccountActor, more: object = {}) =>
  execute(runtime, {
    ...{ command: writeAssessment, actor },
    input: {
      ...{ planId: made.plan.id, cadreId: made.member.id, communityId: made.community.id },
      ...{ area: "partyBuilding", period: 1, rater, points: GOOD, statement: "能独立主持，群众反映好" },
      ...more,
    },
  });
const recordsOf = (made: District) =>
  runtime.database.db
    .select()
    .from(workRecord)
    .where(and(eq(workRecord.cadreId, made.member.id), eq(workRecord.kind, "rotation")));

describe("assessing a stint does", () => {
  it("give a result with the second assessment, which becomes a record of daily work", async () => {
    const made = await district();
    expect(expectOk(await assess(made, "head", made.head)).result).toBeNull();
    expect(await recordsOf(made)).toEqual([]);
    const points = { ...GOOD, organisationLife: 30 };
    expect(expectOk(await assess(made, "mentor", made.mentor, { points })).result).toEqual({
      result: 8_800,
      passed: true,
    });
    const [record] = await recordsOf(made);
    expect(record).toMatchObject({
      ...{ status: "verified", happenedOn: "2026-08-31", area: "partyBuilding", unitId: made.community.id },
      ...{ details: { passed: true }, enteredBy: null },
    });
    expect(record!.content).toContain("88.00");
    const told = await runtime.database.db
      .select()
      .from(notification)
      .where(eq(notification.cadreId, made.member.id));
    expect(told.filter(({ kind }) => kind === "assessed")).toHaveLength(1);
    expect((await lastAudit(runtime, null))!.details).toMatchObject({
      planId: made.plan.id,
      rater: "mentor",
      finished: true,
    });
  });

  it("count, with the points the scheme gives, in the month of the stint's last day", async () => {
    const made = await district();
    await makeScheme(runtime, { unit: made.org.district });
    expectOk(await assess(made, "head", made.head));
    expectOk(await assess(made, "mentor", made.mentor));
    const actor = await makeAccount(runtime, { cadre: made.member });
    const input = { cadreId: made.member.id, month: "2026-08" };
    const { trace } = expectOk(await read(runtime, { view: personPerformance, actor, input }));
    expect(trace).toMatchObject({
      ...{ base: 7_000, total: 7_300, unnamed: [] },
      kinds: [{ kind: "rotation", points: 300, records: [{ happenedOn: "2026-08-31", cut: null }] }],
    });
  });

  it("record what was not passed as not passed", async () => {
    const made = await district();
    const points = { organisationLife: 10, memberService: 10, jointBuilding: 10, teamwork: 5, residents: 5 };
    expectOk(await assess(made, "head", made.head, { points }));
    expectOk(await assess(made, "mentor", made.mentor, { points }));
    expect((await recordsOf(made))[0]!.details).toEqual({ passed: false });
  });
});

describe("assessing a stint refuses", () => {
  it("before its last days, and takes it from then on", async () => {
    const made = await district();
    runtime.clock.set("2026-08-24T02:00:00.000Z");
    expect(expectRefused(await assess(made, "head", made.head), "assessment.too-early")).toEqual({
      day: "2026-08-25",
      last: "2026-08-31",
    });
    runtime.clock.set("2026-08-25T02:00:00.000Z");
    expectOk(await assess(made, "head", made.head));
  });

  it("a second time", async () => {
    const made = await district();
    expectOk(await assess(made, "head", made.head));
    expectRefused(await assess(made, "head", made.head), "assessment.written-already");
  });

  it("both from one hand", async () => {
    const made = await district();
    const cadre = await makeCadre(runtime, { unit: made.org.communities[1] });
    const reserve = await makeCadre(runtime, { unit: made.community });
    const reserveId = await makeReserve(runtime, { cadre: reserve, keeper: made.org.subdistricts[0] });
    await makeMentorship(runtime, { reserveId, cadre, unit: made.org.subdistricts[0] });
    const settings = settingsFor({
      community: made.community,
      incumbents: made.incumbents,
      members: [reserve],
    });
    const plan = await makePlan(runtime, { unit: made.org.subdistricts[0], settings });
    const actor = await makeAccount(runtime, {
      cadre,
      grants: [{ role: "communityManager", unit: made.community }],
    });
    const mine = { ...made, plan, member: reserve };
    expectOk(await assess(mine, "mentor", actor));
    expectRefused(await assess(mine, "head", actor), "assessment.both-sides");
  });

  it("a form that is not the area's", async () => {
    const made = await district();
    expect(
      expectInvalid(await assess(made, "head", made.head, { points: { ...GOOD, residents: 16 } })),
    ).toEqual({ "points.residents": "assessment.points" });
    expect(
      expectInvalid(
        await assess(made, "head", made.head, { points: { organisationLife: 31, teamwork: 15 } }),
      ),
    ).toEqual({
      "points.organisationLife": "assessment.points",
      "points.memberService": "assessment.points",
      "points.jointBuilding": "assessment.points",
      "points.residents": "assessment.points",
    });
  });

  it("a stint that is none", async () => {
    const made = await district();
    expectKind(await assess(made, "head", made.head, { period: 0 }), "missing");
    expectKind(
      await assess(made, "head", made.head, { cadreId: made.incumbents[0]!.id, period: 0 }),
      "missing",
    );
  });
});

describe("who may assess", () => {
  it.each<[string, (made: District) => Promise<AccountActor>, string]>([
    [
      "not the person",
      (made) =>
        makeAccount(runtime, {
          cadre: made.member,
          grants: [{ role: "communityManager", unit: made.community }],
        }),
      "head",
    ],
    [
      "not the head of another community",
      (made) =>
        makeAccount(runtime, { grants: [{ role: "communityManager", unit: made.org.communities[1] }] }),
      "head",
    ],
    [
      "not somebody else's mentor",
      async (made) => makeAccount(runtime, { cadre: await makeCadre(runtime, { unit: made.community }) }),
      "mentor",
    ],
  ])("%s", async (_, actorOf, rater) => {
    const made = await district();
    expectKind(await assess(made, rater, await actorOf(made)), "forbidden");
  });

  it("the levels above the community", async () => {
    const made = await district();
    const above = await makeAccount(runtime, {
      grants: [{ role: "subdistrictManager", unit: made.org.subdistricts[0] }],
    });
    expectOk(await assess(made, "head", above));
  });
});
