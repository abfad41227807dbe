import { and, count, eq, gt, inArray, isNull, sql } from "drizzle-orm";
import type { DbOrTx, Tx } from "#db/client.ts";
import { contestantPass, session } from "#db/schema/access.ts";
import { buzzerGame } from "#db/schema/buzzer.ts";
import { contest, contestant, performance } from "#db/schema/contest.ts";
import { paper, sitting } from "#db/schema/paper.ts";
import { orgUnit } from "#db/schema/people.ts";

const contestantFrame = {
  contestantId: contestant.id,
  contestId: contestant.contestId,
  cadreId: contestant.cadreId,
  name: contestant.name,
  number: contestant.number,
  contestantStatus: contestant.status,
  unitPath: orgUnit.path,
  unitName: contestant.unitName,
  contestTitle: contest.title,
  publicCode: contest.publicCode,
  contestStatus: contest.status,
};

const contestants = (db: DbOrTx) =>
  db
    .select(contestantFrame)
    .from(contestant)
    .innerJoin(contest, eq(contestant.contestId, contest.id))
    .innerJoin(orgUnit, eq(contest.unitId, orgUnit.id));

/** The contestant a living pass is for. */
export async function findPassHolder(db: DbOrTx, codeHash: Uint8Array) {
  const [row] = await db
    .select(contestantFrame)
    .from(contestantPass)
    .innerJoin(contestant, eq(contestantPass.contestantId, contestant.id))
    .innerJoin(contest, eq(contestant.contestId, contest.id))
    .innerJoin(orgUnit, eq(contest.unitId, orgUnit.id))
    .where(and(eq(contestantPass.codeHash, codeHash), isNull(contestantPass.revokedAt)));
  return row ?? null;
}

export async function findOwnContestant(db: DbOrTx, of: { contestId: string; cadreId: string }) {
  const [row] = await contestants(db).where(
    and(eq(contestant.contestId, of.contestId), eq(contestant.cadreId, of.cadreId)),
  );
  return row ?? null;
}

export async function findContestantFrame(db: DbOrTx, contestantId: string) {
  const [row] = await contestants(db).where(eq(contestant.id, contestantId));
  return row ?? null;
}

/** Contestants with their pass and how many of their devices are let in, by number. */
export const listPasses = (db: DbOrTx, query: { contestId: string; now: Date }) =>
  db
    .select({
      contestantId: contestant.id,
      number: contestant.number,
      name: contestant.name,
      unitName: contestant.unitName,
      issuedAt: contestantPass.issuedAt,
      devices: count(session.idHash),
    })
    .from(contestant)
    .leftJoin(
      contestantPass,
      and(eq(contestantPass.contestantId, contestant.id), isNull(contestantPass.revokedAt)),
    )
    .leftJoin(
      session,
      and(
        eq(session.contestantId, contestant.id),
        isNull(session.revokedAt),
        gt(session.expiresAt, query.now),
      ),
    )
    .where(and(eq(contestant.contestId, query.contestId), eq(contestant.status, "registered")))
    .groupBy(contestant.id, contestantPass.contestantId)
    .orderBy(sql`${contestant.number} nulls last`, contestant.unitName, contestant.name, contestant.id);

/** A new pass takes the place of the earlier one. */
export const savePasses = (
  tx: Tx,
  rows: readonly { contestantId: string; codeHash: Uint8Array; issuedAt: Date }[],
) =>
  tx
    .insert(contestantPass)
    .values([...rows])
    .onConflictDoUpdate({
      target: contestantPass.contestantId,
      set: {
        codeHash: sql`excluded.code_hash`,
        issuedAt: sql`excluded.issued_at`,
        revokedAt: null,
      },
    });

/** Devices let in by earlier passes are out; returns the hashes of their sessions. */
export async function revokeContestantSessions(
  tx: Tx,
  query: { contestantIds: readonly string[]; now: Date },
): Promise<Uint8Array[]> {
  const rows = await tx
    .update(session)
    .set({ revokedAt: query.now })
    .where(and(inArray(session.contestantId, [...query.contestantIds]), isNull(session.revokedAt)))
    .returning({ idHash: session.idHash });
  return rows.map(({ idHash }) => idHash);
}

/** The living sessions of contestants' devices among the hashes. */
export async function listContestantSessions(db: DbOrTx, query: { idHashes: Uint8Array[]; now: Date }) {
  if (query.idHashes.length === 0) return [];
  return db
    .select({
      idHash: session.idHash,
      contestantId: contestant.id,
      contestId: contestant.contestId,
      cadreId: contestant.cadreId,
      name: contestant.name,
    })
    .from(session)
    .innerJoin(contestant, eq(session.contestantId, contestant.id))
    .where(
      and(
        inArray(session.idHash, query.idHashes),
        isNull(session.revokedAt),
        gt(session.expiresAt, query.now),
      ),
    );
}

/** What a contestant can enter with their device: sittings of sealed papers, and whether a buzzer final has them. */
export async function findEntrances(db: DbOrTx, contestantId: string) {
  const [papers, buzzers] = await Promise.all([
    db
      .select({ sittingId: sitting.id, opensAt: paper.opensAt, submittedAt: sitting.submittedAt })
      .from(sitting)
      .innerJoin(paper, eq(sitting.paperId, paper.id))
      .where(and(eq(sitting.contestantId, contestantId), inArray(paper.status, ["sealed", "recorded"])))
      .orderBy(paper.opensAt),
    db
      .select({ gameId: buzzerGame.id })
      .from(buzzerGame)
      .innerJoin(
        performance,
        and(
          eq(performance.contestId, buzzerGame.contestId),
          eq(performance.itemKey, buzzerGame.itemKey),
          eq(performance.contestantId, contestantId),
        ),
      ),
  ]);
  return { papers, buzzer: buzzers.length > 0 };
}
