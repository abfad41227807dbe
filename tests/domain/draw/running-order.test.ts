import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as RunningOrder from "#app/domain/draw/running-order.ts";
import * as TieLots from "#app/domain/draw/tie-lots.ts";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const keyedBy = (seed: string) => (entryId: string) => sha256(RunningOrder.keyText({ seed, entryId }));
const entriesOf = (communities: (string | null)[]) =>
  communities.map((community, index) => ({ id: `e${index}`, community }));

/** Fewest neighbours of one community over all orders, by trying every one of them. */
const fewest = (communities: (string | null)[]): number => {
  const walk = (left: (string | null)[], last: string | null, pairs: number): number =>
    left.length === 0
      ? pairs
      : Math.min(
          ...left.map((next, index) =>
            walk(
              left.filter((_, at) => at !== index),
              next,
              pairs + (next !== null && next === last ? 1 : 0),
            ),
          ),
        );
  return walk(communities, null, 0);
};

describe("the draw", () => {
  it("of a frozen example gives the order anyone can recompute", () => {
    const seed = "6f1d2c3b4a59687706152433425160ff";
    const entries = ["甲-1", "甲-2", "甲-3", "乙-1", "乙-2", "丙-1", "无"].map((id) => ({
      id,
      community: id === "无" ? null : id.slice(0, 1),
    }));
    expect(sha256(RunningOrder.commitmentText(seed))).toBe(
      "484941f8523d4057355f072dab937b5ed572df3c347d75a04c2a5be6faa7d5b3",
    );
    expect(RunningOrder.of({ entries, keyOf: keyedBy(seed) })).toEqual({
      order: ["乙-1", "甲-2", "乙-2", "甲-1", "无", "丙-1", "甲-3"],
      pairs: [],
    });
  });

  it("takes the keys' order where no neighbours clash", () => {
    const entries = entriesOf([null, null, null, null]);
    const sorted = entries.map(({ id }) => id).sort((a, b) => (keyedBy("s")(a) < keyedBy("s")(b) ? -1 : 1));
    expect(RunningOrder.of({ entries, keyOf: keyedBy("s") }).order).toEqual(sorted);
  });

  it("has as few neighbours from one community as any order has", () => {
    const communities = fc.array(fc.constantFrom("甲", "乙", "丙", null), { maxLength: 7 });
    fc.assert(
      fc.property(communities, fc.string(), (list, seed) => {
        const drawn = RunningOrder.of({ entries: entriesOf(list), keyOf: keyedBy(seed) });
        expect(drawn.pairs).toHaveLength(fewest(list));
      }),
    );
  });

  it("loses nobody, and does not depend on the order the entries come in", () => {
    const communities = fc.array(fc.constantFrom("甲", "乙", "丙", "丁", null), { maxLength: 60 });
    fc.assert(
      fc.property(communities, fc.string(), (list, seed) => {
        const entries = entriesOf(list);
        const { order } = RunningOrder.of({ entries, keyOf: keyedBy(seed) });
        expect([...order].sort()).toEqual(entries.map(({ id }) => id).sort());
        expect(RunningOrder.of({ entries: [...entries].reverse(), keyOf: keyedBy(seed) }).order).toEqual(
          order,
        );
      }),
    );
  });

  it("names the neighbours that could not be avoided", () => {
    const { order, pairs } = RunningOrder.of({ entries: entriesOf(["甲", "甲", "甲"]), keyOf: keyedBy("s") });
    expect(pairs).toEqual([
      { first: order[0], second: order[1] },
      { first: order[1], second: order[2] },
    ]);
  });
});

describe("lots for the tied", () => {
  it("are 1 to n in the order of the keys", () => {
    const keyOf = (contestantId: string) => sha256(TieLots.keyText({ seed: "s", contestantId }));
    const lots = TieLots.of({ contestantIds: ["a", "b", "c"], keyOf });
    const byLot = [...lots].sort(([, a], [, b]) => a - b).map(([id]) => id);
    expect([...lots.values()].sort()).toEqual([1, 2, 3]);
    expect(byLot).toEqual(["a", "b", "c"].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)));
  });
});
