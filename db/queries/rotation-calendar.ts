import { and, asc, desc, eq, inArray } from "drizzle-orm";
import type { CalendarPlace } from "#app/domain/rotation/calendar-place.ts";
import type { PlanReport } from "#app/domain/rotation/rotation-problem.ts";
import type { DbOrTx, Tx } from "#db/client.ts";
import { cadre, orgUnit } from "#db/schema/people.ts";
import { rotationSlot, rotationVersion } from "#db/schema/rotation.ts";

/** Versions of a plan, the newest first, without what they were made from. */
export const listVersionHeads = (db: DbOrTx, planId: string) =>
  db
    .select({
      id: rotationVersion.id,
      number: rotationVersion.number,
      status: rotationVersion.status,
      reason: rotationVersion.reason,
    })
    .from(rotationVersion)
    .where(eq(rotationVersion.planId, planId))
    .orderBy(desc(rotationVersion.number));

/** Names on the roster; nobody's other data. */
export const listCadreNames = (db: DbOrTx, ids: readonly string[]) =>
  db
    .select({ id: cadre.id, name: cadre.name })
    .from(cadre)
    .where(inArray(cadre.id, [...ids]))
    .orderBy(asc(cadre.name), asc(cadre.id));

/** Communities in the order of the directory. */
export const listCommunityNames = (db: DbOrTx, ids: readonly string[]) =>
  db
    .select({ id: orgUnit.id, name: orgUnit.name })
    .from(orgUnit)
    .where(inArray(orgUnit.id, [...ids]))
    .orderBy(asc(orgUnit.position), asc(orgUnit.name), asc(orgUnit.id));

/** Puts somebody at a place of a draft. */
export const updatePlace = (
  tx: Tx,
  { versionId, place, personId }: { versionId: string; place: CalendarPlace; personId: string },
) =>
  tx
    .update(rotationSlot)
    .set(place.role === "a" ? { aId: personId } : { bId: personId })
    .where(
      and(
        eq(rotationSlot.versionId, versionId),
        eq(rotationSlot.communityId, place.communityId),
        eq(rotationSlot.area, place.area),
        eq(rotationSlot.period, place.period),
      ),
    );

/** A draft was edited by hand. */
export const updateEdited = (
  tx: Tx,
  { versionId, revision, report }: { versionId: string; revision: number; report: PlanReport },
) => tx.update(rotationVersion).set({ revision, report }).where(eq(rotationVersion.id, versionId));
