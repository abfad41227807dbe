import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { adviseList } from "#app/domain/selection/advised-list.ts";
import { compositeOf } from "#app/domain/selection/composite.ts";
import * as Rational from "#app/domain/shared/rational.ts";
import { allowedSets, world } from "./builders.ts";

const total = (set: readonly { rankKey: readonly number[] }[]) =>
  set.reduce((sum, { rankKey }) => sum + (rankKey[0] ?? 0), 0);

describe("the advised list", () => {
  it("is the best of all sets the nested caps allow", () => {
    fc.assert(
      fc.property(world(8), ({ candidates, list }) => {
        const selected = new Set(adviseList({ candidates, list }).selected);
        const best = Math.max(...allowedSets({ candidates, list }).map(total));
        expect(total(candidates.filter(({ id }) => selected.has(id)))).toBe(best);
      }),
      { numRuns: 3_000 },
    );
  });

  it("keeps the order of all others when somebody withdraws", () => {
    fc.assert(
      fc.property(world(12), fc.nat(), ({ candidates, list }, who) => {
        const gone = candidates[who % candidates.length]?.id;
        const ids = (people: typeof candidates) =>
          adviseList({ candidates: people, list }).ordered.map(({ id }) => id);
        expect(ids(candidates.filter(({ id }) => id !== gone))).toEqual(
          ids(candidates).filter((id) => id !== gone),
        );
      }),
    );
  });

  it("never takes the place of somebody who improves in one criterion", () => {
    fc.assert(
      fc.property(
        ...[world(10), fc.nat(), fc.nat({ max: 2 }), fc.integer({ min: 0, max: 10 })],
        ({ candidates, list, weights }, who, criterion, to) => {
          const before = candidates[who % candidates.length];
          if (before === undefined || !adviseList({ candidates, list }).selected.includes(before.id)) return;
          const better = Rational.ofUnits(to, 10);
          const values = before.values.map((value, at) =>
            at === criterion && Rational.compare(better, value) > 0 ? better : value,
          );
          const composite = compositeOf(values.map((value, at) => ({ value, weight: weights[at] ?? 0 })));
          const after = { ...before, values, rankKey: [composite, ...before.rankKey.slice(1)] };
          const changed = candidates.map((each) => (each === before ? after : each));
          expect(adviseList({ candidates: changed, list }).selected).toContain(before.id);
        },
      ),
      { numRuns: 1_000 },
    );
  });
});
