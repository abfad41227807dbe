import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { buzzerGame } from "#db/schema/buzzer.ts";
import { performance } from "#db/schema/contest.ts";
import { sheet } from "#db/schema/scoring.ts";
import { recordGame } from "#server/commands/buzzer/record-game.ts";
import { type MadeBuzzer, makeBuzzer, writeLog } from "#tests/support/buzzer-builders.ts";
import {
  execute,
  expectOk,
  expectRefused,
  freshRuntime,
  systemActor,
  type TestRuntime,
} from "#tests/support/commands.ts";
import { lastEvent } from "#tests/support/records.ts";

let runtime: TestRuntime;
let at: MadeBuzzer;

beforeAll(async () => {
  runtime = await freshRuntime();
});
afterAll(() => runtime.close());
beforeEach(async () => {
  at = await makeBuzzer(runtime, { settings: { base: 100_00 } });
  const [a, b] = at.players as [string, string, string];
  await writeLog(runtime, at.gameId, [
    { type: "adjusted", contestantId: a, points: 120_00, reason: "连对三题" },
    { type: "adjusted", contestantId: b, points: -110_00, reason: "犯规" },
  ]);
  expectOk(await at.move("end"));
});

const marks = async () => {
  const rows = await runtime.database.db
    .select({ contestantId: performance.contestantId, marks: sheet.marks, status: performance.status })
    .from(sheet)
    .innerJoin(performance, eq(performance.id, sheet.performanceId))
    .where(eq(performance.contestId, at.made.id));
  return Object.fromEntries(rows.map((row) => [row.contestantId, [row.status, row.marks]]));
};
const status = async () =>
  (await runtime.database.db.select().from(buzzerGame).where(eq(buzzerGame.id, at.gameId)))[0]?.status;

describe("recording a buzzer final does", () => {
  it("enter the points as the tabulator seat's sheets, held within the criterion's range, and say how many were held", async () => {
    const [a, b, c] = at.players as [string, string, string];
    expect(expectOk(await at.move("record"))).toEqual({ recorded: 3, clamped: 2 });
    expect(await marks()).toEqual({
      [a]: ["complete", { points: 200_00 }],
      [b]: ["complete", { points: 0 }],
      [c]: ["complete", { points: 100_00 }],
    });
    expect(await status()).toBe("recorded");
    expect(await lastEvent(runtime, at.made.id)).toMatchObject({
      type: "buzzer-recorded",
      performanceIds: null,
    });
  });

  it("enter them anew after an adjustment", async () => {
    expectOk(await at.move("record"));
    expectOk(await at.move("adjust", { contestantId: at.players[2], points: 5_00, reason: "复核" }));
    expect(await status()).toBe("ended");
    expectOk(await at.move("record"));
    expect((await marks())[at.players[2]!]).toEqual(["complete", { points: 105_00 }]);
  });
});

describe("recording refuses", () => {
  it("a second time", async () => {
    expectOk(await at.move("record"));
    expectRefused(await at.move("record"), "buzzer.recorded-already");
  });

  it("before the end", async () => {
    const other = await makeBuzzer(runtime);
    const call = { command: recordGame, actor: systemActor, input: { gameId: other.gameId } };
    expectRefused(await execute(runtime, call), "buzzer.not-ended");
  });
});
