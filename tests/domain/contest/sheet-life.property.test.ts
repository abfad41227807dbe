import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  afterOp,
  type SheetOp,
  type SheetPlace,
  type StandingSheet,
} from "#app/domain/contest/sheet-life.ts";
import { itemOf } from "#tests/support/rule-set-builders.ts";

const item = itemOf({ key: "speech" });
type Held = { sheet: StandingSheet | null; decidedSeq: number };

/** What the database does with a sequence of operations: the sheet, and the highest number among the decisions kept. */
function play(ops: readonly SheetOp[]): Held {
  let held: Held = { sheet: null, decidedSeq: 0 };
  for (const op of ops) {
    const place: SheetPlace = {
      contestStatus: "live",
      performance: { status: "scoring", locked: false, withdrawn: false },
      seat: { scoring: "counts", removed: false, recused: false, samePanel: true },
      item,
      ...held,
    };
    const result = afterOp({ place, op });
    if (!result.ok) continue;
    const sheet = result.value.kind === "applied" ? result.value.sheet : held.sheet;
    held = { sheet, decidedSeq: op.kind === "draft" ? held.decidedSeq : Math.max(held.decidedSeq, op.seq) };
  }
  return held;
}

const kinds = fc.constantFrom<SheetOp["kind"]>("draft", "submit", "takeBack", "abstain");
const mark = fc.integer({ min: 0, max: 110 }).map((halves) => halves * 50);
/** Numbered as the tablet numbers them; some marks are out of range, which is refused in every order. */
const operations = fc
  .array(fc.record({ kind: kinds, content: mark, delivery: mark }), { minLength: 1, maxLength: 9 })
  .map((made) =>
    made.map(
      ({ kind, ...marks }, index): SheetOp => ({ kind, seq: index + 1, marks, comments: {}, reason: "离席" }),
    ),
  );
const isLegal = (marks: SheetOp["marks"]): boolean => Object.values(marks).every((value) => value <= 50_00);
/** The same operations in any order, each at least once. */
const arrival = operations.chain((ops) =>
  fc.record({
    ops: fc.constant(ops),
    order: fc
      .tuple(
        fc.shuffledSubarray(ops, { minLength: ops.length }),
        fc.array(fc.constantFrom(...ops), { maxLength: 6 }),
        fc.infiniteStream(fc.nat()),
      )
      .map(([all, again, places]) => {
        const order = [...all];
        for (const op of again) order.splice((places.next().value ?? 0) % (order.length + 1), 0, op);
        return order;
      }),
  }),
);

describe("a sheet's operations in any order, some of them twice", () => {
  it("end in the same state as in order", () => {
    fc.assert(
      fc.property(arrival, ({ ops, order }) => {
        expect(play(order).sheet?.status).toBe(play(ops).sheet?.status);
      }),
    );
  });

  it("end in the same submitted marks", () => {
    fc.assert(
      fc.property(arrival, ({ ops, order }) => {
        const expected = play(ops).sheet;
        fc.pre(expected?.status === "received" || expected?.status === "abstained");
        expect(play(order).sheet).toEqual(expected);
      }),
    );
  });

  it("end in the very same draft once the tablet has sent its newest draft again", () => {
    fc.assert(
      fc.property(arrival, ({ ops, order }) => {
        const newest = ops.findLast(({ kind, marks }) => kind === "draft" && isLegal(marks));
        fc.pre(newest !== undefined);
        expect(play([...order, newest!]).sheet).toEqual(play([...ops, newest!]).sheet);
      }),
    );
  });

  it("never make a draft older than the last decision", () => {
    fc.assert(
      fc.property(arrival, ({ order }) => {
        const { sheet, decidedSeq } = play(order);
        expect(sheet?.seq ?? decidedSeq).toBeGreaterThanOrEqual(decidedSeq);
      }),
    );
  });
});
