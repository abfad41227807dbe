import { createHash, randomUUID } from "node:crypto";
import pino from "pino";
import { expect } from "vitest";
import type { Actor, Grant } from "#app/domain/access/actor.ts";
import type { Refusal, RefusalFacts, Result } from "#app/domain/shared/refusal.ts";
import { openDatabase } from "#db/client.ts";
import { personalDataBox } from "#server/auth/personal-data.ts";
import type { Command } from "#server/commands/define-command.ts";
import type { Runtime } from "#server/runtime.ts";
import type { View } from "#server/views/define-view.ts";
import { memoryStore } from "#tests/support/memory-store.ts";
import { freshDatabase } from "#tests/support/postgres-template.ts";

/** A clock that stands still until the test moves it. */
export type TestClock = { now(): Date; set(iso: string): void; advance(ms: number): void };

export type TestRuntime = Runtime & {
  clock: TestClock;
  databaseUrl: string;
  /** Contests the relay was woken for, in order. */
  woken: string[];
  /** Session hashes (hexadecimal) whose live connections were ended. */
  disconnected: string[];
  /** Closes the pool and drops the database. */
  close(): Promise<void>;
};

/** Saturday 10:00 in Shanghai. */
export const TEST_START = "2026-05-16T02:00:00.000Z";

/** A runtime on an empty migrated database of its own, with a standing clock and reproducible "random" bytes. */
export async function freshRuntime({ start = TEST_START }: { start?: string } = {}): Promise<TestRuntime> {
  const fresh = await freshDatabase();
  const database = openDatabase({ url: fresh.url, max: 8 });
  const clock = standingClock(start);
  const woken: string[] = [];
  const disconnected: string[] = [];
  return {
    database,
    clock,
    databaseUrl: fresh.url,
    now: clock.now,
    random: countedRandom(),
    personalData: personalDataBox("7b".repeat(32)),
    files: memoryStore(),
    wake: (contestId) => void woken.push(contestId),
    disconnect: (hashes) => void disconnected.push(...hashes),
    log: pino({ level: "silent" }),
    origins: ["http://localhost:3000"],
    secureCookies: false,
    demonstration: false,
    woken,
    disconnected,
    async close() {
      await database.close();
      await fresh.drop();
    },
  };
}

function standingClock(start: string): TestClock {
  let at = new Date(start).getTime();
  return {
    now: () => new Date(at),
    set: (iso) => {
      at = new Date(iso).getTime();
    },
    advance: (ms) => {
      at += ms;
    },
  };
}

function countedRandom(): (count: number) => Uint8Array {
  let drawn = 0;
  return (count) => {
    const blocks: Buffer[] = [];
    while (blocks.length * 32 < count) {
      drawn += 1;
      blocks.push(createHash("sha256").update(`test ${drawn}`).digest());
    }
    return Buffer.concat(blocks).subarray(0, count);
  };
}

export const systemActor: Actor = { kind: "system", name: "test" };
export const publicActor: Actor = { kind: "public" };

export type AccountActor = Extract<Actor, { kind: "account" }>;

/** An actor that exists for access rules only; where the database must know it, see `makeAccount`. */
export const accountActor = (given: {
  grants: readonly Grant[];
  accountId?: string;
  cadreId?: string | null;
}): AccountActor => ({
  kind: "account",
  accountId: given.accountId ?? randomUUID(),
  cadreId: given.cadreId ?? null,
  name: "测试账号",
  grants: given.grants,
});

/** Runs a command as the actor; a new request id unless one is given. */
export function execute<V>(
  runtime: Runtime,
  call: { command: Command<unknown, V>; actor: Actor; input: unknown; requestId?: string },
): Promise<Result<V>> {
  const requestId = call.requestId ?? randomUUID();
  return call.command.execute({ runtime, actor: call.actor, requestId }, call.input);
}

export const read = <V>(
  runtime: Runtime,
  call: { view: View<V>; actor: Actor; input: unknown },
): Promise<Result<V>> => call.view.read({ runtime, actor: call.actor }, call.input);

/** The value of a result that must be one; the refusal is what the failing test shows. */
export function expectOk<V>(result: Result<V>): V {
  if (result.ok) return result.value;
  throw new Error(`expected a value, was refused: ${JSON.stringify(result.refusal)}`);
}

/** The facts of a refusal by this rule. */
export function expectRefused(result: Result<unknown>, rule: string): RefusalFacts {
  const refusal = refusalOf(result);
  expect(refusal).toMatchObject({ kind: "refused", rule });
  return refusal.kind === "refused" ? refusal.facts : {};
}

/** The codes by field path of an input that was not in the right form. */
export function expectInvalid(result: Result<unknown>): Readonly<Record<string, string>> {
  const refusal = refusalOf(result);
  expect(refusal.kind).toBe("invalid");
  return refusal.kind === "invalid" ? refusal.fields : {};
}

export function expectKind(result: Result<unknown>, kind: Refusal["kind"]): void {
  expect(refusalOf(result).kind).toBe(kind);
}

function refusalOf(result: Result<unknown>): Refusal {
  if (!result.ok) return result.refusal;
  throw new Error(`expected a refusal, got: ${JSON.stringify(result.value)}`);
}
