import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fairness } from "#server/views/selection-evidence/fairness.ts";
import { expectKind, expectOk, freshRuntime, read, type TestRuntime } from "#tests/support/commands.ts";
import { makeAccount } from "#tests/support/organisation-builders.ts";
import { makeRound } from "#tests/support/selection-builders.ts";
import { makeRankedRound, type RankedRound } from "#tests/support/selection-evidence-builders.ts";

let runtime: TestRuntime;
let made: RankedRound;
beforeAll(async () => {
  runtime = await freshRuntime();
  made = await makeRankedRound(runtime);
});
afterAll(() => runtime.close());

const seen = async (roundId = made.round.id) =>
  expectOk(await read(runtime, { view: fairness, actor: made.organiser, input: { roundId } }));

describe("the observation of fairness", () => {
  it("gives everybody's rate of each step with an exact interval", async () => {
    const view = await seen();
    expect(view).toMatchObject({ judged: 14, steps: ["eligible", "advised"] });
    const total = view.dimensions[0]?.rows.at(-1);
    expect(total?.steps[0]?.rate).toMatchObject({ suppressed: false, people: 14, selected: 12 });
    // Clopper–Pearson for 12 of 14.
    const rate = total?.steps[0]?.rate;
    expect(rate?.suppressed === false ? [rate.low, rate.high] : null).toEqual([
      expect.closeTo(0.5719, 3),
      expect.closeTo(0.9822, 3),
    ]);
    expect(total?.steps[1]?.rate).toMatchObject({ people: 12, selected: 5 });
  });

  it("hands out no number of a small group, in no step", async () => {
    const view = await seen();
    const kinds = view.dimensions.find(({ dimension }) => dimension === "communityKind")?.rows ?? [];
    expect(kinds.map(({ group }) => group)).toEqual(["unknown", "total"]);
    const ages = view.dimensions.find(({ dimension }) => dimension === "age")?.rows ?? [];
    const older = ages.find(({ group }) => group === "upTo55");
    expect(older?.steps.map(({ rate }) => rate)).toEqual([
      { group: "upTo55", suppressed: true },
      { group: "upTo55", suppressed: true },
    ]);
  });

  it("says of nobody who they are", async () => {
    const text = JSON.stringify(await seen());
    expect(text).not.toContain("候选");
    for (const id of made.candidateIds) expect(text).not.toContain(id);
  });

  it("has nothing to show before the ranking", async () => {
    const round = await makeRound(runtime, { unit: made.organisation.district, status: "eligible" });
    expect(await seen(round.id)).toMatchObject({ judged: 0, steps: [], dimensions: [] });
  });

  it("is for who holds the round alone", async () => {
    const manager = await makeAccount(runtime, {
      grants: [{ role: "communityManager", unit: made.organisation.communities[0] }],
    });
    const input = { roundId: made.round.id };
    expectKind(await read(runtime, { view: fairness, actor: manager, input }), "missing");
  });
});
