import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { appraisal, appraisalSubject } from "#db/schema/appraisal.ts";
import { contest, contestant } from "#db/schema/contest.ts";
import { cadre, orgUnit } from "#db/schema/people.ts";
import { signedResult } from "#db/schema/scoring.ts";
import { loadCandidateFacts } from "#server/selection/candidate-facts.ts";
import { makeAppraisal } from "#tests/support/appraisal-builders.ts";
import { freshRuntime, type TestRuntime } from "#tests/support/commands.ts";
import { makeCadre, makeOrganisation, type Organisation } from "#tests/support/organisation-builders.ts";
import { rulesWith } from "#tests/support/selection-builders.ts";

let runtime: TestRuntime;
let organisation: Organisation;
beforeAll(async () => {
  runtime = await freshRuntime();
  organisation = await makeOrganisation(runtime);
});
afterAll(() => runtime.close());

const factsOf = async (cadreId: string, rules = rulesWith()) =>
  (await loadCandidateFacts(runtime.database.db, { cadreIds: [cadreId], rules })).get(cadreId)!;

it("the place of a person is read from the tree, with what kind of community it is", async () => {
  const [community] = organisation.communities;
  await runtime.database.db
    .update(orgUnit)
    .set({ communityKind: "oldCompounds" })
    .where(eq(orgUnit.id, community.id));
  const person = await makeCadre(runtime, { unit: community, post: "deputySecretary" });
  expect(await factsOf(person.id)).toMatchObject({
    subdistrictId: organisation.subdistricts[0].id,
    communityId: community.id,
    communityKind: "oldCompounds",
    posts: ["deputySecretary"],
    education: "bachelor",
    inPost: null,
  });
});

it("posts are those held on the day of the rules, and the higher education counts", async () => {
  const person = await makeCadre(runtime, { unit: organisation.communities[1], post: "gridWorker" });
  await runtime.database.db.update(cadre).set({ partTimeEducation: "master" }).where(eq(cadre.id, person.id));
  const rules = rulesWith({ asOf: "2023-12-31" });
  expect(await factsOf(person.id, rules)).toMatchObject({ posts: [], education: "master" });
});

it("a grade that was told stands above the one the roster says, one that was not told does not", async () => {
  const { db } = runtime.database;
  const told = await makeAppraisal(runtime, { people: 2, period: "2025" });
  const [first, second] = [told.people[0]!.id, told.people[1]!.id];
  await db.update(cadre).set({ appraisals: "2024优秀;2025优秀" });
  await db
    .update(appraisalSubject)
    .set({ grade: "competent" })
    .where(eq(appraisalSubject.appraisalId, told.id));
  expect((await factsOf(first)).appraisals.at(-1)).toEqual({ year: 2025, grade: "excellent" });
  await db.update(appraisal).set({ status: "told", toldAt: runtime.now() }).where(eq(appraisal.id, told.id));
  expect((await factsOf(second)).appraisals).toEqual([
    { year: 2024, grade: "excellent" },
    { year: 2025, grade: "competent" },
  ]);
});

it("a contest counts once its result is signed with a place for the person", async () => {
  const { db } = runtime.database;
  const person = await makeCadre(runtime, { unit: organisation.communities[2] });
  const [contestId, contestantId] = [crypto.randomUUID(), crypto.randomUUID()];
  await db.insert(contest).values({
    ...{ id: contestId, unitId: organisation.district.id, kind: "bigDrill", title: "大练兵" },
    ...{ status: "signed", ruleVersion: 1, publicCode: contestId.slice(0, 8) },
  });
  const row = { id: contestantId, contestId, cadreId: person.id, name: person.name, unitName: "南街社区" };
  await db.insert(contestant).values(row);
  const rules = rulesWith({ gates: [{ key: "c", posts: null, kind: "contest", contestIds: [contestId] }] });
  const sign = (version: number, ranking: object[]) =>
    db.insert(signedResult).values({
      ...{ id: crypto.randomUUID(), contestId, version, document: {}, result: { ranking } },
      ...{ hash: Buffer.from([1]), auditHead: Buffer.from([1]) },
    });
  expect((await factsOf(person.id, rules)).contestIds).toEqual([]);
  await sign(1, [{ contestant: contestantId }]);
  expect((await factsOf(person.id, rules)).contestIds).toEqual([contestId]);
  await sign(2, []);
  expect((await factsOf(person.id, rules)).contestIds).toEqual([]);
});

it("people who are not there have no facts", async () => {
  const facts = await loadCandidateFacts(runtime.database.db, {
    cadreIds: [crypto.randomUUID()],
    rules: rulesWith(),
  });
  expect(facts.size).toBe(0);
});
