import { and, asc, desc, eq, inArray, isNull, like, or } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { DbOrTx, Tx } from "#db/client.ts";
import { workRecord } from "#db/schema/daily.ts";
import { growthObjection, mentor, mentorLog, mentorship, trialPost } from "#db/schema/growth.ts";
import { account, cadre, orgUnit } from "#db/schema/people.ts";
import { handover } from "#db/schema/rotation-use.ts";
import { reserveCandidate, selectionCandidate, selectionRound } from "#db/schema/selection.ts";

/** Rows of one growth file, beside what readiness is judged by. */
export type ObjectionRow = typeof growthObjection.$inferSelect;

/** Newest first. */
export const listGrowthObjections = (db: DbOrTx, reserveId: string): Promise<ObjectionRow[]> =>
  db
    .select()
    .from(growthObjection)
    .where(eq(growthObjection.reserveId, reserveId))
    .orderBy(desc(growthObjection.filedAt), desc(growthObjection.id));

export async function findGrowthObjection(db: DbOrTx, objectionId: string): Promise<ObjectionRow | null> {
  const [row] = await db.select().from(growthObjection).where(eq(growthObjection.id, objectionId));
  return row ?? null;
}

export const saveGrowthObjection = (tx: Tx, row: typeof growthObjection.$inferInsert) =>
  tx.insert(growthObjection).values(row);

export const updateGrowthObjection = (
  tx: Tx,
  { objectionId, ...set }: { objectionId: string } & Partial<ObjectionRow>,
) => tx.update(growthObjection).set(set).where(eq(growthObjection.id, objectionId));

export async function findTrial(db: DbOrTx, trialId: string) {
  const [row] = await db
    .select({ trial: trialPost, communityName: orgUnit.name, communityPath: orgUnit.path })
    .from(trialPost)
    .innerJoin(orgUnit, eq(trialPost.communityId, orgUnit.id))
    .where(eq(trialPost.id, trialId));
  return row ?? null;
}

const person = alias(orgUnit, "trial_person_unit");
const keeper = alias(orgUnit, "trial_keeper");

/** Trials in communities within the paths, of people in the reserve and of those who left; the newest first. */
export const listTrialsWithin = async (db: DbOrTx, paths: readonly string[]) =>
  paths.length === 0
    ? []
    : db
        .select({
          ...{ trial: trialPost, communityName: orgUnit.name, communityPath: orgUnit.path },
          ...{ cadreId: cadre.id, name: cadre.name, unitName: person.name, keeperPath: keeper.path },
          decidedByName: account.displayName,
        })
        .from(trialPost)
        .innerJoin(orgUnit, eq(trialPost.communityId, orgUnit.id))
        .innerJoin(reserveCandidate, eq(trialPost.reserveId, reserveCandidate.id))
        .innerJoin(keeper, eq(reserveCandidate.unitId, keeper.id))
        .innerJoin(cadre, eq(reserveCandidate.cadreId, cadre.id))
        .innerJoin(person, eq(cadre.unitId, person.id))
        .leftJoin(account, eq(trialPost.decidedBy, account.id))
        .where(or(...paths.map((path) => like(orgUnit.path, `${path}%`))))
        .orderBy(desc(trialPost.fromOn), desc(trialPost.id));

export const saveTrial = (tx: Tx, row: typeof trialPost.$inferInsert) => tx.insert(trialPost).values(row);

export const updateTrial = (
  tx: Tx,
  { trialId, ...set }: { trialId: string } & Partial<typeof trialPost.$inferInsert>,
) => tx.update(trialPost).set(set).where(eq(trialPost.id, trialId));

/** Who leaves the reserve leaves the trial as well. */
export const endOpenTrials = (
  tx: Tx,
  {
    reserveIds,
    ...set
  }: { reserveIds: readonly string[]; opinion: string; decidedBy: string | null; decidedAt: Date },
) =>
  tx
    .update(trialPost)
    .set({ status: "ended", ...set })
    .where(
      and(inArray(trialPost.reserveId, [...reserveIds]), inArray(trialPost.status, ["planned", "underWay"])),
    );

/** The round an entry came from, with the votes of the democratic appraisal and the rules that count them. */
export async function findOrigin(db: DbOrTx, candidateId: string) {
  const [row] = await db
    .select({
      ...{ roundId: selectionRound.id, title: selectionRound.title, rules: selectionRound.rules },
      ...{ votes: selectionCandidate.votes, basis: selectionCandidate.basis },
    })
    .from(selectionCandidate)
    .innerJoin(selectionRound, eq(selectionCandidate.roundId, selectionRound.id))
    .where(eq(selectionCandidate.id, candidateId));
  return row ?? null;
}

const mentorCadre = alias(cadre, "mentor_of_file");

/** Newest first; what was declined never began. */
export const listFileMentorships = (db: DbOrTx, reserveId: string) =>
  db
    .select({ mentorship, mentorName: mentorCadre.name, mentorTitle: mentor.title })
    .from(mentorship)
    .innerJoin(mentor, eq(mentorship.mentorId, mentor.id))
    .innerJoin(mentorCadre, eq(mentor.cadreId, mentorCadre.id))
    .where(
      and(
        eq(mentorship.reserveId, reserveId),
        inArray(mentorship.status, ["proposed", "agreed", "completed", "ended"]),
      ),
    )
    .orderBy(desc(mentorship.fromOn), desc(mentorship.id));

/** Newest first. */
export const listMentorLog = (db: DbOrTx, mentorshipIds: readonly string[]) =>
  db
    .select({ log: mentorLog, byName: account.displayName })
    .from(mentorLog)
    .leftJoin(account, eq(mentorLog.accountId, account.id))
    .where(inArray(mentorLog.mentorshipId, [...mentorshipIds]))
    .orderBy(desc(mentorLog.onDay), desc(mentorLog.id));

/** Verified training and urgent tasks, newest first. */
export const listFileRecords = (db: DbOrTx, cadreId: string) =>
  db
    .select({
      ...{ id: workRecord.id, kind: workRecord.kind, happenedOn: workRecord.happenedOn },
      ...{ content: workRecord.content, details: workRecord.details, unitName: orgUnit.name },
    })
    .from(workRecord)
    .innerJoin(orgUnit, eq(workRecord.unitId, orgUnit.id))
    .where(
      and(
        eq(workRecord.cadreId, cadreId),
        eq(workRecord.status, "verified"),
        inArray(workRecord.kind, ["training", "urgentTask"]),
      ),
    )
    .orderBy(desc(workRecord.happenedOn), desc(workRecord.id));

/** Posts this person handed over or took over, newest first. */
export const listFileHandovers = (db: DbOrTx, cadreId: string) =>
  db
    .select({ handover, communityName: orgUnit.name })
    .from(handover)
    .innerJoin(orgUnit, eq(handover.communityId, orgUnit.id))
    .where(or(eq(handover.fromId, cadreId), eq(handover.toId, cadreId)))
    .orderBy(desc(handover.dueOn), desc(handover.id));

export async function listCadreNames(db: DbOrTx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: cadre.id, name: cadre.name })
    .from(cadre)
    .where(inArray(cadre.id, [...ids]));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Communities in sight of a trial post: below the unit that keeps the file. */
export const listCommunities = (db: DbOrTx) =>
  db
    .select({ id: orgUnit.id, name: orgUnit.name, path: orgUnit.path })
    .from(orgUnit)
    .where(eq(orgUnit.kind, "community"))
    .orderBy(asc(orgUnit.position), asc(orgUnit.name));

/** Objections that wait, by file. */
export const listOpenObjections = (db: DbOrTx, reserveIds: readonly string[]) =>
  db
    .select({ reserveId: growthObjection.reserveId })
    .from(growthObjection)
    .where(and(inArray(growthObjection.reserveId, [...reserveIds]), isNull(growthObjection.decision)));
