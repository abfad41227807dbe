import { monthOf, shiftMonth } from "#app/domain/daily/month.ts";
import type { WorkArea } from "#app/domain/daily/work-record.ts";
import { areaStandings, type GrowthFacts, type LedStint } from "#app/domain/growth/growth-facts.ts";
import type { CandidateFacts } from "#app/domain/selection/candidate-facts.ts";
import type { DbOrTx } from "#db/client.ts";
import {
  type EntryRow,
  listAssessmentsOf,
  listEntriesOf,
  listMentorshipsOf,
  listOwnSlots,
  listPublishedPlaces,
  listTrialsOf,
  type PostSlot,
  type PublishedPlace,
  type PublishedVersion,
  type TrialRow,
} from "#db/queries/growth-facts.ts";
import { loadCandidateFacts } from "#server/selection/candidate-facts.ts";
import { type DailyPoints, loadDailyPoints } from "#server/selection/daily-points.ts";
import { ownStints, type Stint } from "./stints.ts";

/** Months whose points are averaged. */
export const POINT_MONTHS = 12;

export type FileKey = { reserveId: string; cadreId: string; personPath: string };
type Assessment = Awaited<ReturnType<typeof listAssessmentsOf>>[number];

/** What was read of a file, for readiness and for its sections. */
export type ReadFile = {
  facts: GrowthFacts;
  roster: CandidateFacts;
  places: PublishedPlace[];
  daily: DailyPoints | null;
  trials: TrialRow[];
  entries: EntryRow[];
  stints: Stint[];
  assessments: Assessment[];
};

/** Of many files, in a number of statements that does not grow with them; a record that is gone has no entry. */
export async function loadGrowthFacts(
  db: DbOrTx,
  { files, today }: { files: readonly FileKey[]; today: string },
): Promise<Map<string, ReadFile>> {
  const cadreIds = [...new Set(files.map(({ cadreId }) => cadreId))];
  const reserveIds = files.map(({ reserveId }) => reserveId);
  const people = files.map(({ cadreId, personPath }) => ({ cadreId, unitPath: personPath }));
  const toMonth = shiftMonth(monthOf(today), -1);
  const fromMonth = shiftMonth(toMonth, 1 - POINT_MONTHS);
  const [rosters, places, daily, mentorships, trials, entries, own, assessments] = await Promise.all([
    loadCandidateFacts(db, { cadreIds, rules: { gates: [], asOf: today } }),
    listPublishedPlaces(db, cadreIds),
    cadreIds.length === 0
      ? new Map<string, DailyPoints>()
      : loadDailyPoints(db, { people, fromMonth, toMonth }),
    listMentorshipsOf(db, reserveIds),
    listTrialsOf(db, reserveIds),
    listEntriesOf(db, reserveIds),
    listOwnSlots(db, cadreIds),
    listAssessmentsOf(db, cadreIds),
  ]);
  const placesOf = grouped(places, ({ cadreId }) => cadreId);
  const mentorshipsOf = grouped(mentorships, ({ reserveId }) => reserveId);
  const trialsOf = grouped(trials, ({ reserveId }) => reserveId);
  const entriesOf = grouped(entries, ({ reserveId }) => reserveId);
  const assessmentsOf = grouped(finished(assessments), ({ assessment }) => assessment.cadreId);
  const stintsOf = stintsByPerson(own, cadreIds);
  const read = new Map<string, ReadFile>();
  for (const { reserveId, cadreId } of files) {
    const roster = rosters.get(cadreId);
    if (roster === undefined) continue;
    const file = {
      ...{ roster, places: placesOf.get(cadreId) ?? [], daily: daily.get(cadreId) ?? null },
      ...{ trials: trialsOf.get(reserveId) ?? [], entries: entriesOf.get(reserveId) ?? [] },
      ...{ stints: stintsOf.get(cadreId) ?? [], assessments: assessmentsOf.get(cadreId) ?? [] },
    };
    const states = (mentorshipsOf.get(reserveId) ?? []).map(({ status }) => status);
    read.set(reserveId, { ...file, facts: factsOf({ ...file, states, today }) });
  }
  return read;
}

/** Until head and mentor have both written, neither is shown: who reads the file may be the one who still writes. */
function finished(assessments: readonly Assessment[]): Assessment[] {
  const stintOf = ({ assessment: { planId, cadreId, communityId, area, period } }: Assessment) =>
    `${planId} ${cadreId} ${communityId} ${area} ${period}`;
  const written = grouped(assessments, stintOf);
  return assessments.filter((one) => (written.get(stintOf(one)) ?? []).length > 1);
}

function grouped<R>(rows: readonly R[], keyOf: (row: R) => string): Map<string, R[]> {
  const groups = new Map<string, R[]>();
  for (const row of rows) {
    const known = groups.get(keyOf(row));
    if (known === undefined) groups.set(keyOf(row), [row]);
    else known.push(row);
  }
  return groups;
}

function stintsByPerson(
  { versions, slots }: { versions: readonly PublishedVersion[]; slots: readonly PostSlot[] },
  cadreIds: readonly string[],
): Map<string, Stint[]> {
  const wanted = new Set(cadreIds);
  const slotsOf = new Map<string, PostSlot[]>();
  for (const slot of slots)
    for (const cadreId of [slot.aId, slot.bId]) {
      if (!wanted.has(cadreId)) continue;
      const known = slotsOf.get(cadreId);
      if (known === undefined) slotsOf.set(cadreId, [slot]);
      else known.push(slot);
    }
  return new Map(
    [...slotsOf].map(([cadreId, own]) => [cadreId, ownStints({ cadreId, versions, slots: own })]),
  );
}

type Counted = Omit<ReadFile, "facts"> & { states: readonly string[]; today: string };

function factsOf({
  roster,
  places,
  daily,
  trials,
  entries,
  stints,
  assessments,
  states,
  today,
}: Counted): GrowthFacts {
  const { politicalStatus, education, certificate, communityWorkStartedOn } = roster;
  const newest = places.at(-1);
  const led: LedStint[] = stints.filter(({ role }) => role === "a");
  const assessed = assessments.map(
    ({
      assessment: { area, rater, total },
    }): {
      area: WorkArea;
      rater: "head" | "mentor";
      total: number;
    } => ({ area, rater, total }),
  );
  const corrected = new Set(entries.flatMap(({ correctsId }) => correctsId ?? []));
  return {
    ...{ politicalStatus, education, certificate, communityWorkStartedOn },
    contest: newest === undefined ? null : { title: newest.title, on: newest.heldOn },
    points: daily === null ? null : { mean: daily.mean, months: daily.months.length },
    appraisal: roster.appraisals.at(-1) ?? null,
    mentorship: states.includes("completed") ? "completed" : states.includes("agreed") ? "agreed" : "none",
    trials: trials.map(({ status, toOn, points }) => ({ status, toOn, points })),
    areas: areaStandings({ stints: led, assessments: assessed, today }),
    // A correction of a sanction says that it was lifted or never was; the correction itself is none.
    sanctions: entries
      .filter(({ id, kind, correctsId }) => kind === "sanction" && correctsId === null && !corrected.has(id))
      .map(({ onDay }) => onDay)
      .sort(),
  };
}
