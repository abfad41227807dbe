import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { expect } from "vitest";
import type { Actor } from "#app/domain/access/actor.ts";
import type { Result } from "#app/domain/shared/refusal.ts";
import { clockStamp, performance, stage } from "#db/schema/contest.ts";
import { sheet } from "#db/schema/scoring.ts";
import type { Command } from "#server/commands/define-command.ts";
import { callPerformance } from "#server/commands/stage/call-performance.ts";
import { closeStage } from "#server/commands/stage/close-stage.ts";
import { lockPerformance } from "#server/commands/stage/lock-performance.ts";
import { execute, expectOk, publicActor, systemActor, type TestRuntime } from "#tests/support/commands.ts";
import {
  deviceOf,
  type MadeContest,
  type MadePerformance,
  makeContest,
} from "#tests/support/contest-builders.ts";
import { makeAccount, makeOrganiser } from "#tests/support/organisation-builders.ts";
import { eventsOf } from "#tests/support/records.ts";

export type TestStage = Awaited<ReturnType<typeof makeStage>>;

/** A live contest with the hands on it that a test needs. */
export async function makeStage(runtime: TestRuntime, given: Parameters<typeof makeContest>[1] = {}) {
  const made = await makeContest(runtime, given);
  const { db } = runtime.database;
  const panelId = made.panels[0]!.id;
  const [first, second] = made.performances as [MadePerformance, MadePerformance];
  const run = <V>(
    command: Command<unknown, V>,
    input: unknown,
    actor: Actor = systemActor,
  ): Promise<Result<V>> => execute(runtime, { command, actor, input });
  const rowOf = async (id: string) => (await db.select().from(performance).where(eq(performance.id, id)))[0]!;
  return {
    made,
    panelId,
    first,
    second,
    run,
    rowOf,
    stageRow: async (id = panelId) => (await db.select().from(stage).where(eq(stage.panelId, id)))[0]!,
    stampsOf: (id: string) =>
      db.select().from(clockStamp).where(eq(clockStamp.performanceId, id)).orderBy(clockStamp.at),
    sheetOf: async (performanceId: string, seatId: string) =>
      (
        await db
          .select()
          .from(sheet)
          .where(and(eq(sheet.performanceId, performanceId), eq(sheet.seatId, seatId)))
      )[0] ?? null,
    /** Writes what the tests start from, past the commands. */
    set: (id: string, values: Partial<typeof performance.$inferInsert>) =>
      db.update(performance).set(values).where(eq(performance.id, id)),
    submit: (performanceId: string, seatId: string, marks: Record<string, number>) =>
      db.insert(sheet).values({
        id: randomUUID(),
        performanceId,
        seatId,
        status: "received",
        marks,
        comments: {},
        seq: 1,
        revision: 1,
        receipt: "7F3A",
        submittedAt: runtime.now(),
      }),
    call: async (id: string = first.id) =>
      expectOk(await run(callPerformance, { panelId, performanceId: id })),
    close: async () => expectOk(await run(closeStage, { panelId })),
  };
}

export const MARKS = { content: 45_00, delivery: 42_50 };

/** Every counting judge's sheet of a performance, then the performer's way to the marks, then the lock. */
export async function lockWithMarks(at: TestStage, id: string = at.first.id): Promise<void> {
  for (const judge of at.made.judges) await at.submit(id, judge.id, MARKS);
  await at.call(id);
  await at.close();
  expectOk(await at.run(lockPerformance, { performanceId: id }));
}

export type Hand =
  | "system"
  | "organiser"
  | "host"
  | "headJudge"
  | "timekeeper"
  | "tabulator"
  | "supervisor"
  | "head seat"
  | "clock seat"
  | "judge seat"
  | "stranger"
  | "organiser elsewhere"
  | "public";

/** Everybody who could come, by the name a role table uses. */
export async function handsOf(runtime: TestRuntime, made: MadeContest): Promise<Record<Hand, Actor>> {
  const stranger = await makeAccount(runtime);
  const elsewhere = await makeOrganiser(runtime, made.organisation.communities[0]);
  return {
    system: systemActor,
    organiser: made.organiser,
    ...made.officers,
    "head seat": deviceOf(made, made.headSeats[0]!),
    "clock seat": deviceOf(made, made.clockSeats[0]!),
    "judge seat": deviceOf(made, made.judges[0]!),
    stranger,
    "organiser elsewhere": elsewhere,
    public: publicActor,
  };
}

export const DESK: readonly Hand[] = ["system", "organiser", "host"];
export const CLOCK: readonly Hand[] = [...DESK, "timekeeper", "clock seat"];
export const HEAD: readonly Hand[] = ["system", "headJudge", "head seat"];

/** Holds the role table: exactly these hands are let through, all others are answered "forbidden". */
export async function expectHands(
  runtime: TestRuntime,
  given: { made: MadeContest; command: Command<unknown, unknown>; input: unknown; may: readonly Hand[] },
): Promise<void> {
  const admitted: Hand[] = [];
  const hands = await handsOf(runtime, given.made);
  for (const [hand, actor] of Object.entries(hands) as [Hand, Actor][]) {
    const result = await execute(runtime, { command: given.command, actor, input: given.input });
    if (result.ok || result.refusal.kind !== "forbidden") admitted.push(hand);
  }
  expect([...admitted].sort()).toEqual([...new Set(given.may)].sort());
}

/** What the last command told the rooms: type, and which performances are read again. */
export async function lastTold(runtime: TestRuntime, contestId: string) {
  const event = (await eventsOf(runtime, contestId)).at(-1);
  return event === undefined ? null : { type: event.type, performanceIds: event.performanceIds };
}
