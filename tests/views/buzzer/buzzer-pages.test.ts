import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "#app/domain/access/actor.ts";
import { USUAL_SETTINGS } from "#app/domain/buzzer/buzzer-settings.ts";
import { findDue } from "#server/views/buzzer/due.ts";
import { buzzerGames } from "#server/views/buzzer/games.ts";
import { buzzerReplay } from "#server/views/buzzer/replay.ts";
import { buzzerSetUp } from "#server/views/buzzer/set-up.ts";
import { buzzerRules, type MadeBuzzer, makeBuzzer, makeQuestion } from "#tests/support/buzzer-builders.ts";
import { expectKind, expectOk, freshRuntime, read, type TestRuntime } from "#tests/support/commands.ts";
import { makeContest } from "#tests/support/contest-builders.ts";
import { handsOf } from "#tests/support/stage-builders.ts";

let runtime: TestRuntime;
let at: MadeBuzzer;
let organiser: Actor;

beforeAll(async () => {
  runtime = await freshRuntime();
});
afterAll(() => runtime.close());
beforeEach(async () => {
  at = await makeBuzzer(runtime);
  organiser = at.made.organiser;
});

const setUp = async (query: object = {}, actor: Actor = organiser) =>
  read(runtime, { view: buzzerSetUp, actor, input: { contestId: at.made.id, ...query } });
const stems = async (query: object) => expectOk(await setUp(query)).bank.rows.map(({ stem }) => stem);
const bank = (given: Partial<Parameters<typeof makeQuestion>[1]>) =>
  makeQuestion(runtime, { unitId: at.made.organisation.district.id, stem: "某题", ...given });

describe("the set-up of a final", () => {
  it("shows rule, questions in order, players and the range of the item", async () => {
    const view = expectOk(await setUp());
    expect(view).toMatchObject({
      item: "buzzer",
      status: "running",
      settings: USUAL_SETTINGS,
      range: { minimum: "0.00", maximum: "200.00" },
    });
    expect(view.questions.map(({ questionId }) => questionId)).toEqual(
      at.questions.map(({ questionId }) => questionId),
    );
    expect(view.players.map(({ contestantId }) => contestantId)).toEqual(at.players);
    expect(view.may).toEqual({ rule: true, questions: true, desk: true, host: true });
  });

  it("offers the usual rule and nobody before anything was prepared or drawn", async () => {
    const made = await makeContest(runtime, { ruleSet: buzzerRules(), status: "open" });
    const view = expectOk(
      await read(runtime, { view: buzzerSetUp, actor: made.organiser, input: { contestId: made.id } }),
    );
    expect(view).toMatchObject({
      status: null,
      settings: USUAL_SETTINGS,
      players: [],
      questions: [],
      may: { desk: false },
    });
  });

  it("fixes the rule and marks the question once one was asked", async () => {
    expectOk(await at.move("ask", { position: 2 }));
    const view = expectOk(await setUp());
    expect(view.may).toMatchObject({ rule: false, questions: true });
    expect(view.questions.map(({ asked }) => asked)).toEqual([false, true, false]);
  });

  it("finds in the bank by words, kind, post and difficulty what a stage can ask, and only that", async () => {
    await bank({ stem: "党员大会多久一次？100%_" });
    await bank({ stem: "还是草稿", status: "draft" });
    await bank({ stem: "带图片", body: { picture: "0197a000-0000-7000-8000-000000000001" } });
    await bank({ stem: "案例", body: { kind: "case", parts: [] } });
    await bank({ stem: "判断题", body: { kind: "trueFalse", answer: true } });
    expect(await stems({ text: "党员大会" })).toEqual(["党员大会多久一次？100%_"]);
    expect(await stems({ text: "%_" })).toEqual(["党员大会多久一次？100%_"]);
    expect(await stems({ kind: "trueFalse" })).toEqual(["判断题"]);
    expect(await stems({ area: "partyBuilding" })).toEqual([]);
    expect(await stems({ difficulty: "5" })).toEqual([]);
    expect((await stems({})).filter((stem) => ["还是草稿", "带图片", "案例"].includes(stem))).toEqual([]);
  });

  it("is missing for a contest without a buzzer item", async () => {
    const made = await makeContest(runtime, {});
    expectKind(
      await read(runtime, { view: buzzerSetUp, actor: made.organiser, input: { contestId: made.id } }),
      "missing",
    );
  });
});

describe("set-up, desk and replay", () => {
  it.each([
    { view: "set-up", of: buzzerSetUp },
    { view: "desk", of: buzzerGames },
    { view: "replay", of: buzzerReplay },
  ])("$view: are read by those who run, judge, tabulate and supervise", async ({ of }) => {
    const admitted: string[] = [];
    for (const [hand, actor] of Object.entries(await handsOf(runtime, at.made))) {
      const result = await read<unknown>(runtime, { view: of, actor, input: { contestId: at.made.id } });
      if (result.ok) admitted.push(hand);
    }
    expect(admitted.sort()).toEqual([
      "head seat",
      "headJudge",
      "host",
      "organiser",
      "supervisor",
      "system",
      "tabulator",
    ]);
  });

  it("tell the head judge that judging is all they may", async () => {
    const view = expectOk(
      await read(runtime, {
        view: buzzerGames,
        actor: at.made.officers.headJudge,
        input: { contestId: at.made.id },
      }),
    );
    expect(view).toEqual({
      games: [{ gameId: at.gameId, itemKey: "buzzer" }],
      may: { host: false, judge: true },
    });
  });

  it("replay the log in its order, without who wrote it", async () => {
    expectOk(await at.move("ask", { position: 1 }));
    expectOk(await at.move("skip"));
    const view = expectOk(
      await read(runtime, { view: buzzerReplay, actor: organiser, input: { contestId: at.made.id } }),
    );
    expect(view.log.map(({ seq, event }) => [seq, event.type])).toEqual([
      [1, "asked"],
      [2, "closed"],
    ]);
    expect(JSON.stringify(view)).not.toContain("system:test");
  });
});

describe("the moment a decision is due", () => {
  it("is the end of the window after the first press, and none while nothing is open", async () => {
    const { db } = runtime.database;
    expect(await findDue(db, at.gameId)).toBeNull();
    expectOk(await at.move("ask", { position: 1 }));
    expectOk(await at.move("open"));
    const opened = (await at.log()).at(-1)?.event;
    const openMs = opened?.type === "opened" ? opened.openMs : 0;
    expect(await findDue(db, at.gameId)).toBe(openMs + 15_000 + 400);
    expectOk(await at.press(at.players[0]!, 100));
    expect(await findDue(db, at.gameId)).toBe(openMs + 120 + 500);
  });
});
