import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as DrawPlan from "#app/domain/contest/draw-plan.ts";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

const rounds = fc
  .record({
    seed: fc.string({ unit: fc.constantFrom(..."0123456789abcdef"), minLength: 64, maxLength: 64 }),
    numbers: fc.boolean(),
    communities: fc.array(fc.option(fc.constantFrom("东街", "西街", "南街"), { nil: null }), {
      minLength: 1,
      maxLength: 25,
    }),
    panels: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 }),
  })
  .map(({ seed, numbers, communities, panels }) => ({
    seed,
    round: {
      roundKey: "final",
      numbers,
      entries: communities.map((community, index) => ({ id: `c${index}`, community })),
      items: panels.map((count, index) => ({
        key: `item${index}`,
        panelIds: Array.from({ length: count }, (_, panel) => `p${panel}`),
      })),
    },
  }));

const drawn = (input: { seed: string; round: DrawPlan.DrawRound }) =>
  DrawPlan.of({ ...input, hashOf: sha256 });

describe("a drawn round", () => {
  test("has every contestant once in every item, at positions without a gap on each panel", () => {
    fc.assert(
      fc.property(rounds, (input) => {
        const { performances } = drawn(input);
        for (const item of input.round.items) {
          const own = performances.filter(({ itemKey }) => itemKey === item.key);
          expect(own.map(({ contestantId }) => contestantId).sort()).toEqual(
            input.round.entries.map(({ id }) => id).sort(),
          );
          for (const panelId of item.panelIds) {
            const positions = own.filter((row) => row.panelId === panelId).map(({ position }) => position);
            expect(positions).toEqual(positions.map((_, index) => index + 1));
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test("gives panels that mark side by side shares that differ by one at most", () => {
    fc.assert(
      fc.property(rounds, (input) => {
        const { performances } = drawn(input);
        for (const item of input.round.items) {
          const sizes = item.panelIds.map(
            (panelId) =>
              performances.filter((row) => row.itemKey === item.key && row.panelId === panelId).length,
          );
          expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("needs exactly the hashes it names, and does not depend on the order of the entries", () => {
    fc.assert(
      fc.property(rounds, (input) => {
        const named = new Set(DrawPlan.hashTexts(input));
        const asked = new Set<string>();
        const first = DrawPlan.of({
          ...input,
          hashOf: (text) => {
            asked.add(text);
            return sha256(text);
          },
        });
        expect([...asked].every((text) => named.has(text))).toBe(true);
        const turned = { ...input, round: { ...input.round, entries: input.round.entries.toReversed() } };
        expect(drawn(turned)).toEqual(first);
      }),
      { numRuns: 40 },
    );
  });

  test("gives numbers once to everybody where they are asked for, and the first item runs in their order", () => {
    fc.assert(
      fc.property(rounds, ({ seed, round }) => {
        const input = {
          seed,
          round: {
            ...round,
            numbers: true,
            items: round.items.slice(0, 1).map((item) => ({ ...item, panelIds: ["p0"] })),
          },
        };
        const { numbers, performances } = drawn(input);
        expect(numbers.toSorted()).toEqual(round.entries.map(({ id }) => id).toSorted());
        expect(performances.map(({ contestantId }) => contestantId)).toEqual(numbers);
      }),
      { numRuns: 40 },
    );
  });
});

test("draws each item anew", () => {
  const round: DrawPlan.DrawRound = {
    roundKey: "final",
    numbers: true,
    entries: Array.from({ length: 12 }, (_, index) => ({ id: `c${index}`, community: null })),
    items: [
      { key: "speech", panelIds: ["p"] },
      { key: "report", panelIds: ["p"] },
    ],
  };
  const { performances } = drawn({ seed: "0".repeat(64), round });
  const order = (key: string) =>
    performances.filter(({ itemKey }) => itemKey === key).map(({ contestantId }) => contestantId);
  expect(order("speech")).not.toEqual(order("report"));
});
