import "fake-indexeddb/auto";
import { expect, it } from "vitest";
import type { SittingOp } from "#app/contracts/sitting.ts";
import { Notebook } from "#app/features/sitting/outbox/notebook.ts";
import { openStore } from "#app/features/sitting/outbox/store.ts";
import { TestTime } from "#tests/judge/tablet-bench.ts";

let ids = 0;
function open(given: { sittingId: string; time: TestTime; up?: boolean; store?: boolean }) {
  const received: SittingOp[] = [];
  const network = { up: given.up ?? true };
  const notebook = new Notebook({
    sittingId: given.sittingId,
    openStore: () => (given.store === false ? Promise.reject(new Error("no")) : openStore(given.sittingId)),
    transport: {
      send: async (op) => {
        if (!network.up) throw new Error("offline");
        received.push(structuredClone(op));
        return { ours: "yanzhen", ok: true, opId: op.opId, at: 5, givenMs: op.claimedMs, late: false };
      },
    },
    timing: given.time,
    offset: () => 0,
    newId: () => {
      ids += 1;
      return `id-${ids}`;
    },
  });
  return { notebook, received, network };
}
const chosen = { kind: "choice" as const, keys: ["B" as const] };
/** Until IndexedDB and the network have had their turns. */
const passes = async (notebook: Notebook, time: TestTime, ms: number) => {
  await notebook.settled();
  await time.run(ms);
  await notebook.settled();
};

it("an answer is on the device before it leaves, and survives the tab", async () => {
  const time = new TestTime();
  const offline = open({ sittingId: "a", time, up: false });
  await offline.notebook.start();
  offline.notebook.answer("q1", chosen);
  await passes(offline.notebook, time, 500);
  offline.notebook.stop();
  const again = open({ sittingId: "a", time });
  await again.notebook.start();
  await passes(again.notebook, time, 2_000);
  expect(again.received).toMatchObject([{ questionKey: "q1", value: chosen }]);
  expect(again.notebook.state().kept.answers.q1).toMatchObject({ state: "saved" });
  again.notebook.stop();
});

it("a sentence goes when the hand rests, and at the latest after five seconds", async () => {
  const time = new TestTime();
  const { notebook, received } = open({ sittingId: "b", time });
  await notebook.start();
  for (let at = 0; at < 12; at += 1) {
    notebook.answer("q5", { kind: "text", text: "字".repeat(at + 1) });
    await passes(notebook, time, 500);
  }
  expect(received.length).toBeGreaterThanOrEqual(1);
  expect(received.length).toBeLessThan(6);
  await passes(notebook, time, 2_000);
  expect(received.at(-1)).toMatchObject({ value: { text: "字".repeat(12) } });
  notebook.stop();
});

it("a browser that keeps nothing sends all the same, and says so", async () => {
  const time = new TestTime();
  const { notebook, received } = open({ sittingId: "c", time, store: false });
  await notebook.start();
  notebook.answer("q1", chosen);
  await passes(notebook, time, 100);
  expect(notebook.state().keeping).toBe("memory");
  expect(received).toHaveLength(1);
  notebook.stop();
});

it("what one person wrote is never another sitting's", async () => {
  const time = new TestTime();
  const { notebook, received } = open({ sittingId: "d", time });
  await notebook.start();
  await passes(notebook, time, 100);
  expect(received).toEqual([]);
  expect(notebook.state().kept.answers).toEqual({});
  notebook.stop();
});
