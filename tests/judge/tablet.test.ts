import { describe, expect, it } from "vitest";
import type { SeatView, SheetState } from "#app/contracts/live.ts";
import type { ScoreOp } from "#app/contracts/score-op.ts";
import { heldHere, needingAttention } from "#app/features/judge/outbox/queue.ts";
import { baseOf, mark, TestServer, TestStore, TestTime, tabletOf } from "#tests/judge/tablet-bench.ts";

const FULL = { content: 45_00, delivery: 40_00 };
const at = (performanceId = "p1") => performanceId;

function bench({ store = new TestStore() as TestStore | null } = {}) {
  const [server, time] = [new TestServer(), new TestTime()];
  const network = { up: true, sent: [] as ScoreOp[] };
  const transport = {
    send: async (op: ScoreOp) => {
      network.sent.push(structuredClone(op));
      if (!network.up) throw new Error("offline");
      return server.take(structuredClone(op));
    },
  };
  const tablet = tabletOf({ transport, timing: time, store });
  return { server, time, network, transport, tablet, store };
}

async function submitted(parts: ReturnType<typeof bench>, performanceId = "p1") {
  mark(parts.tablet, performanceId, FULL);
  parts.tablet.decide({ base: baseOf(parts.tablet, performanceId), kind: "submit" });
  await parts.time.run(1_000);
}

/** As much of a seat's view as the outbox listens to. */
const viewOf = (sheets: Record<string, SheetState>, status = "live"): SeatView =>
  ({
    contest: { status },
    sheets: Object.fromEntries(
      Object.entries(sheets).map(([id, sheet]) => [id, { marks: {}, comments: {}, ...sheet }]),
    ),
  }) as unknown as SeatView;

describe("the tablet", () => {
  it("sends a submission at once and keeps its receipt", async () => {
    const parts = bench();
    await parts.tablet.start();
    await submitted(parts);
    const { kept, unsent } = parts.tablet.state();
    expect(kept.entries).toMatchObject([
      { state: "acknowledged", answer: { status: "received", superseded: false } },
    ]);
    expect(unsent).toBe(0);
  });

  it("does nothing on a second tap", async () => {
    const parts = bench();
    await parts.tablet.start();
    mark(parts.tablet, "p1", FULL);
    const base = baseOf(parts.tablet, "p1");
    parts.tablet.decide({ base, kind: "submit" });
    parts.tablet.decide({ base, kind: "submit" });
    await parts.time.run(1_000);
    expect(parts.server.received).toHaveLength(1);
  });

  it("sends only the newest of several drafts, once the hand rests", async () => {
    const parts = bench();
    await parts.tablet.start();
    for (const content of [8_00, 45_00, 46_00]) mark(parts.tablet, "p1", { content });
    await parts.time.run(500);
    expect(parts.network.sent).toHaveLength(0);
    await parts.time.run(500);
    expect(parts.network.sent.map(({ marks }) => marks)).toEqual([{ content: 46_00 }]);
    expect(parts.tablet.state().kept.sheets.p1).toMatchObject({ draft: null, draftSavedAt: 1 });
  });

  it("lets nothing leave that is not written to the device yet", async () => {
    const store = new TestStore();
    let release = () => {};
    const written = new Promise<void>((resolve) => {
      release = resolve;
    });
    store.save = () => written;
    const parts = bench({ store });
    await parts.tablet.start();
    await submitted(parts);
    expect(parts.tablet.state().writing).toBe(true);
    expect(parts.network.sent).toHaveLength(0);
    release();
    await parts.time.run(10);
    expect(parts.tablet.state().writing).toBe(false);
    expect(parts.network.sent).toHaveLength(1);
  });

  it("keeps a whole programme without a network and drains it within thirty seconds of its return", async () => {
    const parts = bench();
    parts.network.up = false;
    await parts.tablet.start();
    const programme = Array.from({ length: 60 }, (_, index) => `p${index}`);
    for (const id of programme) await submitted(parts, id);
    await parts.time.run(600_000);
    expect(parts.tablet.state().unsent).toBe(60);
    parts.network.up = true;
    await parts.time.run(30_000);
    expect(parts.tablet.state().unsent).toBe(0);
    for (const id of programme)
      expect(parts.server.sheetOf(id)).toMatchObject({ status: "received", marks: FULL });
  });

  it("hurries when the network tells it is back", async () => {
    const parts = bench();
    parts.network.up = false;
    await parts.tablet.start();
    await submitted(parts);
    await parts.time.run(60_000);
    parts.network.up = true;
    parts.tablet.hurry();
    await parts.time.run(700);
    expect(parts.tablet.state().unsent).toBe(0);
  });

  it("counts what is unsent: decisions at once, a draft after its first failure", async () => {
    const parts = bench();
    parts.network.up = false;
    await parts.tablet.start();
    mark(parts.tablet, "p1", { content: 1_00 });
    expect(parts.tablet.state().unsent).toBe(0);
    await parts.time.run(1_000);
    expect(parts.tablet.state().unsent).toBe(1);
    await submitted(parts, "p2");
    expect(parts.tablet.state().unsent).toBe(2);
  });

  it("goes on after a reload as if nothing had been", async () => {
    const parts = bench();
    parts.network.up = false;
    await parts.tablet.start();
    mark(parts.tablet, "p1", { content: 45_00 });
    await submitted(parts, "p2");
    parts.tablet.stop();
    const again = tabletOf({ transport: parts.transport, timing: parts.time, store: parts.store });
    await again.start();
    expect(again.state().kept.sheets.p1).toMatchObject({ stage: "draft", marks: { content: 45_00 } });
    parts.network.up = true;
    await parts.time.run(20_000);
    expect(again.state().unsent).toBe(0);
    expect(parts.server.sheetOf("p1")).toMatchObject({ status: "draft", marks: { content: 45_00 } });
    expect(parts.server.sheetOf("p2")).toMatchObject({ status: "received" });
  });

  it("says so and still sends when the browser keeps nothing for it", async () => {
    const parts = bench({ store: null });
    await parts.tablet.start();
    await submitted(parts);
    expect(parts.tablet.state()).toMatchObject({ keeping: "memory", unsent: 0 });
    expect(parts.server.sheetOf("p1")).toMatchObject({ status: "received" });
  });

  it("says so when the device stops keeping in the middle", async () => {
    const parts = bench();
    await parts.tablet.start();
    mark(parts.tablet, "p1", { content: 1_00 });
    await parts.time.run(10);
    expect(parts.tablet.state().keeping).toBe("durable");
    if (parts.store !== null) parts.store.fail = true;
    await submitted(parts);
    expect(parts.tablet.state()).toMatchObject({ keeping: "memory", writing: false });
    expect(parts.server.sheetOf("p1")).toMatchObject({ status: "received" });
  });

  it("shows why the server does not take an operation although it answers", async () => {
    const parts = bench();
    const refusal = { kind: "refused" as const, rule: "score.not-paired", facts: {} };
    const tablet = tabletOf({
      timing: parts.time,
      store: parts.store,
      transport: { send: async ({ opId }) => ({ ours: "yanzhen", ok: false, opId, again: true, refusal }) },
    });
    await tablet.start();
    await submitted({ ...parts, tablet });
    expect(tablet.state()).toMatchObject({ trouble: refusal, unsent: 1 });
  });
});

describe("what was refused for good", () => {
  it("is shown, not dropped, and does not hold up the rest", async () => {
    const parts = bench();
    parts.server.locked.add(at("p1"));
    await parts.tablet.start();
    await submitted(parts, "p1");
    await submitted(parts, "p2");
    const { kept, unsent } = parts.tablet.state();
    expect(needingAttention(kept)).toMatchObject([
      { performanceId: "p1", refusal: { rule: "score.locked" } },
    ]);
    expect(unsent).toBe(0);
    expect(parts.server.sheetOf("p2")).toMatchObject({ status: "received" });
  });

  it("may be sent once more", async () => {
    const parts = bench();
    parts.server.locked.add("p1");
    await parts.tablet.start();
    await submitted(parts);
    parts.server.locked.clear();
    parts.tablet.resend(needingAttention(parts.tablet.state().kept)[0]!.opId);
    await parts.time.run(1_000);
    expect(needingAttention(parts.tablet.state().kept)).toEqual([]);
    expect(parts.server.sheetOf("p1")).toMatchObject({ status: "received" });
  });

  it("is done with once a later decision on the sheet stands", async () => {
    const parts = bench();
    parts.server.locked.add("p1");
    await parts.tablet.start();
    await submitted(parts);
    parts.server.locked.clear();
    mark(parts.tablet, "p1", { content: 44_00 });
    await submitted(parts);
    expect(needingAttention(parts.tablet.state().kept)).toEqual([]);
  });

  it("keeps the tablet from being emptied, as everything does that the server has not taken", async () => {
    const parts = bench();
    parts.server.locked.add("p1");
    await parts.tablet.start();
    const held = () => heldHere(parts.tablet.state().kept);
    expect(held()).toBe(0);
    mark(parts.tablet, "p2", { content: 1_00 });
    expect(held()).toBe(1);
    await submitted(parts, "p1");
    expect(held()).toBe(1);
    parts.network.up = false;
    await submitted(parts, "p3");
    expect(held()).toBe(2);
  });

  it("holds for a draft too", async () => {
    const parts = bench();
    parts.server.locked.add("p1");
    await parts.tablet.start();
    mark(parts.tablet, "p1", { content: 44_00 });
    await parts.time.run(2_000);
    expect(needingAttention(parts.tablet.state().kept)).toMatchObject([{ kind: "draft" }]);
    expect(parts.network.sent).toHaveLength(1);
  });
});

describe("a database restored from an older backup", () => {
  it("is filled again with what it had acknowledged and does not know", async () => {
    const parts = bench();
    await parts.tablet.start();
    parts.tablet.hear(viewOf({}), "epoch 1");
    await submitted(parts, "p1");
    await submitted(parts, "p2");
    mark(parts.tablet, "p3", { content: 2_00 });
    await parts.time.run(2_000);
    const there = parts.server.sheets.get("p1");
    parts.server.sheets.clear();
    parts.server.answers.clear();
    if (there !== undefined) parts.server.sheets.set("p1", there);
    parts.network.sent.length = 0;
    const known = {
      status: "received" as const,
      seq: there?.place.sheet?.seq ?? 0,
      receipt: there?.receipt ?? "",
    };
    parts.tablet.hear(viewOf({ p1: known }), "epoch 2");
    await parts.time.run(5_000);
    expect(parts.network.sent.map(({ performanceId }) => performanceId).sort()).toEqual(["p2", "p3"]);
    expect(parts.server.sheetOf("p2")).toMatchObject({ status: "received", marks: FULL });
    expect(parts.server.sheetOf("p3")).toMatchObject({ status: "draft", marks: { content: 2_00 } });
  });

  it("is offered nothing while the epoch is the same", async () => {
    const parts = bench();
    await parts.tablet.start();
    parts.tablet.hear(viewOf({}), "epoch 1");
    await submitted(parts);
    parts.network.sent.length = 0;
    parts.tablet.hear(viewOf({}), "epoch 1");
    await parts.time.run(5_000);
    expect(parts.network.sent).toEqual([]);
  });

  it("is offered a sheet that is another one under the same number", async () => {
    const parts = bench();
    await parts.tablet.start();
    parts.tablet.hear(viewOf({}), "epoch 1");
    await submitted(parts);
    const seq = parts.server.sheetOf("p1")?.seq ?? 0;
    parts.network.sent.length = 0;
    parts.tablet.hear(viewOf({ p1: { status: "received", seq, receipt: "OTHER" } }), "epoch 2");
    await parts.time.run(5_000);
    expect(parts.network.sent).toHaveLength(1);
  });
});

describe("after the signature", () => {
  it("what the server has is no longer kept; what was refused is", async () => {
    const parts = bench();
    parts.server.locked.add("p2");
    await parts.tablet.start();
    await submitted(parts, "p1");
    await submitted(parts, "p2");
    parts.tablet.hear(viewOf({}, "signed"), "epoch 1");
    await parts.time.run(10);
    expect(parts.tablet.state().kept.entries).toMatchObject([
      { state: "refused", op: { performanceId: "p2" } },
    ]);
    expect(Object.keys(parts.tablet.state().kept.sheets)).toEqual(["p2"]);
  });
});

describe("undo", () => {
  it("takes the last change of a place back, however many digits it had", async () => {
    const parts = bench();
    await parts.tablet.start();
    for (const content of [4_00, 45_00]) mark(parts.tablet, "p1", { content });
    mark(parts.tablet, "p1", { delivery: 40_00 });
    const marks = () => parts.tablet.state().kept.sheets.p1?.marks;
    parts.tablet.undo(baseOf(parts.tablet, "p1"));
    expect(marks()).toEqual({ content: 45_00 });
    parts.tablet.undo(baseOf(parts.tablet, "p1"));
    expect(marks()).toEqual({});
    parts.tablet.undo(baseOf(parts.tablet, "p1"));
    expect(marks()).toEqual({});
  });
});
