import { and, desc, eq } from "drizzle-orm";
import type { RuleSet } from "#app/domain/scoring/rule-set.ts";
import type { DbOrTx, Tx } from "#db/client.ts";
import { ruleSetVersion } from "#db/schema/contest.ts";

export type RuleSetRow = typeof ruleSetVersion.$inferSelect;

export async function findRules(
  db: DbOrTx,
  of: { contestId: string; version: number },
): Promise<RuleSetRow | null> {
  const [row] = await db
    .select()
    .from(ruleSetVersion)
    .where(and(eq(ruleSetVersion.contestId, of.contestId), eq(ruleSetVersion.version, of.version)));
  return row ?? null;
}

/** Newest first, without the rules themselves. */
export const listRuleVersions = (db: DbOrTx, contestId: string) =>
  db
    .select({
      version: ruleSetVersion.version,
      reason: ruleSetVersion.reason,
      createdAt: ruleSetVersion.createdAt,
      lockedAt: ruleSetVersion.lockedAt,
    })
    .from(ruleSetVersion)
    .where(eq(ruleSetVersion.contestId, contestId))
    .orderBy(desc(ruleSetVersion.version));

export type NewRules = {
  contestId: string;
  version: number;
  body: RuleSet;
  hash: Uint8Array;
  reason: string | null;
  at: Date;
  locked: boolean;
};

export const insertRules = (tx: Tx, { at, locked, ...row }: NewRules) =>
  tx.insert(ruleSetVersion).values({ ...row, createdAt: at, lockedAt: locked ? at : null });

/** Only while the version is not locked; a trigger refuses otherwise. */
export const overwriteRules = (
  tx: Tx,
  row: { contestId: string; version: number; body: RuleSet; hash: Uint8Array },
) =>
  tx
    .update(ruleSetVersion)
    .set({ body: row.body, hash: row.hash })
    .where(and(eq(ruleSetVersion.contestId, row.contestId), eq(ruleSetVersion.version, row.version)));

export const lockRules = (tx: Tx, { at, ...of }: { contestId: string; version: number; at: Date }) =>
  tx
    .update(ruleSetVersion)
    .set({ lockedAt: at })
    .where(and(eq(ruleSetVersion.contestId, of.contestId), eq(ruleSetVersion.version, of.version)));
