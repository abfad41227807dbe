import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { PressAnswer } from "#app/contracts/buzzer.ts";
import type { BuzzerDeskView, BuzzerHall, PlayView } from "#app/contracts/live-buzzer.ts";
import {
  ANSWER_MARK,
  type MadeBuzzer,
  makeBuzzer,
  signInContestant,
} from "#tests/support/buzzer-builders.ts";
import { expectOk, freshRuntime, type TestRuntime } from "#tests/support/commands.ts";
import {
  type LiveServer,
  signIn,
  startLiveServer,
  until,
  type Watcher,
  watch,
} from "#tests/support/live-server.ts";

/** As the process runs it: with the time of day. */
let runtime: TestRuntime;
let server: LiveServer;
let at: MadeBuzzer;

beforeAll(async () => {
  runtime = { ...(await freshRuntime()), now: () => new Date() };
  server = await startLiveServer(runtime);
});
afterAll(async () => {
  await server.close();
  await runtime.close();
});
beforeEach(async () => {
  at = await makeBuzzer(runtime, { contestants: 4 });
});

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** A phone behind a line that takes `delayMs` each way. */
async function phone(contestantId: string, line: { delayMs: number }) {
  const watcher = await watch(server, { cookie: await signInContestant(runtime, contestantId) });
  watcher.socket.on("probe", (answer) => void sleep(2 * line.delayMs).then(() => answer()));
  const address = { view: "play" as const, id: contestantId };
  const subscribed = await watcher.subscribe(address);
  expect(subscribed.ok).toBe(true);
  const view = () => watcher.views.get(`play:${contestantId}`)?.view as unknown as PlayView;
  return {
    watcher,
    view,
    /** Presses now; `liesMs`: says that it was that much earlier. */
    async press(
      options: { liesMs?: number; contestantId?: string; pressId?: string } = {},
    ): Promise<PressAnswer> {
      const pressedAt = Date.now();
      const { game } = view();
      await sleep(line.delayMs);
      return watcher.socket.timeout(5_000).emitWithAck("press", {
        gameId: at.gameId,
        contestantId: options.contestantId ?? contestantId,
        pressId: options.pressId ?? randomUUID(),
        position: game?.question?.position ?? 1,
        opening: game?.opening ?? 0,
        claimedMs: pressedAt - (options.liesMs ?? 0),
        uncertaintyMs: 3,
      });
    },
  };
}
type Phone = Awaited<ReturnType<typeof phone>>;

async function desk(): Promise<Watcher> {
  const watcher = await watch(server, {
    cookie: await signIn(runtime, { accountId: at.made.officers.host.accountId }),
  });
  expect((await watcher.subscribe({ view: "buzzer", id: at.gameId })).ok).toBe(true);
  return watcher;
}
const deskView = (watcher: Watcher) =>
  watcher.views.get(`buzzer:${at.gameId}`)?.view as unknown as BuzzerDeskView;

/** Asks and opens question one, and waits until every phone's button is lit. */
async function light(phones: Phone[]): Promise<number> {
  expectOk(await at.move("ask", { position: 1 }));
  expectOk(await at.move("open"));
  await until("the phones know of the opening", () =>
    phones.every(({ view }) => view().game?.phase === "open"),
  );
  const openAt = phones[0]!.view().game?.openAt ?? 0;
  await sleep(openAt - Date.now());
  return openAt;
}
const measured = (host: Watcher, players: string[]) =>
  until("every line is measured", () =>
    players.every((id) => host.frames.some((frame) => frame.includes(id) && frame.includes("delayMs"))),
  );

describe("four phones and a desk", () => {
  it("are told who pressed first by fair time: not the fastest line, and not whoever lies", async () => {
    const [slow, fast, liar, idle] = at.players as [string, string, string, string];
    const host = await desk();
    const phones = await Promise.all([
      phone(slow, { delayMs: 120 }),
      phone(fast, { delayMs: 0 }),
      phone(liar, { delayMs: 0 }),
      phone(idle, { delayMs: 0 }),
    ]);
    await measured(host, at.players);
    await sleep(900);
    await light(phones);
    const answers = await Promise.all([
      sleep(50).then(() => phones[0]!.press()),
      sleep(110).then(() => phones[1]!.press()),
      // An honest claim would be third; half a minute is claimed.
      sleep(300).then(() => phones[2]!.press({ liesMs: 30_000 })),
    ]);
    expect(answers).toMatchObject([
      { ok: true, kind: "pressed" },
      { ok: true, kind: "pressed" },
      { ok: true, kind: "pressed" },
    ]);
    await until("the desk sees the decision", () => deskView(host).hall.order.length === 3);
    const { hall, presses } = deskView(host);
    expect(hall.order.map(({ contestantId }) => contestantId)).toEqual([slow, fast, liar]);
    // The slow one arrived later than the fast one, and is believed as far as the server measured its line.
    const of = (id: string) => presses.find(({ contestantId }) => contestantId === id)!;
    expect(of(slow).arrivedAfterMs).toBeGreaterThan(of(fast).arrivedAfterMs);
    expect(of(slow).boundMs).toBeGreaterThanOrEqual(240);
    expect(of(liar).arrivedAfterMs - of(liar).fairAfterMs).toBeLessThanOrEqual(of(liar).boundMs + 0.1);
    await until("all phones hear it", () =>
      phones.every(({ view }) => view().game?.answering?.contestantId === slow),
    );
    for (const each of [host, ...phones.map(({ watcher }) => watcher)]) each.close();
  });

  it("hear of a foul at once, and of a press only with the decision", async () => {
    const [first, second] = at.players as [string, string];
    const phones = [await phone(first, { delayMs: 0 }), await phone(second, { delayMs: 0 })];
    expectOk(await at.move("ask", { position: 1 }));
    await until("the question is there", () => phones.every(({ view }) => view().game?.phase === "asked"));
    expect(await phones[0]!.press()).toMatchObject({ ok: true, kind: "fouled" });
    await until(
      "the other phone shows the foul",
      () => phones[1]!.view().game?.fouls.includes(first) === true,
    );
    expect(phones[0]!.view().game).toMatchObject({ out: true });
    expect(await phones[0]!.press()).toMatchObject({
      ok: false,
      again: false,
      refusal: { rule: "buzzer.locked-out" },
    });
    for (const { watcher } of phones) watcher.close();
  });

  it("may not press for one another, nor open one another's page, nor the desk", async () => {
    const [first, second] = at.players as [string, string];
    const own = await phone(first, { delayMs: 0 });
    await light([own]);
    expect(await own.press({ contestantId: second })).toMatchObject({
      ok: false,
      refusal: { kind: "forbidden" },
    });
    expect((await own.watcher.subscribe({ view: "play", id: second })).ok).toBe(false);
    expect((await own.watcher.subscribe({ view: "buzzer", id: at.gameId })).ok).toBe(false);
    expect(await own.watcher.socket.timeout(2_000).emitWithAck("press", { gameId: 7 })).toMatchObject({
      ok: false,
      again: false,
      refusal: { kind: "invalid" },
    });
    own.watcher.close();
  });
});

describe("what is hidden", () => {
  it("is not sent: no frame of a phone or the screen holds the answer before the question is closed", async () => {
    const [first] = at.players as [string];
    const own = await phone(first, { delayMs: 0 });
    const screen = await watch(server, {
      cookie: await signIn(runtime, { accountId: at.made.officers.timekeeper.accountId }),
    });
    const panelId = at.made.panels[0]!.id;
    expect((await screen.subscribe({ view: "screen", id: panelId })).ok).toBe(true);
    await light([own]);
    await own.press();
    const hall = () =>
      (screen.views.get(`screen:${panelId}`)?.view as { buzzer?: BuzzerHall } | undefined)?.buzzer;
    await until("the screen shows who answers", () => hall()?.answering?.contestantId === first);
    expect(hall()?.question?.stem).toContain("第 1 题");
    for (const { frames } of [own.watcher, screen]) {
      expect(frames.join("\n")).not.toContain(ANSWER_MARK);
      expect(frames.join("\n")).not.toContain('"answer"');
      expect(frames.join("\n")).not.toContain("第 2 题");
    }
    expectOk(await at.move("judge", { outcome: "right" }));
    await until(
      "the answer is shown",
      () => hall()?.answer !== undefined && own.view().game?.answer !== undefined,
    );
    expect(hall()?.answer).toMatchObject({ answer: "B", source: "社会救助暂行办法 第十条" });
    own.watcher.close();
    screen.close();
  });
});

describe("a decision", () => {
  it("survives the process: a press committed by one that went is decided by the next that comes", async () => {
    const [first] = at.players as [string];
    const own = await phone(first, { delayMs: 0 });
    await light([own]);
    expect(await own.press()).toMatchObject({ ok: true, kind: "pressed" });
    own.watcher.close();
    await server.close();
    server = await startLiveServer(runtime);
    await until(
      "the overdue window is decided",
      async () => (await at.log()).at(-1)?.event.type === "decided",
    );
  });

  it("is made once by two processes, and both tell their rooms", async () => {
    const other = await startLiveServer(runtime);
    try {
      const [first] = at.players as [string];
      const own = await phone(first, { delayMs: 0 });
      const host = await watch(other, {
        cookie: await signIn(runtime, { accountId: at.made.officers.host.accountId }),
      });
      expect((await host.subscribe({ view: "buzzer", id: at.gameId })).ok).toBe(true);
      await light([own]);
      await own.press();
      await until(
        "the other process's desk sees it",
        () => deskView(host).hall.answering?.contestantId === first,
      );
      await sleep(1_200);
      expect((await at.log()).filter(({ event }) => event.type === "decided")).toHaveLength(1);
      own.watcher.close();
      host.close();
    } finally {
      await other.close();
    }
  });
});
