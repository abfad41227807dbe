import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BLANK_RULE_SET, CONTEST_TEMPLATES } from "#app/domain/contest/templates/contest-templates.ts";
import { listContestants } from "#db/queries/contestants.ts";
import { findContest } from "#db/queries/contests.ts";
import { listPanels, listSeats } from "#db/queries/panels.ts";
import { findRules } from "#db/queries/rule-sets.ts";
import { createContest } from "#server/commands/contest/create-contest.ts";
import { editContest } from "#server/commands/contest/edit-contest.ts";
import {
  execute,
  expectInvalid,
  expectKind,
  expectOk,
  expectRefused,
  freshRuntime,
  publicActor,
  systemActor,
  type TestRuntime,
} from "#tests/support/commands.ts";
import { makeContest } from "#tests/support/contest-builders.ts";
import {
  makeAccount,
  makeOrganisation,
  makeOrganiser,
  type Organisation,
} from "#tests/support/organisation-builders.ts";
import { lastAudit, lastEvent } from "#tests/support/records.ts";

let runtime: TestRuntime;
let organisation: Organisation;
beforeAll(async () => {
  runtime = await freshRuntime();
  organisation = await makeOrganisation(runtime);
});
afterAll(() => runtime.close());

const inputOf = (given: object = {}) => ({
  unitId: organisation.district.id,
  title: "社区书记大练兵",
  venue: null,
  heldOn: null,
  rehearsal: false,
  start: { from: "template", template: "bigDrill" },
  ...given,
});
const create = (given: object = {}, actor = systemActor) =>
  execute(runtime, { command: createContest, actor, input: inputOf(given) });
const rulesOf = async (contestId: string) =>
  (await findRules(runtime.database.db, { contestId, version: 1 }))?.body;

describe("contest.create", () => {
  test.each(CONTEST_TEMPLATES)("brings the rules of the template $key", async ({ key, ruleSet }) => {
    const { contestId } = expectOk(await create({ start: { from: "template", template: key } }));
    expect(await rulesOf(contestId)).toEqual(ruleSet);
  });

  test("begins as a draft with a code of its own, unlocked rules in version 1, and a log", async () => {
    const made = expectOk(await create({ rehearsal: true }));
    const found = await findContest(runtime.database.db, made.contestId);
    expect(found?.contest).toMatchObject({
      status: "draft",
      rehearsal: true,
      ruleVersion: 1,
      publicCode: made.publicCode,
    });
    expect(made.publicCode).toMatch(/^[2-9a-hj-km-np-z]{8}$/);
    expect(
      (await findRules(runtime.database.db, { contestId: made.contestId, version: 1 }))?.lockedAt,
    ).toBeNull();
    expect(await lastEvent(runtime, made.contestId)).toMatchObject({ version: 1, type: "contest-created" });
    expect(await lastAudit(runtime, made.contestId)).toMatchObject({
      command: "contest.create",
      details: { unitId: organisation.district.id, from: "template", rehearsal: true },
    });
  });

  test("begins with nothing where it is asked for", async () => {
    const { contestId } = expectOk(await create({ start: { from: "blank" } }));
    expect(await rulesOf(contestId)).toEqual(BLANK_RULE_SET);
  });

  test("copies an earlier contest's rules, panels and contestants, but neither numbers, devices nor recusals", async () => {
    const earlier = await makeContest(runtime, {
      status: "published",
      judges: 3,
      contestants: 4,
      organisation,
    });
    const start = { from: "contest", contestId: earlier.id, panels: true, contestants: true };
    const { contestId } = expectOk(await create({ start }, earlier.organiser));
    const { db } = runtime.database;
    expect(await rulesOf(contestId)).toEqual(earlier.ruleSet);
    expect((await listPanels(db, contestId)).map(({ name }) => name)).toEqual(["第1评委组"]);
    expect(await listSeats(db, contestId)).toHaveLength(5);
    const people = await listContestants(db, contestId);
    expect(people.map(({ name }) => name).sort()).toEqual(earlier.contestants.map(({ name }) => name).sort());
    expect(people.every(({ number, status }) => number === null && status === "registered")).toBe(true);
  });

  test("copies the rules alone where nothing else is asked for", async () => {
    const earlier = await makeContest(runtime, { status: "published", organisation });
    const start = { from: "contest", contestId: earlier.id, panels: false, contestants: false };
    const { contestId } = expectOk(await create({ start }));
    expect(await listPanels(runtime.database.db, contestId)).toEqual([]);
    expect(await listContestants(runtime.database.db, contestId)).toEqual([]);
  });

  test("refuses a template that does not exist", async () => {
    expectRefused(
      await create({ start: { from: "template", template: "chess" } }),
      "contest.template-unknown",
    );
  });

  test.each([
    { why: "a title is needed", given: { title: "  " }, field: "title" },
    { why: "the day must exist", given: { heldOn: "2026-02-30" }, field: "heldOn" },
    { why: "nothing unknown is taken", given: { status: "live" }, field: "form" },
  ])("refuses input: $why", async ({ given, field }) => {
    expect(Object.keys(expectInvalid(await create(given)))).toContain(field);
  });

  test("answers a repeated request with the contest made first", async () => {
    const requestId = "0190c2a1-0000-7000-8000-000000000001";
    const call = { command: createContest, actor: systemActor, input: inputOf(), requestId };
    const first = expectOk(await execute(runtime, call));
    expect(expectOk(await execute(runtime, call))).toEqual(first);
  });

  test("is for organisers of the unit or of one above it", async () => {
    const [first, second] = organisation.subdistricts;
    const manager = await makeAccount(runtime, { grants: [{ role: "subdistrictManager", unit: first }] });
    expectOk(await create({}, await makeOrganiser(runtime, organisation.district)));
    expectOk(await create({ unitId: first.id }, manager));
    expectKind(await create({ unitId: second.id }, manager), "forbidden");
    expectKind(await create({}, manager), "forbidden");
    expectKind(await create({}, publicActor), "forbidden");
    const cadre = await makeAccount(runtime, { grants: [{ role: "cadre", unit: organisation.district }] });
    expectKind(await create({}, cadre), "forbidden");
  });

  test("copies only what the organiser may organise", async () => {
    const earlier = await makeContest(runtime, { status: "published", organisation });
    const manager = await makeAccount(runtime, {
      grants: [{ role: "subdistrictManager", unit: organisation.subdistricts[0] }],
    });
    const start = { from: "contest", contestId: earlier.id, panels: false, contestants: false };
    expectKind(await create({ unitId: organisation.subdistricts[0].id, start }, manager), "forbidden");
  });
});

describe("contest.edit", () => {
  const details = { title: "大练兵总决赛", venue: "文化馆", heldOn: "2026-06-01" };

  test("changes title, venue and day until the results are signed", async () => {
    for (const status of ["draft", "live", "review"] as const) {
      const made = await makeContest(runtime, { status, organisation });
      expectOk(
        await execute(runtime, {
          command: editContest,
          actor: made.organiser,
          input: { contestId: made.id, ...details },
        }),
      );
      expect((await findContest(runtime.database.db, made.id))?.contest).toMatchObject(details);
      expect(await lastAudit(runtime, made.id)).toMatchObject({ details: { after: details } });
    }
  });

  test("refuses once they are signed", async () => {
    const made = await makeContest(runtime, { status: "signed", organisation });
    expectRefused(
      await execute(runtime, {
        command: editContest,
        actor: made.organiser,
        input: { contestId: made.id, ...details },
      }),
      "contest.details-fixed",
    );
  });
});
