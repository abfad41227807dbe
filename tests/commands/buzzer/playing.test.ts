import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { OnGame } from "#app/contracts/buzzer.ts";
import { buzzerCommand } from "#server/commands/buzzer/by-intent.ts";
import { decideQuestion } from "#server/commands/buzzer/decide-question.ts";
import { hostMove } from "#server/commands/buzzer/host-move.ts";
import { pressButton } from "#server/commands/buzzer/press-button.ts";
import { startGame } from "#server/commands/buzzer/start-game.ts";
import { type MadeBuzzer, makeBuzzer, playerActor } from "#tests/support/buzzer-builders.ts";
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
import { eventsOf, lastAudit, lastEvent } from "#tests/support/records.ts";
import { DESK, expectHands, HEAD } from "#tests/support/stage-builders.ts";

let runtime: TestRuntime;
let at: MadeBuzzer;
let a: string;
let b: string;
let c: string;

beforeAll(async () => {
  runtime = await freshRuntime();
});
afterAll(() => runtime.close());
beforeEach(async () => {
  at = await makeBuzzer(runtime);
  [a, b, c] = at.players as [string, string, string];
});

const decide = () =>
  execute(runtime, { command: decideQuestion, actor: systemActor, input: { gameId: at.gameId } });
const types = async () => (await at.log()).map(({ event }) => event.type);
const openFirst = async () => {
  expectOk(await at.move("ask", { position: 1 }));
  expectOk(await at.move("open"));
};
const decideAfterWindow = async () => {
  runtime.clock.advance(10_000);
  return expectOk(await decide());
};

describe("a buzzer final does", () => {
  it("go from question to points: asked, opened, pressed, decided by fair time, judged", async () => {
    await openFirst();
    expect(expectOk(await at.press(b, 120))).toMatchObject({ kind: "pressed" });
    // Pressed earlier, arrived later.
    expect(
      expectOk(
        await at.press(a, 90, { receivedMs: runtime.now().getTime() + 4_000, measuredBoundMs: 9_000 }),
      ),
    ).toMatchObject({ kind: "pressed" });
    await decideAfterWindow();
    const decided = (await at.log()).at(-1)?.event;
    expect(decided).toMatchObject({ type: "decided", tooClose: false });
    expectOk(await at.move("judge", { outcome: "right" }));
    expect(await types()).toEqual(["asked", "opened", "pressed", "pressed", "decided", "judged"]);
  });

  it("open the buttons at an instant between one and a half and three seconds ahead", async () => {
    await openFirst();
    const event = (await at.log())[1]?.event;
    const ahead = event?.type === "opened" ? event.openMs - runtime.now().getTime() : 0;
    expect(ahead).toBeGreaterThanOrEqual(1_500);
    expect(ahead).toBeLessThanOrEqual(3_000);
  });

  it("give a press that is sent again its first answer and write it once", async () => {
    await openFirst();
    const pressId = "0197a000-0000-7000-8000-000000000001";
    const first = expectOk(await at.press(a, 100, { pressId }));
    expect(
      expectOk(await at.press(a, 100, { pressId, receivedMs: runtime.now().getTime() + 9_000 })),
    ).toEqual(first);
    expect(await types()).toEqual(["asked", "opened", "pressed"]);
  });

  it("decide once when two processes try at the same time", async () => {
    await openFirst();
    expectOk(await at.press(a, 100));
    runtime.clock.advance(10_000);
    const results = await Promise.all([decide(), decide(), decide()]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await types()).toEqual(["asked", "opened", "pressed", "decided"]);
  });

  it("keep every press of a crowd that presses at once, in a log without gaps", async () => {
    at = await makeBuzzer(runtime, { contestants: 12 });
    await openFirst();
    const results = await Promise.all(at.players.map((id, index) => at.press(id, 100 + index)));
    expect(results.every(({ ok }) => ok)).toBe(true);
    expect((await at.log()).map(({ seq }) => seq)).toEqual(
      Array.from({ length: 14 }, (_, index) => index + 1),
    );
    await decideAfterWindow();
    const decided = (await at.log()).at(-1)?.event;
    expect(decided?.type === "decided" && decided.order.map(({ contestantId }) => contestantId)).toEqual(
      at.players,
    );
  });

  it("close a question that nobody wanted", async () => {
    await openFirst();
    runtime.clock.advance(60_000);
    expect(expectOk(await decide())).toEqual({ type: "closed" });
  });

  it("say too close, and go on when the host accepts or opens again", async () => {
    await openFirst();
    expectOk(await at.press(a, 100));
    expectOk(await at.press(b, 104));
    await decideAfterWindow();
    expectRefused(await at.move("judge", { outcome: "right" }), "buzzer.accept-first");
    expectOk(await at.move("accept"));
    expectOk(await at.move("judge", { outcome: "wrong" }));
    expectOk(await at.move("open"));
    expectRefused(await at.press(a, 100), "buzzer.locked-out");
    expect(expectOk(await at.press(b, 100))).toMatchObject({ kind: "pressed" });
  });

  it("count a press before the light as a foul, which locks out", async () => {
    await openFirst();
    expect(expectOk(await at.press(c, -300))).toMatchObject({ kind: "fouled" });
    expectRefused(await at.press(c, 200), "buzzer.locked-out");
  });

  it("take back the last step and keep the trace", async () => {
    await openFirst();
    expectOk(await at.press(a, 100));
    await decideAfterWindow();
    const { seq } = expectOk(await at.move("judge", { outcome: "wrong" })) as { seq: number };
    expectOk(await at.move("undo", { seq }));
    expectOk(await at.move("judge", { outcome: "right" }));
    expect(await types()).toEqual(["asked", "opened", "pressed", "decided", "judged", "undone", "judged"]);
  });

  it("let the host name whose lamp was lit", async () => {
    await openFirst();
    expectOk(await at.move("registerPress", { contestantId: b }));
    expect((await at.log()).slice(-2).map(({ event }) => event)).toMatchObject([
      { type: "pressed", contestantId: b, byHand: true },
      { type: "decided", order: [{ contestantId: b }] },
    ]);
  });

  it("end, and go on when the end is taken back", async () => {
    const { seq } = expectOk(await at.move("end")) as { seq: number };
    expectRefused(await at.move("ask", { position: 1 }), "buzzer.not-running");
    expectOk(await at.move("undo", { seq }));
    expectOk(await at.move("ask", { position: 1 }));
  });
});

describe("a buzzer final refuses", () => {
  it.each([
    { why: "a question under way", intent: "ask", input: { position: 2 }, rule: "buzzer.question-under-way" },
    {
      why: "a judgement without a winner",
      intent: "judge",
      input: { outcome: "right" },
      rule: "buzzer.nobody-answers",
    },
    { why: "an acceptance of nothing", intent: "accept", input: {}, rule: "buzzer.not-too-close" },
    { why: "an end in the middle", intent: "end", input: {}, rule: "buzzer.question-under-way" },
    { why: "an undo of another step", intent: "undo", input: { seq: 7 }, rule: "buzzer.step-changed" },
    { why: "a second opening", intent: "open", input: {}, rule: "buzzer.already-open" },
    { why: "a record before the end", intent: "record", input: {}, rule: "buzzer.not-ended" },
    { why: "a second start", intent: "start", input: {}, rule: "buzzer.started-already" },
  ])("$why", async ({ intent, input, rule }) => {
    await openFirst();
    expectRefused(await at.move(intent, input), rule);
  });

  it.each([
    { why: "for another question", changes: { position: 2 }, rule: "buzzer.other-question" },
    { why: "for an opening that is over", changes: { opening: 1 }, rule: "buzzer.earlier-opening" },
  ])("a press $why", async ({ changes, rule }) => {
    await openFirst();
    expectRefused(await at.press(a, 100, changes), rule);
  });

  it("a press when nothing is asked, a second press, and one after the question", async () => {
    expectRefused(await at.press(a, 100), "buzzer.nothing-open");
    await openFirst();
    expectOk(await at.press(a, 100));
    expectRefused(await at.press(a, 150), "buzzer.pressed-already");
    await decideAfterWindow();
    expect(expectOk(await at.press(b, 900))).toMatchObject({ kind: "cameLate" });
    expectOk(await at.move("judge", { outcome: "right" }));
    expectRefused(await at.press(c, 1_000), "buzzer.nothing-open");
  });

  it("a press of somebody who does not play", async () => {
    const other = await makeBuzzer(runtime);
    await openFirst();
    expectRefused(await at.press(other.players[0]!, 100), "buzzer.not-a-player");
  });

  it("a start without questions, with one player, outside the live contest", async () => {
    const bare = await makeBuzzer(runtime, { status: "prepared", questions: 0 });
    expectRefused(await bare.move("start"), "buzzer.no-questions");
    const lonely = await makeBuzzer(runtime, { status: "prepared", contestants: 1 });
    expect(expectRefused(await lonely.move("start"), "buzzer.too-few-players")).toMatchObject({ players: 1 });
    const early = await makeBuzzer(runtime, { status: "prepared", contestStatus: "ready" });
    expectRefused(await early.move("start"), "buzzer.contest-not-live");
    expectRefused(await lonely.move("ask", { position: 1 }), "buzzer.not-running");
    expectRefused(await lonely.move("undo", { seq: 1 }), "buzzer.not-started");
  });

  it("a decision that is not due, quietly", async () => {
    await openFirst();
    expectOk(await at.press(a, 100));
    expectRefused(await decide(), "buzzer.nothing-due");
  });
});

describe("who may", () => {
  it.each(["start", "ask", "open", "skip", "registerPress", "end"] as const)(
    "%s: the desk",
    async (intent) => {
      const input = {
        gameId: at.gameId,
        ...(intent === "ask" ? { position: 9 } : {}),
        ...(intent === "registerPress" ? { contestantId: a } : {}),
      };
      await expectHands(runtime, { made: at.made, command: buzzerCommand(intent)!, input, may: DESK });
    },
  );

  it.each(["accept", "judge", "adjust", "undo"] as const)(
    "%s: the desk and the head judge",
    async (intent) => {
      const extra = {
        accept: {},
        judge: { outcome: "right" },
        adjust: { contestantId: b, points: 0, reason: "核对" },
        undo: { seq: 99 },
      }[intent];
      await expectHands(runtime, {
        made: at.made,
        command: buzzerCommand(intent)!,
        input: { gameId: at.gameId, ...extra },
        may: [...DESK, ...HEAD],
      });
    },
  );

  it("record: the desk and the tabulator", async () => {
    await expectHands(runtime, {
      made: at.made,
      command: buzzerCommand("record")!,
      input: { gameId: at.gameId },
      may: [...DESK, "tabulator"],
    });
  });

  it("press: the contestant's own device and nobody else's", async () => {
    await openFirst();
    expectKind(await at.press(a, 100, { contestantId: b }), "forbidden");
    expectKind(
      await execute(runtime, { command: decideQuestion, actor: publicActor, input: { gameId: at.gameId } }),
      "forbidden",
    );
    expectOk(await at.press(a, 100));
  });
});

describe("a move of the host", () => {
  it("writes all its events or none, and counts them in its answer", async () => {
    const skipped = { type: "adjusted", contestantId: a, points: 1_00, reason: "两步" } as const;
    const twice = hostMove({
      name: "test.twice",
      input: OnGame,
      told: "buzzer-adjusted",
      rule: () => ({ ok: true, value: [skipped, skipped] }),
    });
    const input = { gameId: at.gameId };
    expect(expectOk(await execute(runtime, { command: twice, actor: systemActor, input }))).toEqual({
      seq: 2,
    });
    expect(await types()).toEqual(["adjusted", "adjusted"]);
    expectKind(
      await execute(runtime, { command: twice, actor: at.made.officers.headJudge, input }),
      "forbidden",
    );
  });

  it("starts what was prepared", async () => {
    at = await makeBuzzer(runtime, { status: "prepared" });
    const input = { gameId: at.gameId };
    expect(expectOk(await execute(runtime, { command: startGame, actor: systemActor, input }))).toEqual({
      players: 3,
    });
  });

  it("is refused to a contestant's device", async () => {
    const input = { gameId: at.gameId, contestantId: a };
    const actor = playerActor(at.made, a);
    expectKind(
      await execute(runtime, { command: buzzerCommand("registerPress")!, actor, input }),
      "forbidden",
    );
    expectInvalid(await execute(runtime, { command: pressButton, actor, input }));
  });
});

describe("it records", () => {
  it("every move of the host in the audit log and for the rooms, and of a press nothing but the log", async () => {
    await openFirst();
    expect(await lastAudit(runtime, at.made.id)).toMatchObject({
      command: "buzzer.open-question",
      details: { gameId: at.gameId, seq: 2, position: 1 },
    });
    expect(await lastEvent(runtime, at.made.id)).toMatchObject({ type: "buzzer-opened", performanceIds: [] });
    const before = (await eventsOf(runtime, at.made.id)).length;
    expectOk(await at.press(a, 100));
    expect(await eventsOf(runtime, at.made.id)).toHaveLength(before);
    expectOk(await at.press(b, -300));
    expect(await lastEvent(runtime, at.made.id)).toMatchObject({ type: "buzzer-fouled" });
    await decideAfterWindow();
    expect(await lastEvent(runtime, at.made.id)).toMatchObject({ type: "buzzer-decided" });
  });
});
