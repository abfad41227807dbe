import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { diff, type JsonObject } from "#app/domain/shared/merge-patch.ts";
import { loadContest, refreshContest } from "#db/queries/contest-facts.ts";
import { submitOp } from "#server/commands/score/submit-op.ts";
import { projectSeat } from "#server/views/live/seat-view.ts";
import { expectOk, freshRuntime, type TestRuntime } from "#tests/support/commands.ts";
import { deviceOf, type MadeContest, makeContest } from "#tests/support/contest-builders.ts";

let runtime: TestRuntime;
let made: MadeContest;
beforeAll(async () => {
  runtime = await freshRuntime();
  made = await makeContest(runtime, { judges: 3, contestants: 4 });
});
afterAll(() => runtime.close());

const submit = async (judge: number, performance: number) => {
  const seat = made.judges[judge]!;
  const { id: performanceId, itemKey } = made.performances[performance]!;
  const item = made.ruleSet.rounds.flatMap(({ items }) => items).find(({ key }) => key === itemKey)!;
  const marks = Object.fromEntries(item.criteria.map(({ key, maximum }) => [key, maximum]));
  const op = {
    opId: uuidv7(),
    seatId: seat.id,
    performanceId,
    seq: 1,
    kind: "submit",
    marks,
    comments: {},
    form: 1,
  };
  const answer = await submitOp({ runtime, actor: deviceOf(made, seat) }, op);
  expectOk(answer.ok ? { ok: true, value: null } : { ok: false, refusal: answer.refusal });
};

const seatOf = (judge: number) => made.judges[judge]!.id;

describe("the views of two seats after one of them has submitted", () => {
  it("differ from before only in the sheet submitted, and share everything else", async () => {
    const { db } = runtime.database;
    const before = (await loadContest(db, made.id))!;
    const [own, other] = [0, 1].map((judge) => projectSeat(before, seatOf(judge))!);
    await submit(0, 2);
    const after = (await refreshContest(db, before))!;
    const ownAfter = projectSeat(after, seatOf(0))!;
    const otherAfter = projectSeat(after, seatOf(1))!;
    const patch = diff(own as unknown as JsonObject, ownAfter as unknown as JsonObject);
    expect(patch).toEqual({
      sheets: { [made.performances[2]!.id]: ownAfter.sheets[made.performances[2]!.id] },
    });
    expect(diff(other as unknown as JsonObject, otherAfter as unknown as JsonObject)).toBeNull();
    expect(otherAfter.contestants).toBe(own?.contestants);
    expect(otherAfter.performances[made.performances[0]!.id]).toBe(
      own?.performances[made.performances[0]!.id],
    );
  });
});
