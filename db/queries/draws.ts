import { eq, sql } from "drizzle-orm";
import type { DrawRound } from "#app/domain/contest/draw-plan.ts";
import { FIRST_SCREEN } from "#app/domain/contest/stage.ts";
import type { DbOrTx, Tx } from "#db/client.ts";
import { contestant, draw, performance, stage } from "#db/schema/contest.ts";

export type DrawRow = typeof draw.$inferSelect;

export async function findDraw(db: DbOrTx, contestId: string): Promise<DrawRow | null> {
  const [row] = await db.select().from(draw).where(eq(draw.contestId, contestId));
  return row ?? null;
}

export const insertDraw = (tx: Tx, row: { contestId: string; commitment: string; seed: string; at: Date }) =>
  tx
    .insert(draw)
    .values({ contestId: row.contestId, commitment: row.commitment, seed: row.seed, committedAt: row.at });

/** `rounds`: what was drawn so far, so that it can be drawn again by anybody. */
export const saveDrawnRounds = (tx: Tx, row: { contestId: string; rounds: readonly DrawRound[]; at: Date }) =>
  tx.update(draw).set({ entries: row.rounds, drawnAt: row.at }).where(eq(draw.contestId, row.contestId));

/** Numbers in the order given, from 1. */
export const saveNumbers = (tx: Tx, contestantIds: readonly string[]) =>
  tx.execute(sql`update ${contestant} set number = drawn.number
    from unnest(${`{${contestantIds.join(",")}}`}::uuid[]) with ordinality as drawn (id, number)
    where ${contestant.id} = drawn.id`);

const AT_ONCE = 500;

export async function insertPerformances(
  tx: Tx,
  rows: readonly (typeof performance.$inferInsert)[],
): Promise<void> {
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    await tx.insert(performance).values(rows.slice(at, at + AT_ONCE));
  }
}

/** A stage for every panel that has none yet. */
export const insertStages = (tx: Tx, rows: { contestId: string; panelIds: readonly string[] }) =>
  rows.panelIds.length === 0
    ? Promise.resolve()
    : tx
        .insert(stage)
        .values(
          rows.panelIds.map((panelId) => ({ panelId, contestId: rows.contestId, screen: FIRST_SCREEN })),
        )
        .onConflictDoNothing();

/** Takes a draw back before the contest: running order, numbers, commitment and seed. */
export async function deleteDraw(tx: Tx, contestId: string): Promise<void> {
  await tx.delete(stage).where(eq(stage.contestId, contestId));
  await tx.delete(performance).where(eq(performance.contestId, contestId));
  await tx.update(contestant).set({ number: null }).where(eq(contestant.contestId, contestId));
  await tx.delete(draw).where(eq(draw.contestId, contestId));
}

/** Performances of a contest as its set-up pages show them. */
export const listRunningOrder = (db: DbOrTx, contestId: string) =>
  db
    .select({
      id: performance.id,
      contestantId: performance.contestantId,
      panelId: performance.panelId,
      roundKey: performance.roundKey,
      itemKey: performance.itemKey,
      position: performance.position,
      status: performance.status,
    })
    .from(performance)
    .where(eq(performance.contestId, contestId))
    .orderBy(performance.position, performance.id);

/** The same with their rows locked. */
export const lockPerformanceStates = (tx: Tx, contestId: string) =>
  tx
    .select({
      id: performance.id,
      roundKey: performance.roundKey,
      status: performance.status,
      contestantId: performance.contestantId,
    })
    .from(performance)
    .where(eq(performance.contestId, contestId))
    .for("share");
