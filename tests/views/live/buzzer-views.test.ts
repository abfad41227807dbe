import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { LiveAddress } from "#app/contracts/live.ts";
import type { PlayView } from "#app/contracts/live-buzzer.ts";
import { loadContest } from "#db/queries/contest-facts.ts";
import { mayWatch, projectLive } from "#server/views/live/live-view.ts";
import {
  ANSWER_MARK,
  type MadeBuzzer,
  makeBuzzer,
  playerActor,
  writeLog,
} from "#tests/support/buzzer-builders.ts";
import { expectOk, freshRuntime, type TestRuntime } from "#tests/support/commands.ts";
import { handsOf } from "#tests/support/stage-builders.ts";

let runtime: TestRuntime;
let at: MadeBuzzer;
let a: string;
let b: string;

beforeAll(async () => {
  runtime = await freshRuntime();
});
afterAll(() => runtime.close());
beforeEach(async () => {
  at = await makeBuzzer(runtime);
  [a, b] = at.players as [string, string];
});

const facts = async () => (await loadContest(runtime.database.db, at.made.id))!;
const addresses = (): Record<"phone" | "screen" | "public" | "desk", LiveAddress> => ({
  phone: { view: "play", id: a },
  screen: { view: "screen", id: at.made.panels[0]!.id },
  public: { view: "public", id: at.made.id },
  desk: { view: "buzzer", id: at.gameId },
});
const seen = async (who: keyof ReturnType<typeof addresses>) =>
  JSON.stringify(projectLive(await facts(), addresses()[who]));
const play = async () => projectLive(await facts(), addresses().phone) as PlayView;

const place = (contestantId: string, marginMs: number) => ({
  contestantId,
  fairMs: 100,
  uncertaintyMs: 4,
  marginMs,
});
const measured = (contestantId: string) => ({
  contestantId,
  pressId: contestantId,
  claimedMs: 100,
  uncertaintyMs: 4,
  receivedMs: 120,
  boundMs: 40,
  fairMs: 100,
});
const asked = { type: "asked", position: 1 } as const;
const opened = { type: "opened", position: 1, openMs: 50 } as const;
const decided = { type: "decided" as const, position: 1, tooClose: false };

describe("of a question", () => {
  it.each([
    { phase: "asked", events: () => [asked] },
    { phase: "open", events: () => [asked, opened] },
    {
      phase: "open with a press",
      events: () => [asked, opened, { type: "pressed" as const, position: 1, ...measured(b) }],
    },
    { phase: "answering", events: () => [asked, opened, { ...decided, order: [place(b, 0)] }] },
    {
      phase: "too close",
      events: () => [asked, opened, { ...decided, order: [place(b, 0)], tooClose: true }],
    },
    {
      phase: "missed",
      events: () => [
        asked,
        opened,
        { ...decided, order: [place(b, 0)] },
        { type: "judged" as const, position: 1, contestantId: b, outcome: "wrong" as const },
      ],
    },
  ])(
    "$phase: phones, screen and spectators get no answer, no other question, no press before its decision",
    async ({ events }) => {
      await writeLog(runtime, at.gameId, events());
      for (const who of ["phone", "screen", "public"] as const) {
        const text = await seen(who);
        expect(text).not.toContain(ANSWER_MARK);
        expect(text).not.toContain("第 2 题");
        expect(text).not.toContain('"answer":"B"');
        expect(text).not.toContain("receivedMs");
        expect(text).not.toContain("arrivedAfterMs");
      }
      expect(await seen("desk")).toContain(ANSWER_MARK);
    },
  );

  it("open with a press: who pressed is not told before the decision", async () => {
    await writeLog(runtime, at.gameId, [asked, opened, { type: "pressed", position: 1, ...measured(b) }]);
    expect((await play()).game).toMatchObject({ phase: "open", order: [], openAt: 50, opening: 2 });
    expect(await seen("desk")).toContain("arrivedAfterMs");
  });

  it("closed: the answer is shown to all", async () => {
    await writeLog(runtime, at.gameId, [asked, { type: "closed", position: 1, cause: "skipped" }]);
    for (const who of ["phone", "screen"] as const) expect(await seen(who)).toContain(ANSWER_MARK);
  });
});

describe("the screen of the panel", () => {
  it.each([
    { status: "prepared" as const, shows: false },
    { status: "running" as const, shows: true },
    { status: "ended" as const, shows: true },
    { status: "recorded" as const, shows: false },
  ])("of a final that is $status shows it: $shows", async ({ status, shows }) => {
    at = await makeBuzzer(runtime, { status });
    expect((await seen("screen")).includes('"buzzer":{')).toBe(shows);
  });
});

describe("a phone", () => {
  it("of a contestant who does not play has no game", async () => {
    const other = await makeBuzzer(runtime, { contestStatus: "open" });
    const view = projectLive((await loadContest(runtime.database.db, other.made.id))!, {
      view: "play",
      id: other.players[0]!,
    });
    expect(view).not.toHaveProperty("game");
  });

  it("shows places: equal points share one", async () => {
    await writeLog(runtime, at.gameId, [{ type: "adjusted", contestantId: b, points: 10_00, reason: "x" }]);
    expect((await play()).game?.scores.map(({ place: of, points }) => [of, points])).toEqual([
      [1, "10"],
      [2, "0"],
      [2, "0"],
    ]);
  });
});

describe("who may watch", () => {
  it("the desk of a final: those who run, judge, tabulate and supervise, and no contestant", async () => {
    const contest = await facts();
    const hands = { ...(await handsOf(runtime, at.made)), contestant: playerActor(at.made, a) };
    const admitted = Object.entries(hands)
      .filter(([, actor]) =>
        mayWatch({ actor, address: addresses().desk, facts: contest, screenKeyFits: false }),
      )
      .map(([hand]) => hand);
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

  it("a contestant's phone: that contestant alone", async () => {
    const contest = await facts();
    const may = (id: string) =>
      mayWatch({
        actor: playerActor(at.made, a),
        address: { view: "play", id },
        facts: contest,
        screenKeyFits: false,
      });
    expect([may(a), may(b)]).toEqual([true, false]);
    const organiser = {
      actor: at.made.organiser,
      address: addresses().phone,
      facts: contest,
      screenKeyFits: false,
    };
    expect(mayWatch(organiser)).toBe(false);
  });

  it("sees the table after the end", async () => {
    expectOk(await at.move("end"));
    expect(await seen("screen")).toContain('"phase":"ended"');
  });
});
