import { isDeepStrictEqual } from "node:util";
import { and, asc, eq, getTableColumns, gt, inArray, isNull, sql } from "drizzle-orm";
import type { RuleSet } from "#app/domain/scoring/rule-set.ts";
import type { Db, Tx } from "#db/client.ts";
import { listDrawnQuestions } from "#db/queries/question-draws.ts";
import { session } from "#db/schema/access.ts";
import {
  contest,
  contestant,
  deduction,
  draw,
  panel,
  performance,
  recusal,
  ruleSetVersion,
  seat,
  stage,
} from "#db/schema/contest.ts";
import { orgUnit } from "#db/schema/people.ts";
import { epoch, outbox } from "#db/schema/record.ts";
import { sheet } from "#db/schema/scoring.ts";
import { readBuzzers } from "./buzzer-facts.ts";

export type SheetFacts = typeof sheet.$inferSelect;
export type PerformanceFacts = typeof performance.$inferSelect & {
  sheets: SheetFacts[];
  breaches: { id: string; points: number; reason: string }[];
  /** Drawn from the sealed box; null: none, or not yet. */
  question: DrawnFacts | null;
};
type DrawnFacts = Omit<Awaited<ReturnType<typeof listDrawnQuestions>>[number], "performanceId">;
export type ContestFacts = NonNullable<Awaited<ReturnType<typeof readFrame>>> & {
  performances: Map<string, PerformanceFacts>;
};

/** One contest as one moment knows it, everything in it: the facts of every live view, of results and of export. */
export async function loadContest(db: Db, contestId: string): Promise<ContestFacts | null> {
  return db.transaction((tx) => readContest(tx, contestId), {
    isolationLevel: "repeatable read",
    accessMode: "read only",
  });
}

/** As loadContest, inside a transaction of the caller's. */
export async function readContest(tx: Tx, contestId: string): Promise<ContestFacts | null> {
  const frame = await readFrame(tx, contestId);
  if (frame === null) return null;
  const performances = await readPerformances(tx, { contestId, ids: null, asks: asks(frame.ruleSet) });
  return { ...frame, performances };
}

/**
 * The same facts brought to the newest version: only what the outbox says has changed is read again, all in one snapshot.
 * Events of a buzzer final ("buzzer-…") name no performances and have its log read again.
 * Returns the facts given when nothing has changed.
 */
export async function refreshContest(db: Db, facts: ContestFacts): Promise<ContestFacts | null> {
  return db.transaction(
    async (tx) => {
      const contestId = facts.contest.id;
      const changes = await tx
        .select({ version: outbox.version, type: outbox.type, performanceIds: outbox.performanceIds })
        .from(outbox)
        .where(and(eq(outbox.contestId, contestId), gt(outbox.version, facts.contest.version)))
        .orderBy(asc(outbox.version));
      const last = changes.at(-1);
      if (last === undefined) return facts;
      if (changes.some((change) => change.performanceIds === null)) {
        const fresh = await readContest(tx, contestId);
        return fresh === null ? null : shareUnchanged(facts, fresh);
      }
      const ids = [...new Set(changes.flatMap((change) => change.performanceIds ?? []))];
      const performances = new Map(facts.performances);
      const changed =
        ids.length === 0 ? [] : await readPerformances(tx, { contestId, ids, asks: asks(facts.ruleSet) });
      for (const [id, row] of changed) performances.set(id, row);
      const played = changes.some(({ type }) => type.startsWith("buzzer-"));
      const buzzers = played ? await readBuzzers(tx, contestId) : facts.buzzers;
      return { ...facts, contest: { ...facts.contest, version: last.version }, performances, buzzers };
    },
    { isolationLevel: "repeatable read", accessMode: "read only" },
  );
}

/** What did not change stays the same object, so that what was computed from it need not be computed again. */
function shareUnchanged(before: ContestFacts, fresh: ContestFacts): ContestFacts {
  const same = <T>(old: T, now: T): T => (isDeepStrictEqual(old, now) ? old : now);
  const performances = new Map<string, PerformanceFacts>();
  for (const [id, row] of fresh.performances)
    performances.set(id, same(before.performances.get(id) ?? row, row));
  return {
    ...fresh,
    ruleSet: same(before.ruleSet, fresh.ruleSet),
    panels: same(before.panels, fresh.panels),
    seats: same(before.seats, fresh.seats),
    contestants: same(before.contestants, fresh.contestants),
    recusals: same(before.recusals, fresh.recusals),
    draw: same(before.draw, fresh.draw),
    performances,
  };
}

/** Everything but the performances. */
async function readFrame(tx: Tx, contestId: string) {
  const [contests, epochs, panels, seats, contestants, recusals, stages, draws, buzzers] = await Promise.all([
    tx
      .select({
        contest,
        unitPath: orgUnit.path,
        unitName: orgUnit.name,
        ruleSet: ruleSetVersion.body,
        rulesLockedAt: ruleSetVersion.lockedAt,
      })
      .from(contest)
      .innerJoin(orgUnit, eq(contest.unitId, orgUnit.id))
      .innerJoin(
        ruleSetVersion,
        and(eq(ruleSetVersion.contestId, contest.id), eq(ruleSetVersion.version, contest.ruleVersion)),
      )
      .where(eq(contest.id, contestId)),
    tx.select({ id: epoch.id }).from(epoch).limit(1),
    tx.select().from(panel).where(eq(panel.contestId, contestId)).orderBy(asc(panel.position)),
    readSeats(tx, contestId),
    readContestants(tx, contestId),
    tx.select().from(recusal).where(eq(recusal.contestId, contestId)),
    tx.select().from(stage).where(eq(stage.contestId, contestId)),
    tx
      .select({ commitment: draw.commitment, seed: draw.seed, drawnAt: draw.drawnAt })
      .from(draw)
      .where(eq(draw.contestId, contestId)),
    readBuzzers(tx, contestId),
  ]);
  const head = contests[0];
  const started = epochs[0];
  if (head === undefined || started === undefined) return null;
  /** The seed is a secret until `drawnAt` is set. */
  const drawn = draws[0] ?? null;
  return { ...head, epoch: started.id, panels, seats, contestants, recusals, stages, draw: drawn, buzzers };
}

/** By number; with community and subdistrict by the names of the tree. */
async function readContestants(tx: Tx, contestId: string) {
  const ancestor = (kind: "community" | "subdistrict") => sql<string | null>`(
    select a.name from org_unit a where a.kind = ${kind} and starts_with(${orgUnit.path}, a.path))`;
  return tx
    .select({
      ...getTableColumns(contestant),
      community: ancestor("community"),
      subdistrict: ancestor("subdistrict"),
    })
    .from(contestant)
    .leftJoin(orgUnit, eq(contestant.unitId, orgUnit.id))
    .where(eq(contestant.contestId, contestId))
    .orderBy(asc(contestant.number), asc(contestant.id));
}

async function readSeats(tx: Tx, contestId: string) {
  return tx
    .select({
      id: seat.id,
      panelId: seat.panelId,
      number: seat.number,
      role: seat.role,
      scoring: seat.scoring,
      holderName: seat.holderName,
      cadreId: seat.cadreId,
      holderUnitId: seat.holderUnitId,
      accountId: seat.accountId,
      paired: sql<boolean>`exists (select 1 from ${session} where ${session.seatId} = ${seat.id}
        and ${session.revokedAt} is null and ${session.expiresAt} > now())`,
    })
    .from(seat)
    .where(and(eq(seat.contestId, contestId), isNull(seat.removedAt)))
    .orderBy(asc(seat.panelId), asc(seat.role), asc(seat.number));
}

/** Contests without sealed questions are spared the reading of them. */
const asks = (ruleSet: RuleSet): boolean =>
  ruleSet.rounds.some(({ items }) =>
    items.some(({ kind }) => kind === "policyAnswer" || kind === "incident"),
  );

async function readPerformances(
  tx: Tx,
  { contestId, ids, asks }: { contestId: string; ids: string[] | null; asks: boolean },
): Promise<Map<string, PerformanceFacts>> {
  const which = ids === null ? eq(performance.contestId, contestId) : inArray(performance.id, ids);
  const among = tx.select({ id: performance.id }).from(performance).where(which);
  const [rows, sheets, breaches, questions] = await Promise.all([
    tx.select().from(performance).where(which).orderBy(asc(performance.position)),
    tx.select().from(sheet).where(inArray(sheet.performanceId, among)),
    tx
      .select({
        id: deduction.id,
        performanceId: deduction.performanceId,
        points: deduction.points,
        reason: deduction.reason,
      })
      .from(deduction)
      .where(and(inArray(deduction.performanceId, among), isNull(deduction.withdrawnAt))),
    asks ? listDrawnQuestions(tx, ids === null ? { contestId } : { performanceIds: ids }) : [],
  ]);
  const byId = new Map(
    rows.map((row) => [row.id, { ...row, sheets: [], breaches: [], question: null } as PerformanceFacts]),
  );
  for (const row of sheets) byId.get(row.performanceId)?.sheets.push(row);
  for (const { performanceId, ...row } of breaches) byId.get(performanceId)?.breaches.push(row);
  for (const { performanceId, ...row } of questions) {
    const drawn = byId.get(performanceId);
    if (drawn !== undefined) drawn.question = row;
  }
  return byId;
}
