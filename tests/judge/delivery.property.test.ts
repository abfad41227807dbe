import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ScoreOp } from "#app/contracts/score-op.ts";
import { baseOf, mark, TestServer, TestStore, TestTime, tabletOf } from "#tests/judge/tablet-bench.ts";

const PERFORMANCES = ["p1", "p2", "p3"];
const FAULTS = [
  "none",
  "lostRequest",
  "lostAnswer",
  "twice",
  "html",
  "empty",
  "late",
  "answerToAnother",
  "serverDown",
] as const;
type Fault = (typeof FAULTS)[number];

/** A network that does what it was told for each sending, and is whole once the list is at its end. */
function network(server: TestServer, time: TestTime, faults: Fault[]) {
  const late = (ms: number) => new Promise<void>((resolve) => void time.after(ms, resolve));
  const send = async (op: ScoreOp): Promise<unknown> => {
    const sent = structuredClone(op);
    await late(250);
    switch (faults.shift() ?? "none") {
      case "none":
        return server.take(sent);
      case "lostRequest":
        throw new Error("ECONNRESET");
      case "lostAnswer":
        server.take(sent);
        throw new Error("timeout");
      case "twice":
        void late(3_000).then(() => server.take(sent));
        return server.take(sent);
      case "late":
        // The sender has given up when it arrives.
        void late(9_000).then(() => server.take(sent));
        throw new Error("timeout");
      case "html":
        return "<!doctype html><title>Wi-Fi login</title>";
      case "empty":
        return {};
      case "answerToAnother":
        return {
          ours: "yanzhen",
          ok: true,
          opId: "other",
          receipt: "AAAA",
          at: 1,
          status: "received",
          superseded: false,
        };
      case "serverDown":
        return {
          ours: "yanzhen",
          ok: false,
          opId: sent.opId,
          again: true,
          refusal: { kind: "refused", rule: "score.unavailable", facts: {} },
        };
    }
  };
  return { send };
}

const action = fc.record({
  kind: fc.constantFrom("mark", "mark", "submit", "takeBack", "abstain", "crash", "wait"),
  performanceId: fc.constantFrom(...PERFORMANCES),
  halves: fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 })),
});
const faults = fc.array(fc.constantFrom(...FAULTS), { maxLength: 30 });

describe("an afternoon on a bad network", () => {
  it("ends with every decision on the server once, and the server's sheets equal to the judge's", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(action, { maxLength: 25 }), faults, async (actions, plan) => {
        const [server, time, store] = [new TestServer(), new TestTime(), new TestStore()];
        const transport = network(server, time, [...plan]);
        let tablet = tabletOf({ transport, timing: time, store });
        await tablet.start();
        for (const { kind, performanceId, halves } of actions) {
          const base = baseOf(tablet, performanceId);
          const stage = tablet.state().kept.sheets[performanceId]?.stage ?? "draft";
          if (kind === "mark" && stage === "draft") {
            mark(tablet, performanceId, { content: halves[0] * 50, delivery: halves[1] * 50 });
          } else if (kind === "submit" && stage === "draft" && Object.keys(base.marks).length === 2) {
            tablet.decide({ base, kind: "submit" });
            tablet.decide({ base, kind: "submit" });
          } else if (kind === "takeBack" && stage !== "draft") {
            tablet.decide({ base, kind: "takeBack" });
          } else if (kind === "abstain" && stage === "draft") {
            tablet.decide({ base, kind: "abstain", reason: "离席" });
          } else if (kind === "crash") {
            store.crash();
            tablet.stop();
            tablet = tabletOf({ transport, timing: time, store });
            await tablet.start();
          } else if (kind === "wait") await time.run(halves[0] * 10);
        }
        await time.run(300_000);

        const { kept, unsent } = tablet.state();
        expect(unsent).toBe(0);
        expect(kept.entries.map(({ state }) => state)).toEqual(kept.entries.map(() => "acknowledged"));
        for (const { op } of kept.entries)
          expect(server.received.filter((id) => id === op.opId)).toHaveLength(1);
        for (const sheet of Object.values(kept.sheets)) {
          const there = server.sheetOf(sheet.performanceId);
          const status = { draft: "draft", submitted: "received", abstained: "abstained" }[sheet.stage];
          expect(there?.status).toBe(status);
          expect(there?.seq).toBe(sheet.seq);
          if (sheet.stage !== "abstained") expect(there?.marks).toEqual(sheet.marks);
        }
      }),
      { numRuns: 150 },
    );
  });
});
