import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#app/domain/access/actor.ts";
import { publicContest } from "#server/views/stage/public-contest.ts";
import { stageRules } from "#server/views/stage/stage-rules.ts";
import {
  expectKind,
  expectOk,
  freshRuntime,
  publicActor,
  read,
  type TestRuntime,
} from "#tests/support/commands.ts";
import { deviceOf, type MadeContest, makeContest } from "#tests/support/contest-builders.ts";
import { type Hand, handsOf } from "#tests/support/stage-builders.ts";

let runtime: TestRuntime;
let made: MadeContest;
let hands: Record<Hand, Actor>;
beforeAll(async () => {
  runtime = await freshRuntime();
  made = await makeContest(runtime);
  hands = await handsOf(runtime, made);
});
afterAll(() => runtime.close());

const NONE = { run: false, head: false, confirm: false };

describe("the rules for the stage's pages", () => {
  const cases: { hand: Hand; may: typeof NONE | null }[] = [
    { hand: "system", may: { run: true, head: true, confirm: true } },
    { hand: "organiser", may: { ...NONE, run: true } },
    { hand: "host", may: { ...NONE, run: true } },
    { hand: "headJudge", may: { ...NONE, head: true } },
    { hand: "head seat", may: { ...NONE, head: true } },
    { hand: "timekeeper", may: NONE },
    { hand: "clock seat", may: NONE },
    { hand: "judge seat", may: NONE },
    { hand: "tabulator", may: { ...NONE, confirm: true } },
    { hand: "supervisor", may: { ...NONE, confirm: true } },
    { hand: "stranger", may: null },
    { hand: "organiser elsewhere", may: null },
    { hand: "public", may: null },
  ];
  it.each(cases)("tell $hand what may be pressed: $may", async ({ hand, may }) => {
    const result = await read(runtime, {
      view: stageRules,
      actor: hands[hand],
      input: { contestId: made.id },
    });
    if (may === null) expectKind(result, "missing");
    else expect(expectOk(result).may).toEqual(may);
  });

  it("hold every item in the order of the rule set", async () => {
    const { items } = expectOk(
      await read(runtime, { view: stageRules, actor: made.organiser, input: { contestId: made.id } }),
    );
    expect(items).toEqual(made.ruleSet.rounds.flatMap((round) => round.items));
  });

  it("are not there for another contest's device, nor for a contest that is not", async () => {
    const other = await makeContest(runtime);
    const device = deviceOf(other, other.clockSeats[0]!);
    expectKind(
      await read(runtime, { view: stageRules, actor: device, input: { contestId: made.id } }),
      "missing",
    );
    const input = { contestId: made.panels[0]!.id };
    expectKind(await read(runtime, { view: stageRules, actor: made.organiser, input }), "missing");
  });
});

describe("a spectators' link", () => {
  it("means its contest, for everybody", async () => {
    const input = { publicCode: made.publicCode };
    expect(expectOk(await read(runtime, { view: publicContest, actor: publicActor, input }))).toEqual({
      contestId: made.id,
    });
  });
  it("means nothing when it is wrong", async () => {
    const input = { publicCode: "nothing" };
    expectKind(await read(runtime, { view: publicContest, actor: publicActor, input }), "missing");
  });
});
