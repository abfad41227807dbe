import { and, asc, count, eq, inArray, sql } from "drizzle-orm";
import type { AnonymousGroup } from "#app/domain/daily/scheme.ts";
import type { DbOrTx, Tx } from "#db/client.ts";
import { appraisalSubject, ballot, ratingLink } from "#db/schema/appraisal.ts";
import { cadre, orgUnit } from "#db/schema/people.ts";

export type RatingLinkRow = typeof ratingLink.$inferSelect;
type GroupOfLinks = { appraisalId: string; raterGroup: AnonymousGroup; unitId: string };

const ofGroup = ({ appraisalId, raterGroup, unitId }: GroupOfLinks) =>
  and(
    eq(ratingLink.appraisalId, appraisalId),
    eq(ratingLink.raterGroup, raterGroup),
    eq(ratingLink.unitId, unitId),
  );

export async function findRatingLink(db: DbOrTx, tokenHash: Uint8Array): Promise<RatingLinkRow | null> {
  const [row] = await db.select().from(ratingLink).where(eq(ratingLink.tokenHash, tokenHash));
  return row ?? null;
}

/** All links of a group, locked one after another in one order, so that two uses wait for each other. */
export const lockLinks = (tx: Tx, group: GroupOfLinks): Promise<RatingLinkRow[]> =>
  tx.select().from(ratingLink).where(ofGroup(group)).orderBy(asc(ratingLink.id)).for("update");

export const saveLinks = (tx: Tx, rows: (typeof ratingLink.$inferInsert)[]) =>
  tx.insert(ratingLink).values(rows);

/** Whom each link leaves out, by the hexadecimal hash of its token. */
export async function listHoldersOfLinks(
  db: DbOrTx,
  hashes: readonly string[],
): Promise<Map<string, string>> {
  const rows = await db
    .select({ tokenHash: ratingLink.tokenHash, name: cadre.name })
    .from(ratingLink)
    .innerJoin(cadre, eq(ratingLink.exceptCadreId, cadre.id))
    .where(
      inArray(
        ratingLink.tokenHash,
        hashes.map((hash) => Buffer.from(hash, "hex")),
      ),
    );
  return new Map(rows.map(({ tokenHash, name }) => [Buffer.from(tokenHash).toString("hex"), name]));
}

export const revokeLinks = (tx: Tx, linkIds: readonly string[]) =>
  tx
    .update(ratingLink)
    .set({ revoked: true })
    .where(and(inArray(ratingLink.id, [...linkIds]), eq(ratingLink.used, false)));

/**
 * Marks a link as used by writing every link of its group anew: the transaction that a row was last written by then says
 * nothing about which of them was used with which ballots.
 */
export const markUsed = (tx: Tx, { linkId, ...group }: GroupOfLinks & { linkId: string }) =>
  tx
    .update(ratingLink)
    .set({ used: sql`${ratingLink.used} or ${ratingLink.id} = ${linkId}::uuid` })
    .where(ofGroup(group));

type NewBallots = Pick<typeof ballot.$inferInsert, "appraisalId" | "raterGroup" | "ordinary"> & {
  ratings: readonly { cadreId: string; points: Readonly<Record<string, number>> }[];
};

/**
 * Adds the ballots of one rater and writes all of the group about these people anew, in random order with new random
 * ids: neither place nor transaction nor id of a row says which belong together, and so who gave them.
 */
export async function mixInBallots(tx: Tx, given: NewBallots): Promise<void> {
  const { appraisalId, raterGroup, ordinary } = given;
  const people = sql`(select ${appraisalSubject.cadreId} from ${appraisalSubject}
    where ${appraisalSubject.appraisalId} = ${appraisalId}::uuid and ${appraisalSubject.unitId} in (
      select s.unit_id from ${appraisalSubject} s where s.appraisal_id = ${appraisalId}::uuid
        and s.cadre_id = ${given.ratings[0]?.cadreId ?? null}::uuid))`;
  await tx.execute(sql`select set_config('yanzhen.mixing', 'on', true)`);
  await tx.execute(sql`with gone as (
      delete from ${ballot} where appraisal_id = ${appraisalId}::uuid and rater_group = ${raterGroup}
        and cadre_id in ${people}
      returning cadre_id, ordinary, points),
    together as (
      select * from gone union all
      select (r ->> 'cadreId')::uuid, ${ordinary}::boolean, r -> 'points'
        from jsonb_array_elements(${JSON.stringify(given.ratings)}::text::jsonb) r)
    insert into ${ballot} (id, appraisal_id, cadre_id, rater_group, ordinary, points)
    select gen_random_uuid(), ${appraisalId}::uuid, cadre_id, ${raterGroup}, ordinary, points
      from together order by random()`);
  await tx.execute(sql`select set_config('yanzhen.mixing', 'off', true)`);
}

export const listBallots = (db: DbOrTx, appraisalId: string) =>
  db
    .select({
      cadreId: ballot.cadreId,
      raterGroup: ballot.raterGroup,
      ordinary: ballot.ordinary,
      points: ballot.points,
    })
    .from(ballot)
    .where(eq(ballot.appraisalId, appraisalId))
    .orderBy(asc(ballot.id));

/** How many links of each group were issued and used; which ones is nobody's business. */
export const countLinks = (db: DbOrTx, appraisalId: string) =>
  db
    .select({
      raterGroup: ratingLink.raterGroup,
      unitId: ratingLink.unitId,
      unitName: orgUnit.name,
      ordinary: ratingLink.ordinary,
      issued: count(),
      used: sql<number>`count(*) filter (where ${ratingLink.used})::int`,
      open: sql<number>`count(*) filter (where not ${ratingLink.used} and not ${ratingLink.revoked})::int`,
    })
    .from(ratingLink)
    .innerJoin(orgUnit, eq(ratingLink.unitId, orgUnit.id))
    .where(eq(ratingLink.appraisalId, appraisalId))
    .groupBy(ratingLink.raterGroup, ratingLink.unitId, orgUnit.name, orgUnit.position, ratingLink.ordinary)
    .orderBy(asc(orgUnit.position), asc(orgUnit.name), asc(ratingLink.raterGroup), asc(ratingLink.ordinary));
