import { and, asc, desc, eq, inArray, max, sql } from "drizzle-orm";
import type { ContestResult } from "#app/domain/ranking/contest-result.ts";
import type { DbOrTx, Tx } from "#db/client.ts";
import { clockStamp, contest, contestant, performance } from "#db/schema/contest.ts";
import { account } from "#db/schema/people.ts";
import { auditChain } from "#db/schema/record.ts";
import { sheet, signature, signedResult } from "#db/schema/scoring.ts";

export type ContestRow = typeof contest.$inferSelect;
export type SignatureRow = typeof signature.$inferSelect;

/** Everything of the contest stands still until the end of the transaction: its performances in one order, then its row. */
export async function lockWholeContest(tx: Tx, contestId: string): Promise<ContestRow | null> {
  await tx
    .select({ id: performance.id })
    .from(performance)
    .where(eq(performance.contestId, contestId))
    .orderBy(asc(performance.id))
    .for("update");
  return lockContestRow(tx, contestId);
}

export async function lockContestRow(tx: Tx, contestId: string): Promise<ContestRow | null> {
  const [row] = await tx.select().from(contest).where(eq(contest.id, contestId)).for("update");
  return row ?? null;
}

export const saveContestState = (
  tx: Tx,
  {
    contestId,
    ...change
  }: { contestId: string } & Partial<Pick<ContestRow, "status" | "signedAt" | "publishedAt">>,
) => tx.update(contest).set(change).where(eq(contest.id, contestId));

/** The timekeeper's stamps of a contest in the order they were made. */
export const listStamps = (db: DbOrTx, contestId: string) =>
  db
    .select({
      performanceId: clockStamp.performanceId,
      kind: clockStamp.kind,
      at: clockStamp.at,
      readingMs: clockStamp.readingMs,
      reason: clockStamp.reason,
    })
    .from(clockStamp)
    .innerJoin(performance, eq(clockStamp.performanceId, performance.id))
    .where(eq(performance.contestId, contestId))
    .orderBy(asc(clockStamp.at), asc(clockStamp.id));

/** Names of accounts, for "verified by". */
export async function listAccountNames(db: DbOrTx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: account.id, name: account.displayName })
    .from(account)
    .where(inArray(account.id, [...ids]));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Verified performances and their locked sheets. `shown`: those the hall has seen already. */
export async function saveVerified(
  tx: Tx,
  input: { verified: readonly string[]; shown: readonly string[]; by: string; at: Date },
): Promise<void> {
  const all = [...input.verified, ...input.shown];
  for (const [ids, status] of [[input.verified, "verified"] as const, [input.shown, "revealed"] as const]) {
    if (ids.length === 0) continue;
    await tx
      .update(performance)
      .set({ status, verifiedAt: input.at, verifiedBy: input.by })
      .where(inArray(performance.id, [...ids]));
  }
  await tx
    .update(sheet)
    .set({ status: "verified", changedAt: input.at })
    .where(and(inArray(sheet.performanceId, all), eq(sheet.status, "locked")));
}

/** Points seen by everybody from now on; a performance that is verified becomes `revealed`. */
export async function saveRevealed(
  tx: Tx,
  input: { complete: readonly string[]; revealed: readonly string[]; at: Date },
): Promise<void> {
  for (const status of ["complete", "revealed"] as const) {
    if (input[status].length === 0) continue;
    await tx
      .update(performance)
      .set({ status, revealedAt: input.at })
      .where(inArray(performance.id, [...input[status]]));
  }
}

export async function lockPerformances(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx
    .select({ id: performance.id })
    .from(performance)
    .where(inArray(performance.id, [...ids]))
    .orderBy(asc(performance.id))
    .for("update");
}

export type SignedVersion = {
  id: string;
  version: number;
  /** Hexadecimal. */
  hash: string;
  auditHead: string;
  reason: string | null;
  createdAt: Date;
};

/** The signed versions of a contest, newest first, without their documents. */
export async function listSignedVersions(db: DbOrTx, contestId: string): Promise<SignedVersion[]> {
  const rows = await db
    .select({
      id: signedResult.id,
      version: signedResult.version,
      hash: signedResult.hash,
      auditHead: signedResult.auditHead,
      reason: signedResult.reason,
      createdAt: signedResult.createdAt,
    })
    .from(signedResult)
    .where(eq(signedResult.contestId, contestId))
    .orderBy(desc(signedResult.version));
  return rows.map((row) => ({ ...row, hash: hex(row.hash), auditHead: hex(row.auditHead) }));
}

/** Document and result of a signed version as they were written. */
export async function findSignedBody(
  db: DbOrTx,
  id: string,
): Promise<{ document: unknown; result: ContestResult } | null> {
  const [row] = await db
    .select({ document: signedResult.document, result: signedResult.result })
    .from(signedResult)
    .where(eq(signedResult.id, id));
  // Only `saveSignedResult` writes here, and nothing changes it afterwards (trigger).
  return row === undefined ? null : { document: row.document, result: row.result as ContestResult };
}

export const saveSignedResult = (
  tx: Tx,
  row: Omit<typeof signedResult.$inferInsert, "result"> & { result: ContestResult },
) => tx.insert(signedResult).values(row);

export const listSignatures = (db: DbOrTx, contestId: string): Promise<SignatureRow[]> =>
  db.select().from(signature).where(eq(signature.contestId, contestId)).orderBy(asc(signature.at));

export const saveSignature = (tx: Tx, row: typeof signature.$inferInsert) => tx.insert(signature).values(row);

/** Newest hash of the contest's audit chain, its row locked so that none comes between; null: nothing recorded yet. */
export async function lockAuditHead(tx: Tx, contestId: string): Promise<Uint8Array | null> {
  const [row] = await tx
    .select({ hash: auditChain.hash })
    .from(auditChain)
    .where(eq(auditChain.chain, `contest:${contestId}`))
    .for("update");
  return row?.hash ?? null;
}

/** As lockAuditHead, for reading. */
export async function findAuditHead(db: DbOrTx, contestId: string): Promise<string | null> {
  const [row] = await db
    .select({ hash: auditChain.hash })
    .from(auditChain)
    .where(eq(auditChain.chain, `contest:${contestId}`));
  return row === undefined ? null : hex(row.hash);
}

/** What the cache of public pages asks once a second: changes with every publication. */
export async function findPublication(db: DbOrTx, publicCode: string) {
  const [row] = await db
    .select({
      contestId: contest.id,
      status: contest.status,
      publishedAt: contest.publishedAt,
      version: max(signedResult.version),
    })
    .from(contest)
    .leftJoin(
      signedResult,
      and(eq(signedResult.contestId, contest.id), sql`${signedResult.createdAt} <= ${contest.publishedAt}`),
    )
    .where(eq(contest.publicCode, publicCode))
    .groupBy(contest.id);
  return row ?? null;
}

export type ContestantEntry = {
  contestantId: string;
  contestId: string;
  title: string;
  kind: ContestRow["kind"];
  heldOn: string | null;
  venue: string | null;
  publicCode: string;
  status: ContestRow["status"];
  publishedAt: Date | null;
  number: number | null;
};

/** The contests a cadre takes part in, newest first; drafts and rehearsals are not told. */
export const listEntriesOf = (db: DbOrTx, cadreId: string): Promise<ContestantEntry[]> =>
  db
    .select({
      contestantId: contestant.id,
      contestId: contest.id,
      title: contest.title,
      kind: contest.kind,
      heldOn: contest.heldOn,
      venue: contest.venue,
      publicCode: contest.publicCode,
      status: contest.status,
      publishedAt: contest.publishedAt,
      number: contestant.number,
    })
    .from(contestant)
    .innerJoin(contest, eq(contestant.contestId, contest.id))
    .where(
      and(eq(contestant.cadreId, cadreId), sql`${contest.status} <> 'draft'`, eq(contest.rehearsal, false)),
    )
    .orderBy(sql`${contest.heldOn} desc nulls last`, desc(contest.createdAt));

export const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");
