import { and, asc, eq, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { DbOrTx } from "#db/client.ts";
import { cadre, orgUnit } from "#db/schema/people.ts";
import { handover } from "#db/schema/rotation-use.ts";

const giver = alias(cadre, "giver");
const taker = alias(cadre, "taker");

/** Handovers somebody gives or takes: those that are not closed, and the latest ones that are. */
export const listOwnHandovers = (db: DbOrTx, { cadreId, closed }: { cadreId: string; closed: number }) => {
  const own = or(eq(handover.fromId, cadreId), eq(handover.toId, cadreId));
  const columns = {
    ...{ id: handover.id, kind: handover.kind, area: handover.area, dueOn: handover.dueOn },
    ...{ fromId: handover.fromId, fromName: giver.name, toName: taker.name, community: orgUnit.name },
    ...{ fromSignedAt: handover.fromSignedAt, toSignedAt: handover.toSignedAt },
    headSignedAt: handover.headSignedAt,
  };
  return db
    .select(columns)
    .from(handover)
    .innerJoin(giver, eq(handover.fromId, giver.id))
    .innerJoin(taker, eq(handover.toId, taker.id))
    .innerJoin(orgUnit, eq(handover.communityId, orgUnit.id))
    .where(own)
    .orderBy(
      sql`${handover.headSignedAt} is not null`,
      sql`${handover.headSignedAt} desc`,
      asc(handover.dueOn),
      asc(handover.id),
    )
    .limit(closed + 50);
};

/** Days on which a briefing before an absence was signed by both, by absence and post. */
export const listBriefings = (db: DbOrTx, planId: string) =>
  db
    .select({
      absenceId: handover.absenceId,
      communityId: handover.communityId,
      area: handover.area,
      fromSignedAt: handover.fromSignedAt,
      toSignedAt: handover.toSignedAt,
    })
    .from(handover)
    .where(
      and(
        eq(handover.planId, planId),
        eq(handover.kind, "absence"),
        sql`${handover.fromSignedAt} is not null`,
        sql`${handover.toSignedAt} is not null`,
      ),
    );
