import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Clock from "#app/domain/contest/clock.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import {
  afterAnswer,
  afterNews,
  nextToSend,
  type QueuedPress,
  readQueue,
  unsentOf,
  withPresses,
} from "#app/features/stage/press-queue.ts";

const press = (given: Partial<QueuedPress> & { requestId: string }): QueuedPress => ({
  performanceId: "p",
  press: "start",
  pressedAt: 1_000,
  answered: false,
  ...given,
});

describe("the clock between finger and server", () => {
  it("runs from the press on, before the server has said anything", () => {
    const clock = withPresses({ clock: Clock.IDLE, performanceId: "p", queue: [press({ requestId: "a" })] });
    expect(Clock.reading(clock, 4_000)).toBe(3_000);
  });

  it("does not take a press twice that the server has taken meanwhile", () => {
    const taken: Clock.Clock = { startedAtMs: 1_000, beforeMs: 0, stoppedMs: null };
    const queue = [press({ requestId: "a", answered: true })];
    expect(withPresses({ clock: taken, performanceId: "p", queue })).toEqual(taken);
  });

  it("leaves other performances alone", () => {
    const queue = [press({ requestId: "a", performanceId: "other" })];
    expect(withPresses({ clock: Clock.IDLE, performanceId: "p", queue })).toEqual(Clock.IDLE);
  });

  it("shows the same whether the server has taken none, some or all of the presses", () => {
    const kinds = fc.array(fc.constantFrom("start", "pause", "resume", "stop"), { maxLength: 6 });
    fc.assert(
      fc.property(kinds, (drawn) => {
        let atMs = 0;
        const queue: QueuedPress[] = [];
        let all = Clock.IDLE;
        for (const kind of drawn) {
          atMs += 1_000;
          const next = Clock.press({ clock: all, press: kind, atMs });
          if (!next.ok) continue;
          all = next.value;
          queue.push(press({ requestId: String(atMs), press: kind, pressedAt: atMs }));
        }
        // The server takes them in order; the view shows its clock and the rest is still queued.
        for (let taken = 0; taken <= queue.length; taken += 1) {
          const stamps = queue
            .slice(0, taken)
            .map((each) => ({ kind: each.press, atMs: each.pressedAt, readingMs: 0 }));
          const shown = withPresses({
            clock: Clock.ofStamps(stamps),
            performanceId: "p",
            queue: queue.slice(taken),
          });
          expect(shown).toEqual(all);
        }
      }),
    );
  });
});

describe("the queue", () => {
  it("sends one press after the other, oldest first", () => {
    const queue = [press({ requestId: "a" }), press({ requestId: "b", press: "stop" })];
    expect(nextToSend(queue)?.requestId).toBe("a");
    const { queue: after } = afterAnswer({ queue, requestId: "a", result: { ok: true, value: null } });
    expect(nextToSend(after)?.requestId).toBe("b");
    expect(unsentOf(after)).toBe(1);
  });

  it("keeps an answered press until the view has news, and then lets it go", () => {
    const { queue } = afterAnswer({
      queue: [press({ requestId: "a" })],
      requestId: "a",
      result: { ok: true, value: null },
    });
    expect(queue).toHaveLength(1);
    expect(nextToSend(queue)).toBeNull();
    expect(afterNews(queue)).toEqual([]);
  });

  it("takes a refused press out and says why", () => {
    const no = refused("stage.clock-running");
    const { queue, refusal } = afterAnswer({
      queue: [press({ requestId: "a" })],
      requestId: "a",
      result: no,
    });
    expect(queue).toEqual([]);
    expect(refusal).toEqual(no.refusal);
  });

  it("survives a reload", () => {
    const queue = [press({ requestId: "a" }), press({ requestId: "b", press: "stop", pressedAt: 9_000 })];
    expect(readQueue(JSON.stringify(queue))).toEqual(queue);
  });

  it.each([null, "", "not json", "{}", '[{"press":"reset"}]', "[null, 3]"])("reads %j as empty", (text) => {
    expect(readQueue(text)).toEqual([]);
  });
});
