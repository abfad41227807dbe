import type { WorkArea } from "#app/domain/daily/work-record.ts";
import { type StintResult, stintResult } from "#app/domain/growth/area-profile.ts";
import { type Stint, stintsOf } from "#app/domain/growth/stints.ts";
import type { RotationSettings } from "#app/domain/rotation/rotation-settings.ts";
import type { DbOrTx } from "#db/client.ts";
import {
  listMentorsOf,
  listNames,
  listPlanAssessments,
  type WrittenAssessment,
} from "#db/queries/assessments.ts";
import { listUnitsById } from "#db/queries/org.ts";
import { listSlots } from "#db/queries/rotation-plans.ts";

/** A stint of the version in force, with who leads, who assesses and what was written. */
export type PlacedStint = {
  planId: string;
  stint: Stint;
  name: string;
  communityName: string;
  communityPath: string;
  mentor: { cadreId: string; name: string } | null;
  written: WrittenAssessment[];
  result: StintResult | null;
};

type StintKey = { cadreId: string; communityId: string; area: WorkArea; period: number };
export const isStint = (stint: StintKey, asked: StintKey): boolean =>
  stint.cadreId === asked.cadreId &&
  stint.communityId === asked.communityId &&
  stint.area === asked.area &&
  stint.period === asked.period;

export async function loadPlanStints(
  db: DbOrTx,
  given: { planId: string; versionId: string; settings: RotationSettings },
): Promise<PlacedStint[]> {
  const { planId, versionId, settings } = given;
  const rows = await listSlots(db, versionId);
  const slots = rows.map(({ aId, bId, ...slot }) => ({ ...slot, a: aId, b: bId }));
  const stints = stintsOf({ slots, settings });
  const people = [...new Set(stints.map(({ cadreId }) => cadreId))];
  const units = await listUnitsById(db, [...new Set(stints.map(({ communityId }) => communityId))]);
  const names = new Map((await listNames(db, people)).map(({ id, name }) => [id, name]));
  const mentors = await listMentorsOf(db, people);
  const all = await listPlanAssessments(db, planId);
  return stints.map((stint) => {
    const written = all.filter(({ assessment }) => isStint(stint, assessment));
    const unit = units.get(stint.communityId);
    return {
      ...{ planId, stint, written, name: names.get(stint.cadreId) ?? "" },
      ...{ communityName: unit?.name ?? "", communityPath: unit?.path ?? "" },
      mentor: mentors.get(stint.cadreId) ?? null,
      result: stintResult(written.map(({ assessment }) => assessment)),
    };
  });
}
