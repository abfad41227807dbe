import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import fc from "fast-check";
import postgres from "postgres";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { audit, auditChain } from "#db/schema/record.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { verifyAudit } from "#server/views/audit/verify-audit.ts";
import { execute, expectOk, freshRuntime, systemActor, type TestRuntime } from "#tests/support/commands.ts";

const note = defineCommand({
  name: "test.note",
  input: z.object({ contestId: z.uuid().nullable(), details: z.record(z.string(), z.unknown()) }),
  load: async () => ({}),
  allow: () => true,
  run: ({ input }) =>
    done(null, {
      write: async () => {},
      audit: { contestId: input.contestId, details: input.details },
      events: [],
    }),
});

let runtime: TestRuntime;
/** The owner of the tables, with triggers and foreign keys out of the way: whoever holds the database itself. */
let owner: postgres.Sql;
const contestId = randomUUID();
const chain = `contest:${contestId}`;

const record = async (into: string | null, details: object) => {
  runtime.clock.advance(1_237);
  expectOk(
    await execute(runtime, { command: note, actor: systemActor, input: { contestId: into, details } }),
  );
};

beforeEach(async () => {
  runtime = await freshRuntime();
  owner = postgres(runtime.databaseUrl, { max: 1, onnotice: () => {} });
  await owner`alter table audit disable trigger user`;
  await owner`alter table audit drop constraint audit_chain_audit_chain_chain_fk`;
  await owner`alter table signed_result drop constraint signed_result_contest_id_contest_id_fk`;
  for (let index = 0; index < 7; index += 1)
    await record(contestId, { index, 姓: `名 ${index}`, b: [1.5, null] });
  await record(null, { 'quoted "key"': "line\nbreak", z: { y: 1, x: 2 } });
});
afterEach(async () => {
  await owner.end();
  await runtime.close();
});

const verified = async () => {
  const chains = await verifyAudit(runtime.database.db, { part: 3 });
  return Object.fromEntries(chains.map(({ chain, rows, brokenAt }) => [chain, { rows, brokenAt }]));
};

describe("the audit log verified", () => {
  it("is whole as commands wrote it, each chain with its rows and head", async () => {
    const [head] = await runtime.database.db.select().from(auditChain).where(eq(auditChain.chain, chain));
    const chains = await verifyAudit(runtime.database.db);
    expect(chains).toEqual([
      {
        chain,
        rows: 7,
        head: Buffer.from(head!.hash).toString("hex"),
        brokenAt: null,
        lostSignedVersions: [],
      },
      expect.objectContaining({ chain: "main", rows: 1, brokenAt: null }),
    ]);
  });

  it("is whole before anything was recorded", async () => {
    const empty = await freshRuntime();
    expect(await verifyAudit(empty.database.db)).toMatchObject([{ chain: "main", rows: 0, brokenAt: null }]);
    await empty.close();
  });

  it("looks at the chains asked for and no others", async () => {
    const chains = await verifyAudit(runtime.database.db, { chains: [chain] });
    expect(chains.map((each) => each.chain)).toEqual([chain]);
  });

  it("goes on while commands append", async () => {
    const [chains] = await Promise.all([
      verifyAudit(runtime.database.db, { part: 1 }),
      ...Array.from({ length: 10 }, (_, index) => record(contestId, { late: index })),
    ]);
    expect(chains.every(({ brokenAt }) => brokenAt === null)).toBe(true);
    expect((await verified())[chain]).toEqual({ rows: 17, brokenAt: null });
  });

  const CHANGES: { why: string; column: "at" | "actor" | "command" | "details" | "hash"; to: string }[] = [
    { why: "when", column: "at", to: "2026-05-16T02:00:00.001Z" },
    { why: "who", column: "actor", to: "system:somebody" },
    { why: "what", column: "command", to: "test.other" },
    { why: "the details", column: "details", to: '{"index": 99}' },
    { why: "the hash itself", column: "hash", to: `\\x${"00".repeat(32)}` },
  ];

  it("finds any past row of which anything was changed", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 7 }),
        fc.constantFrom(...CHANGES),
        async (seq, { column, to }) => {
          const [was] = await owner`select * from audit where chain = ${chain} and seq = ${seq}`;
          await owner`update audit set ${owner(column)} = ${to} where chain = ${chain} and seq = ${seq}`;
          expect((await verified())[chain]!.brokenAt).toBe(seq);
          const before = owner.json(was!.details);
          await owner`update audit set at = ${was!.at}, actor = ${was!.actor}, command = ${was!.command},
            details = ${before}, hash = ${was!.hash} where chain = ${chain} and seq = ${seq}`;
        },
      ),
      { numRuns: 30 },
    );
    expect((await verified())[chain]!.brokenAt).toBeNull();
  });

  const TAMPERINGS: { why: string; tamper: () => Promise<unknown>; brokenAt: number }[] = [
    {
      why: "a row in the middle removed",
      tamper: () => owner`delete from audit where chain = ${chain} and seq = 4`,
      brokenAt: 4,
    },
    {
      why: "the first row removed",
      tamper: () => owner`delete from audit where chain = ${chain} and seq = 1`,
      brokenAt: 1,
    },
    {
      why: "the end cut off",
      tamper: () => owner`delete from audit where chain = ${chain} and seq > 5`,
      brokenAt: 6,
    },
    {
      why: "all rows removed",
      tamper: () => owner`delete from audit where chain = ${chain}`,
      brokenAt: 1,
    },
    {
      why: "the head removed",
      tamper: () => owner`delete from audit_chain where chain = ${chain}`,
      brokenAt: 1,
    },
    {
      why: "the head moved back with the end cut off, its hash forgotten",
      tamper: async () => {
        await owner`delete from audit where chain = ${chain} and seq > 5`;
        await owner`update audit_chain set seq = 5 where chain = ${chain}`;
      },
      brokenAt: 5,
    },
    {
      why: "a row put in before the first",
      tamper: () => owner`insert into audit (chain, seq, hash, at, actor, command, details)
        select chain, 0, hash, at, actor, command, details from audit where chain = ${chain} and seq = 1`,
      brokenAt: 0,
    },
    {
      why: "a row put in after the last",
      tamper: () => owner`insert into audit (chain, seq, hash, at, actor, command, details)
        select chain, 8, hash, at, actor, command, details from audit where chain = ${chain} and seq = 7`,
      brokenAt: 8,
    },
    {
      why: "two rows exchanged",
      tamper: async () => {
        await owner`update audit set seq = 100 where chain = ${chain} and seq = 2`;
        await owner`update audit set seq = 2 where chain = ${chain} and seq = 3`;
        await owner`update audit set seq = 3 where chain = ${chain} and seq = 100`;
      },
      brokenAt: 2,
    },
    {
      why: "a changed row given the hash that fits it",
      tamper:
        () => owner`update audit a set details = '{}', hash = sha256(before.hash || convert_to(concat_ws(chr(31),
          a.seq::text, to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), a.actor, a.command, '{}'), 'UTF8'))
        from audit before where a.chain = ${chain} and a.seq = 3 and before.chain = a.chain and before.seq = 2`,
      brokenAt: 4,
    },
  ];

  it.each(TAMPERINGS)("finds $why", async ({ tamper, brokenAt }) => {
    await tamper();
    const after = await verified();
    expect(after[chain]!.brokenAt).toBe(brokenAt);
    expect(after.main!.brokenAt).toBeNull();
  });

  it("finds a row moved to another chain in both", async () => {
    await owner`update audit set chain = 'main', seq = 2 where chain = ${chain} and seq = 7`;
    expect(await verified()).toMatchObject({ [chain]: { brokenAt: 7 }, main: { brokenAt: 2 } });
  });

  it("finds a chain written anew, head and all, by the head that was printed when the result was signed", async () => {
    const [signed] = await runtime.database.db
      .select({ hash: audit.hash })
      .from(audit)
      .where(and(eq(audit.chain, chain), eq(audit.seq, 4)));
    await owner`insert into signed_result (id, contest_id, version, document, result, hash, audit_head)
      values (${randomUUID()}, ${contestId}, 1, '{}', '{}', '\\x00', ${signed!.hash})`;
    const lost = async () =>
      (await verifyAudit(runtime.database.db)).find((each) => each.chain === chain)!.lostSignedVersions;
    expect(await lost()).toEqual([]);
    await owner`update audit set details = '{}' where chain = ${chain} and seq = 2`;
    for (let seq = 2; seq <= 7; seq += 1) {
      await owner`update audit a set hash = sha256(before.hash || convert_to(concat_ws(chr(31), a.seq::text,
          to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), a.actor, a.command, a.details::text), 'UTF8'))
        from audit before where a.chain = ${chain} and a.seq = ${seq} and before.chain = a.chain and before.seq = a.seq - 1`;
    }
    await owner`update audit_chain c set hash = a.hash from audit a
      where c.chain = ${chain} and a.chain = c.chain and a.seq = 7`;
    expect((await verified())[chain]!.brokenAt).toBeNull();
    expect(await lost()).toEqual([1]);
  });
});
