import { and, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { DbOrTx, Tx } from "#db/client.ts";
import { contest, contestant, deduction, performance, recusal, seat } from "#db/schema/contest.ts";
import { scoreOp, sheet } from "#db/schema/scoring.ts";

export type PerformanceRow = typeof performance.$inferSelect;
export type PerformanceChanges = Partial<
  Pick<
    PerformanceRow,
    | "status"
    | "statusReason"
    | "elapsedMs"
    | "clockStartedAt"
    | "clockBeforeMs"
    | "calledAt"
    | "lockedAt"
    | "verifiedAt"
    | "verifiedBy"
    | "revealedAt"
  >
>;

/** On which panel's stage a performance takes place. */
export async function findPanelOf(db: DbOrTx, performanceId: string): Promise<string | null> {
  const [row] = await db
    .select({ panelId: performance.panelId })
    .from(performance)
    .where(eq(performance.id, performanceId));
  return row?.panelId ?? null;
}

/** The performance, locked, with who performs and the state of the contest. */
export async function lockPerformance(tx: Tx, performanceId: string) {
  await tx
    .select({ id: performance.id })
    .from(performance)
    .where(eq(performance.id, performanceId))
    .for("update");
  // Read behind the lock: who held it may have changed the contest and the contestant too.
  const [row] = await tx
    .select({
      performance,
      contestant: { number: contestant.number, name: contestant.name, status: contestant.status },
      contestStatus: contest.status,
    })
    .from(performance)
    .innerJoin(contestant, eq(performance.contestantId, contestant.id))
    .innerJoin(contest, eq(performance.contestId, contest.id))
    .where(eq(performance.id, performanceId));
  return row ?? null;
}

/** Every performance of a panel that may still be called, or stands on its stage. */
export async function listCallable(tx: Tx, panelId: string) {
  return tx
    .select({
      id: performance.id,
      itemKey: performance.itemKey,
      position: performance.position,
      status: performance.status,
    })
    .from(performance)
    .innerJoin(contestant, eq(performance.contestantId, contestant.id))
    .where(
      and(
        eq(performance.panelId, panelId),
        eq(performance.status, "waiting"),
        eq(contestant.status, "registered"),
      ),
    );
}

/** `scored`: the change touches the score, so it counts as a revision of it. */
export async function savePerformance(
  tx: Tx,
  { id, changes, scored = false }: { id: string; changes: PerformanceChanges; scored?: boolean },
): Promise<void> {
  const revision = scored ? { revision: sql`${performance.revision} + 1` } : {};
  if (Object.keys(changes).length === 0 && !scored) return;
  await tx
    .update(performance)
    .set({ ...changes, ...revision })
    .where(eq(performance.id, id));
}

/** Everything the lock looks at: the panel's seats, confirmed recusals, sheets, breaches. */
export async function listScoringFacts(tx: Tx, row: PerformanceRow) {
  const [seats, recusals, sheets, breaches] = await Promise.all([
    tx
      .select({ id: seat.id, number: seat.number, scoring: seat.scoring, holderName: seat.holderName })
      .from(seat)
      .where(and(eq(seat.panelId, row.panelId), isNull(seat.removedAt)))
      .orderBy(seat.role, seat.number),
    tx
      .select({ seatId: recusal.seatId })
      .from(recusal)
      .where(and(eq(recusal.contestantId, row.contestantId), eq(recusal.status, "confirmed"))),
    tx.select().from(sheet).where(eq(sheet.performanceId, row.id)),
    tx
      .select({ points: deduction.points, reason: deduction.reason })
      .from(deduction)
      .where(and(eq(deduction.performanceId, row.id), isNull(deduction.withdrawnAt))),
  ]);
  return { seats, recusals, sheets, breaches };
}

/** Received sheets are locked with the performance; reasons of earlier returns are done with (they stay in the operations). */
export async function lockSheets(
  tx: Tx,
  { performanceId, at }: { performanceId: string; at: Date },
): Promise<void> {
  await tx
    .update(sheet)
    .set({ status: "locked", returnReason: null, changedAt: at })
    .where(and(eq(sheet.performanceId, performanceId), inArray(sheet.status, ["received", "locked"])));
}

export type SheetRow = typeof sheet.$inferSelect;

export async function findSheet(
  tx: Tx,
  { performanceId, seatId }: { performanceId: string; seatId: string },
): Promise<SheetRow | null> {
  const [row] = await tx
    .select()
    .from(sheet)
    .where(and(eq(sheet.performanceId, performanceId), eq(sheet.seatId, seatId)));
  return row ?? null;
}

/** Who last asked for the return of a sheet that awaits its second person, as an actor key. */
export async function findReturnRequester(tx: Tx, row: SheetRow): Promise<string | null> {
  const [op] = await tx
    .select({ by: scoreOp.by })
    .from(scoreOp)
    .where(
      and(
        eq(scoreOp.performanceId, row.performanceId),
        eq(scoreOp.seatId, row.seatId),
        eq(scoreOp.kind, "return"),
      ),
    )
    .orderBy(desc(scoreOp.at), desc(scoreOp.opId))
    .limit(1);
  return op?.by ?? null;
}

/** The sheet as it was, kept among the judge's operations with the reason; a mere request has no effect yet. */
export async function saveReturnOp(
  tx: Tx,
  input: { opId: string; row: SheetRow; reason: string; by: string; at: Date; effect: "asked" | "returned" },
): Promise<void> {
  const { performanceId, seatId, seq, marks, comments, receipt } = input.row;
  await tx.insert(scoreOp).values({
    opId: input.opId,
    performanceId,
    seatId,
    seq,
    kind: "return",
    marks,
    comments,
    reason: input.reason,
    applied: input.effect === "returned" ? "yes" : "superseded",
    receipt: receipt ?? "",
    by: input.by,
    at: input.at,
  });
}

/** Hands the sheet back to its judge; the other sheets stay locked, no longer verified. */
export async function returnSheet(
  tx: Tx,
  { row, reason, at }: { row: SheetRow; reason: string; at: Date },
): Promise<void> {
  await tx
    .update(sheet)
    .set({ status: "returned", returnReason: reason, changedAt: at })
    .where(eq(sheet.id, row.id));
  await tx
    .update(sheet)
    .set({ status: "locked", changedAt: at })
    .where(and(eq(sheet.performanceId, row.performanceId), eq(sheet.status, "verified")));
}

/** Notes that a return is asked for (reason), or takes the note away (null). The sheet stays as it is. */
export async function saveReturnReason(
  tx: Tx,
  { row, reason, at }: { row: SheetRow; reason: string | null; at: Date },
): Promise<void> {
  await tx.update(sheet).set({ returnReason: reason, changedAt: at }).where(eq(sheet.id, row.id));
}

/** A signed contest whose marks are open again is under review again; the signed version stays readable. */
export async function reopenContest(tx: Tx, contestId: string): Promise<void> {
  await tx.update(contest).set({ status: "review", signedAt: null }).where(eq(contest.id, contestId));
}

export async function findBreach(tx: Tx, breachId: string) {
  const [row] = await tx.select().from(deduction).where(eq(deduction.id, breachId));
  return row ?? null;
}

export async function saveBreach(
  tx: Tx,
  breach: {
    id: string;
    performanceId: string;
    points: number;
    reason: string;
    accountId: string | null;
    at: Date;
  },
): Promise<void> {
  await tx.insert(deduction).values(breach);
}

export async function withdrawBreach(
  tx: Tx,
  { breachId, at }: { breachId: string; at: Date },
): Promise<void> {
  await tx.update(deduction).set({ withdrawnAt: at }).where(eq(deduction.id, breachId));
}
