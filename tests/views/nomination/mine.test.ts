import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Gate } from "#app/domain/selection/selection-rules.ts";
import { recordReviews } from "#server/commands/nomination/record-reviews.ts";
import { settleEligibility } from "#server/commands/nomination/settle-eligibility.ts";
import { mySelection } from "#server/views/nomination/mine.ts";
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
import {
  makeAccount,
  makeCadre,
  makeOrganisation,
  makeOrganiser,
  type Organisation,
} from "#tests/support/organisation-builders.ts";
import { makeReserve } from "#tests/support/rotation-builders.ts";
import { makeCandidate, makeRound, rulesWith } from "#tests/support/selection-builders.ts";

let runtime: TestRuntime;
let organisation: Organisation;
let organiser: AccountActor;
beforeAll(async () => {
  runtime = await freshRuntime({ start: "2026-11-05T02:00:00.000Z" });
  organisation = await makeOrganisation(runtime);
  organiser = await makeOrganiser(runtime, organisation.district);
});
afterAll(() => runtime.close());

const GATES: Gate[] = [
  { key: "party", posts: null, kind: "partyMember" },
  { key: "joint", posts: null, kind: "jointReview", departments: ["公安"] },
];
const makeOpen = (more: Parameters<typeof rulesWith>[0] = {}, unit = organisation.district) =>
  makeRound(runtime, {
    ...{ unit, status: "announced" },
    rules: rulesWith({ selfNomination: true, gates: GATES, ...more }),
  });
const somebody = async (at = 0) => {
  const self = await makeCadre(runtime, { unit: organisation.communities[at]! });
  return { self, actor: await makeAccount(runtime, { cadre: self }) };
};
const mine = async (actor: AccountActor) =>
  expectOk(await read(runtime, { view: mySelection, actor, input: {} }));

describe("my selection", () => {
  it("offers announced rounds of the units above that let people put themselves forward", async () => {
    const { actor } = await somebody();
    const offered = await makeOpen();
    await makeOpen({ selfNomination: false });
    await makeOpen({}, organisation.subdistricts[1]);
    const { open, known } = await mine(actor);
    expect(known).toBe(true);
    expect(open.map(({ id }) => id)).toEqual([offered.id]);
    expect(open[0]).toMatchObject({ until: "2026-11-10", daysLeft: 6 });
    expect(open[0]!.lists[0]!.outcomes).toMatchObject([
      { key: "party", passed: true },
      { key: "joint", passed: false, missing: ["—"] },
    ]);
  });

  it("offers nothing once the last day is over, nor a round one stands in", async () => {
    const { self, actor } = await somebody();
    const round = await makeOpen();
    await makeCandidate(runtime, { round, cadre: self });
    expect((await mine(actor)).open.some(({ id }) => id === round.id)).toBe(false);
    runtime.clock.set("2026-11-11T02:00:00.000Z");
    expect((await mine((await somebody()).actor)).open).toEqual([]);
    runtime.clock.set("2026-11-05T02:00:00.000Z");
  });

  it("tells what a department stated with the settled outcome, and not before", async () => {
    const { self, actor } = await somebody();
    const rules = rulesWith({ gates: GATES, criteria: [] });
    const round = await makeRound(runtime, { unit: organisation.district, status: "nominated", rules });
    const candidateId = await makeCandidate(runtime, { round, cadre: self });
    const objection = { candidateId, department: "公安", outcome: "objection", document: "1 号" };
    expectOk(
      await execute(runtime, {
        command: recordReviews,
        actor: organiser,
        input: { roundId: round.id, reviews: [objection] },
      }),
    );
    const before = (await mine(actor)).own[0]!;
    expect(before).toMatchObject({ state: "missingReviews", settled: false });
    expect(JSON.stringify(before.outcomes)).not.toContain("公安");
    expectOk(
      await execute(runtime, { command: settleEligibility, actor: organiser, input: { roundId: round.id } }),
    );
    const after = (await mine(actor)).own[0]!;
    expect(after).toMatchObject({ state: "failed", settled: true, may: { withdraw: true } });
    expect(after.outcomes[1]).toMatchObject({ passed: false, found: "公安" });
  });

  it("says from when on one is in the reserve, and whether one has left it", async () => {
    const [keeper] = organisation.subdistricts;
    const [staying, gone] = [await somebody(), await somebody()];
    await makeReserve(runtime, { cadre: staying.self, keeper });
    await makeReserve(runtime, {
      ...{ cadre: gone.self, keeper },
      more: { leftOn: "2026-09-01", leftWhy: "left" },
    });
    expect((await mine(staying.actor)).own[0]?.entered).toEqual({ fromOn: "2026-06-01", leftOn: null });
    expect((await mine(gone.actor)).own[0]?.entered).toEqual({ fromOn: "2026-06-01", leftOn: "2026-09-01" });
    const { self, actor } = await somebody();
    await makeCandidate(runtime, { round: await makeOpen(), cadre: self });
    expect((await mine(actor)).own[0]?.entered).toBeNull();
  });

  it("shows nobody else's candidacies", async () => {
    const round = await makeOpen();
    const { self } = await somebody();
    await makeCandidate(runtime, { round, cadre: self });
    expect((await mine((await somebody()).actor)).own).toEqual([]);
  });

  it("says so where the account has no record, and is not there for the public", async () => {
    expect(await mine(organiser)).toEqual({ known: false, open: [], own: [] });
    expectKind(await read(runtime, { view: mySelection, actor: publicActor, input: {} }), "missing");
  });
});
