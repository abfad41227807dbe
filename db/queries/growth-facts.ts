import { and, asc, eq, inArray, or, sql } from "drizzle-orm";
import type { DbOrTx } from "#db/client.ts";
import { growthEntry, mentorship, trialPost } from "#db/schema/growth.ts";
import { orgUnit } from "#db/schema/people.ts";
import { rotationPlan, rotationSlot, rotationVersion } from "#db/schema/rotation.ts";
import { stintAssessment } from "#db/schema/rotation-use.ts";

/** What readiness is judged by, for many files in one statement each: the ids travel as one array. */
const any = (ids: readonly string[]) => sql`any(${sql.param([...ids])}::uuid[])`;

export type PublishedPlace = {
  cadreId: string;
  contestantId: string;
  contestId: string;
  title: string;
  heldOn: string;
  place: number;
  ranked: number;
};

/**
 * Places of these people in published results, the oldest first: of each contest the version that was published, each
 * result read once however many of them took part.
 */
export async function listPublishedPlaces(
  db: DbOrTx,
  cadreIds: readonly string[],
): Promise<PublishedPlace[]> {
  if (cadreIds.length === 0) return [];
  const rows = await db.execute<{
    cadre_id: string;
    contestant_id: string;
    contest_id: string;
    title: string;
    held_on: string;
    place: number;
    ranked: number;
  }>(sql`
    with entered as materialized (
      select t.id, t.cadre_id, t.contest_id from contestant t where t.cadre_id = ${any(cadreIds)}
    ), shown as materialized (
      select c.id, c.title, coalesce(c.held_on, to_char(c.published_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD')) as held_on, r.ranking
      from contest c
      cross join lateral (
        select s.result -> 'ranking' as ranking from signed_result s
        where s.contest_id = c.id and s.created_at <= c.published_at order by s.version desc limit 1
      ) r
      where c.id in (select contest_id from entered) and not c.rehearsal
        and c.status in ('published', 'archived') and c.published_at is not null
    ), placed as materialized (
      select s.id as contest_id, (p ->> 'contestant')::uuid as contestant_id, (p ->> 'place')::int as place,
        jsonb_array_length(s.ranking) as ranked
      from shown s cross join lateral jsonb_array_elements(s.ranking) p
    )
    select e.cadre_id, e.id as contestant_id, s.id as contest_id, s.title, s.held_on, p.place, p.ranked
    from entered e
    join placed p on p.contestant_id = e.id and p.contest_id = e.contest_id
    join shown s on s.id = e.contest_id
    order by s.held_on, s.id`);
  return rows.map((row) => ({
    ...{ cadreId: row.cadre_id, contestantId: row.contestant_id, contestId: row.contest_id },
    ...{ title: row.title, heldOn: row.held_on, place: row.place, ranked: row.ranked },
  }));
}

/** Oldest first. */
export const listMentorshipsOf = (db: DbOrTx, reserveIds: readonly string[]) =>
  db
    .select({ reserveId: mentorship.reserveId, status: mentorship.status })
    .from(mentorship)
    .where(sql`${mentorship.reserveId} = ${any(reserveIds)}`)
    .orderBy(asc(mentorship.proposedAt), asc(mentorship.id));

export type TrialRow = typeof trialPost.$inferSelect;

/** Oldest first. */
export const listTrialsOf = (db: DbOrTx, reserveIds: readonly string[]): Promise<TrialRow[]> =>
  db
    .select()
    .from(trialPost)
    .where(sql`${trialPost.reserveId} = ${any(reserveIds)}`)
    .orderBy(asc(trialPost.fromOn), asc(trialPost.createdAt), asc(trialPost.id));

export type EntryRow = typeof growthEntry.$inferSelect;

/** Oldest first. */
export const listEntriesOf = (db: DbOrTx, reserveIds: readonly string[]): Promise<EntryRow[]> =>
  db
    .select()
    .from(growthEntry)
    .where(sql`${growthEntry.reserveId} = ${any(reserveIds)}`)
    .orderBy(asc(growthEntry.at), asc(growthEntry.id));

export type PublishedVersion = Pick<typeof rotationVersion.$inferSelect, "id" | "planId" | "settings"> & {
  planTitle: string;
  endedOn: string | null;
};
export type PostSlot = typeof rotationSlot.$inferSelect & { communityName: string };

/** Where these people lead or stand in by the plans in force and those that ended, with the calendar of each. */
export async function listOwnSlots(
  db: DbOrTx,
  cadreIds: readonly string[],
): Promise<{ versions: PublishedVersion[]; slots: PostSlot[] }> {
  if (cadreIds.length === 0) return { versions: [], slots: [] };
  const slots = await db
    .select({
      ...{ versionId: rotationSlot.versionId, communityId: rotationSlot.communityId },
      ...{ area: rotationSlot.area, period: rotationSlot.period },
      ...{ aId: rotationSlot.aId, bId: rotationSlot.bId, communityName: orgUnit.name },
    })
    .from(rotationSlot)
    .innerJoin(rotationVersion, eq(rotationSlot.versionId, rotationVersion.id))
    .innerJoin(rotationPlan, eq(rotationVersion.planId, rotationPlan.id))
    .innerJoin(orgUnit, eq(rotationSlot.communityId, orgUnit.id))
    .where(
      and(
        eq(rotationVersion.status, "published"),
        inArray(rotationPlan.status, ["published", "ended"]),
        or(sql`${rotationSlot.aId} = ${any(cadreIds)}`, sql`${rotationSlot.bId} = ${any(cadreIds)}`),
      ),
    )
    .orderBy(asc(rotationSlot.period), asc(orgUnit.position), asc(rotationSlot.area));
  const versionIds = [...new Set(slots.map(({ versionId }) => versionId))];
  if (versionIds.length === 0) return { versions: [], slots };
  const versions = await db
    .select({
      ...{ id: rotationVersion.id, planId: rotationVersion.planId, settings: rotationVersion.settings },
      ...{ planTitle: rotationPlan.title, endedOn: rotationPlan.endedOn },
    })
    .from(rotationVersion)
    .innerJoin(rotationPlan, eq(rotationVersion.planId, rotationPlan.id))
    .where(sql`${rotationVersion.id} = ${any(versionIds)}`);
  return { versions, slots };
}

/** Oldest first. */
export const listAssessmentsOf = (db: DbOrTx, cadreIds: readonly string[]) =>
  db
    .select({ assessment: stintAssessment, communityName: orgUnit.name })
    .from(stintAssessment)
    .innerJoin(orgUnit, eq(stintAssessment.communityId, orgUnit.id))
    .where(sql`${stintAssessment.cadreId} = ${any(cadreIds)}`)
    .orderBy(asc(stintAssessment.at), asc(stintAssessment.id));
