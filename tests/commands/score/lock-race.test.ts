import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { lockPerformance } from "#server/commands/stage/lock-performance.ts";
import { returnTheSheet } from "#server/commands/stage/return-sheet.ts";
import { execute, expectOk, freshRuntime, type TestRuntime } from "#tests/support/commands.ts";
import { deviceOf, makeContest } from "#tests/support/contest-builders.ts";
import { FULL, opOf, send, sheetOf } from "#tests/support/score-builders.ts";

let runtime: TestRuntime;
beforeAll(async () => {
  runtime = await freshRuntime();
});
afterAll(() => runtime.close());

const OTHER = { content: 1_00, delivery: 2_00 };

describe("a judge's change and the head judge's lock at the same moment", () => {
  it("either the change came first and is locked, or it is refused and nothing changed", async () => {
    const made = await makeContest(runtime, { judges: 2, contestants: 12, performanceStatus: "scoring" });
    const [seat, other] = [made.judges[0]!, made.judges[1]!];
    for (const [index, performance] of made.performances.entries()) {
      for (const each of [seat, other]) {
        expect(
          await send(runtime, { made, seat: each, op: opOf({ seat: each, performance }) }),
        ).toMatchObject({ ok: true });
      }
      const lock = () =>
        execute(runtime, {
          command: lockPerformance,
          actor: deviceOf(made, made.headSeats[0]!),
          input: { performanceId: performance.id },
        });
      const change = () =>
        send(runtime, { made, seat, op: opOf({ seat, performance }, { seq: 2, marks: OTHER }) });
      const [locked, answer] =
        index % 2 === 0
          ? await Promise.all([lock(), change()])
          : await Promise.all([change(), lock()]).then(([second, first]) => [first, second] as const);
      expectOk(locked);
      const row = await sheetOf(runtime, { seatId: seat.id, performanceId: performance.id });
      expect(row).toMatchObject({ status: "locked", marks: answer.ok ? OTHER : FULL });
      if (!answer.ok) expect(answer.refusal).toMatchObject({ rule: "score.locked" });
    }
  });

  it("a returned sheet is open again, the others stay locked, and the earlier version is kept", async () => {
    const made = await makeContest(runtime, { judges: 2, contestants: 1, performanceStatus: "scoring" });
    const [performance, seat, other] = [made.performances[0]!, made.judges[0]!, made.judges[1]!];
    for (const each of [seat, other])
      await send(runtime, { made, seat: each, op: opOf({ seat: each, performance }) });
    const head = deviceOf(made, made.headSeats[0]!);
    const at = { performanceId: performance.id };
    expectOk(await execute(runtime, { command: lockPerformance, actor: head, input: at }));
    const reason = "请核对内容一项";
    expectOk(
      await execute(runtime, {
        command: returnTheSheet,
        actor: head,
        input: { ...at, seatId: seat.id, reason },
      }),
    );
    const refused = await send(runtime, {
      made,
      seat: other,
      op: opOf({ seat: other, performance }, { seq: 2, marks: OTHER }),
    });
    expect(refused).toMatchObject({ ok: false, refusal: { rule: "score.locked" } });
    const again = opOf({ seat, performance }, { seq: 2, marks: OTHER });
    expect(await send(runtime, { made, seat, op: again })).toMatchObject({ ok: true, status: "received" });
    expect(await sheetOf(runtime, { seatId: seat.id, ...at })).toMatchObject({ marks: OTHER, revision: 2 });
  });
});
