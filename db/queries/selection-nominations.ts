import { and, asc, eq, inArray, isNull, ne, notInArray, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { CandidateFacts, GateOutcome, Review } from "#app/domain/selection/candidate-facts.ts";
import type { DemocraticVotes, Pool } from "#app/domain/selection/selection-rules.ts";
import type { DbOrTx, Tx } from "#db/client.ts";
import { contest } from "#db/schema/contest.ts";
import { account, cadre, orgUnit } from "#db/schema/people.ts";
import { selectionCandidate, selectionReview, selectionRound } from "#db/schema/selection.ts";

const living = (cadreIds: readonly string[]) =>
  and(sql`${cadre.id} = any(${sql.param([...cadreIds])}::uuid[])`, isNull(cadre.archivedAt));

/** People to be nominated, with where they belong; archived records are not there. */
export const listNominees = (db: DbOrTx, cadreIds: readonly string[]) =>
  db
    .select({ cadreId: cadre.id, name: cadre.name, unitId: cadre.unitId, personPath: orgUnit.path })
    .from(cadre)
    .innerJoin(orgUnit, eq(cadre.unitId, orgUnit.id))
    .where(living(cadreIds));

/** Everybody who was ever on a list of the round, in short. */
export const listNominated = (db: DbOrTx, roundId: string) =>
  db
    .select({
      id: selectionCandidate.id,
      cadreId: selectionCandidate.cadreId,
      post: selectionCandidate.post,
      withdrawnAt: selectionCandidate.withdrawnAt,
    })
    .from(selectionCandidate)
    .where(eq(selectionCandidate.roundId, roundId));

/** Those who stand on the round's lists, with their votes, oldest nomination first. */
export const listStandingCandidates = (db: DbOrTx, roundId: string) =>
  db
    .select({
      id: selectionCandidate.id,
      cadreId: selectionCandidate.cadreId,
      name: cadre.name,
      post: selectionCandidate.post,
      votes: selectionCandidate.votes,
      eligible: selectionCandidate.eligible,
    })
    .from(selectionCandidate)
    .innerJoin(cadre, eq(selectionCandidate.cadreId, cadre.id))
    .where(and(eq(selectionCandidate.roundId, roundId), isNull(selectionCandidate.withdrawnAt)))
    .orderBy(asc(selectionCandidate.nominatedAt), asc(selectionCandidate.id));

export type ReviewRow = Review & { candidateId: string; note: string | null; at: Date };

/** Departments' statements of a round, oldest first: the latest of a department holds. */
export const listReviews = (db: DbOrTx, roundId: string): Promise<ReviewRow[]> =>
  db
    .select({
      id: selectionReview.id,
      candidateId: selectionReview.candidateId,
      department: selectionReview.department,
      outcome: selectionReview.outcome,
      document: selectionReview.document,
      note: selectionReview.note,
      at: selectionReview.at,
    })
    .from(selectionReview)
    .innerJoin(selectionCandidate, eq(selectionReview.candidateId, selectionCandidate.id))
    .where(eq(selectionCandidate.roundId, roundId))
    .orderBy(asc(selectionReview.at), asc(selectionReview.id));

const CHUNK = 2_000;

export async function saveReviews(tx: Tx, rows: (typeof selectionReview.$inferInsert)[]): Promise<void> {
  for (let at = 0; at < rows.length; at += CHUNK)
    await tx.insert(selectionReview).values(rows.slice(at, at + CHUNK));
}

export type Judged = { id: string; facts: CandidateFacts; gates: GateOutcome[]; eligible: boolean };

/** One statement for all of a list, however long it is. */
export const saveJudged = (tx: Tx, rows: readonly Judged[]) =>
  tx.execute(sql`update selection_candidate c
    set facts = r.facts, gates = r.gates, eligible = r.eligible
    from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb)
      as r(id uuid, facts jsonb, gates jsonb, eligible boolean)
    where c.id = r.id`);

export const saveVotes = (tx: Tx, rows: readonly { id: string; votes: DemocraticVotes }[]) =>
  tx.execute(sql`update selection_candidate c set votes = r.votes
    from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as r(id uuid, votes jsonb)
    where c.id = r.id`);

const ENDED = ["cancelled", "inReserve"] as const;

/** Who of these people stands on a list of another running round of the same pool. */
export const listElsewhere = (
  db: DbOrTx,
  { cadreIds, roundId, pool }: { cadreIds: readonly string[]; roundId: string; pool: Pool },
) =>
  db
    .select({ cadreId: selectionCandidate.cadreId, title: selectionRound.title })
    .from(selectionCandidate)
    .innerJoin(selectionRound, eq(selectionCandidate.roundId, selectionRound.id))
    .where(
      and(
        sql`${selectionCandidate.cadreId} = any(${sql.param([...cadreIds])}::uuid[])`,
        ne(selectionRound.id, roundId),
        isNull(selectionCandidate.withdrawnAt),
        notInArray(selectionRound.status, [...ENDED]),
        sql`${selectionRound.rules} ->> 'pool' = ${pool}`,
      ),
    )
    .orderBy(asc(selectionRound.createdAt));

export async function listContestTitles(
  db: DbOrTx,
  contestIds: readonly string[],
): Promise<{ id: string; title: string }[]> {
  if (contestIds.length === 0) return [];
  return db
    .select({ id: contest.id, title: contest.title })
    .from(contest)
    .where(inArray(contest.id, [...contestIds]));
}

/** Names of the accounts that nominated somebody of the round. */
export async function listNominators(db: DbOrTx, roundId: string): Promise<Map<string, string>> {
  const rows = await db
    .selectDistinct({ id: account.id, name: account.displayName })
    .from(selectionCandidate)
    .innerJoin(account, eq(selectionCandidate.nominatedBy, account.id))
    .where(eq(selectionCandidate.roundId, roundId));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

const roundUnit = alias(orgUnit, "round_unit");

/** Announced rounds of the units above a place (its path) in which people may put themselves forward. */
export const listOpenToSelf = (db: DbOrTx, personPath: string) =>
  db
    .select({ round: selectionRound, unitName: roundUnit.name, unitPath: roundUnit.path })
    .from(selectionRound)
    .innerJoin(roundUnit, eq(selectionRound.unitId, roundUnit.id))
    .where(
      and(
        eq(selectionRound.status, "announced"),
        sql`${personPath} like ${roundUnit.path} || '%'`,
        sql`(${selectionRound.rules} ->> 'selfNomination')::boolean`,
      ),
    )
    .orderBy(asc(selectionRound.nominationsUntil), asc(selectionRound.id));
