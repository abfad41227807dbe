import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "#app/domain/access/actor.ts";
import { USUAL_SETTINGS } from "#app/domain/buzzer/buzzer-settings.ts";
import { findGame, listQuestionKeys } from "#db/queries/buzzer.ts";
import { chooseQuestions } from "#server/commands/buzzer/choose-questions.ts";
import { saveGame } from "#server/commands/buzzer/save-game.ts";
import { buzzerRules, type MadeBuzzer, makeBuzzer, makeQuestion } from "#tests/support/buzzer-builders.ts";
import {
  execute,
  expectInvalid,
  expectKind,
  expectOk,
  expectRefused,
  freshRuntime,
  systemActor,
  type TestRuntime,
} from "#tests/support/commands.ts";
import { makeContest } from "#tests/support/contest-builders.ts";
import { makeOrganisation } from "#tests/support/organisation-builders.ts";
import { lastEvent } from "#tests/support/records.ts";
import { expectHands } from "#tests/support/stage-builders.ts";

let runtime: TestRuntime;
let at: MadeBuzzer;

beforeAll(async () => {
  runtime = await freshRuntime();
});
afterAll(() => runtime.close());
beforeEach(async () => {
  at = await makeBuzzer(runtime, { status: "prepared" });
});

const item = () => ({ contestId: at.made.id, itemKey: "buzzer" });
const save = (settings: object, actor: Actor = systemActor) =>
  execute(runtime, {
    command: saveGame,
    actor,
    input: { ...item(), settings: { ...USUAL_SETTINGS, ...settings } },
  });
const choose = (questions: object[], actor: Actor = systemActor) =>
  execute(runtime, { command: chooseQuestions, actor, input: { ...item(), questions } });
const bank = (given: Partial<Parameters<typeof makeQuestion>[1]> = {}) =>
  makeQuestion(runtime, { unitId: at.made.organisation.district.id, stem: "新题", ...given });

describe("preparing a buzzer final does", () => {
  it("make the game with the rule given, and change it until a question was asked", async () => {
    const made = await makeContest(runtime, { ruleSet: buzzerRules(), status: "draft" });
    const of = { contestId: made.id, itemKey: "buzzer" };
    const input = { ...of, settings: { ...USUAL_SETTINGS, right: 20_00 } };
    expectOk(await execute(runtime, { command: saveGame, actor: made.organiser, input }));
    expect((await findGame(runtime.database.db, of))?.game).toMatchObject({
      status: "prepared",
      settings: { right: 20_00 },
    });
    expect(await lastEvent(runtime, made.id)).toMatchObject({ type: "buzzer-saved", performanceIds: [] });
  });

  it("take the questions in the order given", async () => {
    const added = await bank();
    const order = [at.questions[2]!, added, at.questions[0]!];
    expectOk(await choose(order));
    expect(await listQuestionKeys(runtime.database.db, at.gameId)).toEqual(order);
  });

  it("add questions behind those that were asked", async () => {
    expectOk(await at.move("start"));
    expectOk(await at.move("ask", { position: 1 }));
    expectOk(await choose([at.questions[0]!, at.questions[2]!, at.questions[1]!, await bank()]));
  });
});

describe("preparing refuses", () => {
  it("a window shorter than the largest delay", async () => {
    expect(
      expectRefused(await save({ windowMs: 300, maximumDelayMs: 400 }), "buzzer.window-too-short"),
    ).toEqual({ windowMs: 300, maximumDelayMs: 400 });
  });

  it("points off the criterion's step", async () => {
    expect(expectRefused(await save({ wrong: 25 }), "buzzer.off-step")).toEqual({
      points: "0.25",
      step: "0.50",
    });
  });

  it("a rule that is no rule", async () => {
    expect(expectInvalid(await save({ right: -1 }))).toHaveProperty(["settings.right"]);
  });

  it("another rule once a question was asked", async () => {
    expectOk(await at.move("start"));
    expectOk(await at.move("ask", { position: 1 }));
    expectRefused(await save({}), "buzzer.settings-fixed");
    expect(expectRefused(await choose([at.questions[1]!]), "buzzer.question-asked")).toEqual({ position: 1 });
  });

  it("a draft, a case, a picture, a question of another district's bank, the same one twice", async () => {
    expect(
      expectRefused(
        await choose([at.questions[0]!, await bank({ status: "draft" })]),
        "buzzer.question-not-reviewed",
      ),
    ).toEqual({ position: 2 });
    expectRefused(await choose([await bank({ body: { kind: "case", parts: [] } })]), "buzzer.question-unfit");
    expectRefused(
      await choose([await bank({ body: { picture: "0197a000-0000-7000-8000-000000000001" } })]),
      "buzzer.question-unfit",
    );
    const elsewhere = await makeOrganisation(runtime);
    expectRefused(
      await choose([await bank({ unitId: elsewhere.district.id })]),
      "buzzer.question-not-reviewed",
    );
    expectRefused(await choose([at.questions[0]!, at.questions[0]!]), "buzzer.question-twice");
  });

  it("an item that is no buzzer final", async () => {
    const made = await makeContest(runtime, {});
    const input = { contestId: made.id, itemKey: "speech", settings: USUAL_SETTINGS };
    expectKind(await execute(runtime, { command: saveGame, actor: systemActor, input }), "missing");
  });

  it("other questions once it is over", async () => {
    expectOk(await at.move("start"));
    expectOk(await at.move("end"));
    expectRefused(await choose(at.questions), "buzzer.questions-fixed");
  });
});

describe("who may prepare", () => {
  it("the organiser alone", async () => {
    await expectHands(runtime, {
      made: at.made,
      command: saveGame,
      input: { ...item(), settings: USUAL_SETTINGS },
      may: ["system", "organiser"],
    });
    await expectHands(runtime, {
      made: at.made,
      command: chooseQuestions,
      input: { ...item(), questions: [] },
      may: ["system", "organiser"],
    });
  });
});
