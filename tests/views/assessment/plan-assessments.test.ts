import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { writeAssessment } from "#server/commands/assessment/write-assessment.ts";
import { planAssessments } from "#server/views/assessment/plan-assessments.ts";
import {
  type AccountActor,
  execute,
  expectKind,
  expectOk,
  freshRuntime,
  publicActor,
  read,
  type TestRuntime,
} from "#tests/support/commands.ts";
import { makeAccount, makeCadre, makeOrganisation } from "#tests/support/organisation-builders.ts";
import { makeMentorship, makePlan, makeReserve, settingsFor } from "#tests/support/rotation-builders.ts";

let runtime: TestRuntime;
beforeAll(async () => {
  runtime = await freshRuntime();
});
// The first stint of the builder's plan ends with its second month, August 2026.
beforeEach(() => runtime.clock.set("2026-09-01T02:00:00.000Z"));
afterAll(() => runtime.close());

async function district({ status = "published" as "published" | "draft" } = {}) {
  const org = await makeOrganisation(runtime);
  const community = org.communities[0];
  const incumbents = [];
  for (let at = 0; at < 4; at += 1) incumbents.push(await makeCadre(runtime, { unit: community }));
  const member = await makeCadre(runtime, { unit: community });
  const mentorCadre = await makeCadre(runtime, { unit: org.communities[1] });
  const reserveId = await makeReserve(runtime, { cadre: member, keeper: org.subdistricts[0] });
  await makeMentorship(runtime, { reserveId, cadre: mentorCadre, unit: org.subdistricts[0] });
  const settings = settingsFor({ community, incumbents, members: [member] });
  const plan = await makePlan(runtime, { unit: org.subdistricts[0], settings, status });
  return {
    ...{ org, community, member, plan },
    head: await makeAccount(runtime, { grants: [{ role: "communityManager", unit: community }] }),
    mentor: await makeAccount(runtime, { cadre: mentorCadre }),
    own: await makeAccount(runtime, { cadre: member }),
    manager: await makeAccount(runtime, {
      grants: [{ role: "subdistrictManager", unit: org.subdistricts[0] }],
    }),
  };
}
type District = Awaited<ReturnType<typeof district>>;

const look = (made: District, viewer: AccountActor | typeof publicActor, input: object = {}) =>
  read(runtime, { view: planAssessments, actor: viewer, input: { planId: made.plan.id, ...input } });
const GOOD = { organisationLife: 26, memberService: 17, jointBuilding: 17, teamwork: 13, residents: 13 };
const assess = async (made: District, rater: "head" | "mentor") =>
  expectOk(
    await execute(runtime, {
      ...{ command: writeAssessment, actor: made[rater] },
      input: {
        ...{ planId: made.plan.id, cadreId: made.member.id, communityId: made.community.id },
        ...{ area: "partyBuilding", period: 1, rater, points: GOOD, statement: "能独立主持，群众反映好" },
      },
    }),
  );
const first = async (made: District, viewer: AccountActor) => {
  const view = expectOk(await look(made, viewer));
  const row = view.rows.find(({ area, period }) => area === "partyBuilding" && period === 1);
  if (row === undefined) throw new Error("no such stint");
  return row;
};

describe("assessments of a plan show", () => {
  it("what is due before what is later, with counts of all", async () => {
    const made = await district();
    const view = expectOk(await look(made, made.manager));
    expect(view.published).toBe(true);
    expect(view.rows[0]?.state).toBe("due");
    expect(view.counts.due + view.counts.late + view.counts.done + view.counts.later).toBe(view.total);
    expect(view.rows.map(({ state }) => state).lastIndexOf("due")).toBeLessThan(
      view.rows.map(({ state }) => state).indexOf("later"),
    );
  });

  it("only what the filter asks for", async () => {
    const made = await district();
    const later = expectOk(await look(made, made.manager, { state: "later" }));
    expect(new Set(later.rows.map(({ state }) => state))).toEqual(new Set(["later"]));
    expect(expectOk(await look(made, made.manager, { search: made.member.name })).rows.length).toBe(
      later.total,
    );
    expect(expectOk(await look(made, made.manager, { search: "查无此人" })).rows).toEqual([]);
  });

  it("to the head that the head may assess, and no longer afterwards", async () => {
    const made = await district();
    expect((await first(made, made.head)).mayAssess).toEqual(["head"]);
    await assess(made, "head");
    const row = await first(made, made.head);
    expect(row.mayAssess).toEqual([]);
    expect(row.head.shown?.total).toBe(8_600);
  });

  it("what one of the two wrote to that one only, until both have written", async () => {
    const made = await district();
    await assess(made, "head");
    expect((await first(made, made.manager)).head).toEqual({ written: true, shown: null });
    await assess(made, "mentor");
    const row = await first(made, made.manager);
    expect(row.head.shown?.statement).toBe("能独立主持，群众反映好");
    expect(row).toMatchObject({ state: "done", result: { result: 8_600, passed: true } });
  });

  it("to the person the own stints without a right to assess them", async () => {
    const made = await district();
    const view = expectOk(await look(made, made.own));
    expect(view.total).toBeGreaterThan(0);
    expect(new Set(view.rows.map(({ cadreId }) => cadreId))).toEqual(new Set([made.member.id]));
    expect(view.rows.flatMap(({ mayAssess }) => mayAssess)).toEqual([]);
  });

  it("nothing while no version is in force", async () => {
    const made = await district({ status: "draft" });
    expect(expectOk(await look(made, made.manager))).toMatchObject({ published: false, total: 0, rows: [] });
  });
});

it("keeps assessments from strangers", async () => {
  const made = await district();
  const stranger = await makeAccount(runtime, {
    grants: [{ role: "subdistrictManager", unit: made.org.subdistricts[1] }],
  });
  for (const viewer of [stranger, publicActor]) {
    const kind = (await look(made, viewer)) as { refusal?: { kind: string } };
    expect(["forbidden", "missing"]).toContain(kind.refusal?.kind);
  }
  expectKind(
    await read(runtime, {
      view: planAssessments,
      actor: made.manager,
      input: { planId: made.community.id },
    }),
    "missing",
  );
});
