import type { RotationProblem, Slot } from "#app/domain/rotation/rotation-problem.ts";
import { daysOf, type RotationSettings } from "#app/domain/rotation/rotation-settings.ts";
import type { DbOrTx } from "#db/client.ts";
import { listSlots, type SlotRow } from "#db/queries/rotation-plans.ts";
import { listAbsencesBetween, listKinOf, listMentorsOf } from "#db/queries/rotation-versions.ts";
import { type Absence, awayPeriods } from "./away-periods.ts";

/** What is known of a plan's people today, beside the settings. */
export type RotationFacts = {
  absences: readonly Absence[];
  mentors: readonly { cadreId: string; mentorId: string }[];
  kin: readonly { personId: string; otherId: string }[];
};

export async function readRotationFacts(db: DbOrTx, settings: RotationSettings): Promise<RotationFacts> {
  const memberIds = settings.members.map(({ personId }) => personId);
  const incumbents = settings.posts.flatMap(({ incumbentA, incumbentB }) => [incumbentA, incumbentB]);
  const mentors = await listMentorsOf(db, memberIds);
  const people = new Set([...memberIds, ...incumbents]);
  const concerned = [...new Set([...people, ...mentors.map(({ mentorId }) => mentorId)])];
  const { fromOn } = daysOf(settings, 0);
  const { toOn } = daysOf(settings, settings.periods - 1);
  const [absences, kin] = await Promise.all([
    listAbsencesBetween(db, { cadreIds: concerned, fromOn, toOn }),
    listKinOf(db, [...people]),
  ]);
  const inside = kin.filter(({ personId, otherId }) => people.has(personId) && people.has(otherId));
  return { absences, mentors, kin: inside };
}

export const slotOf = ({ communityId, area, period, aId, bId }: SlotRow): Slot => ({
  ...{ communityId, area, period },
  ...{ a: aId, b: bId },
});

export const readSlots = async (db: DbOrTx, versionId: string): Promise<Slot[]> =>
  (await listSlots(db, versionId)).map(slotOf);

/**
 * The problem of settings with leave, mentors and recusals of the day. Blocked periods and leave before `from` no longer
 * matter and stay out. `inForce`: slots of the version in force; null: a first plan. PURE.
 */
export function rotationProblem(given: {
  settings: RotationSettings;
  facts: RotationFacts;
  from: number;
  inForce: readonly Slot[] | null;
}): RotationProblem {
  const { settings, facts, from, inForce } = given;
  const mentors = new Map(facts.mentors.map(({ cadreId, mentorId }) => [cadreId, mentorId]));
  const away = [
    ...settings.blocked.map(({ personId, period }) => ({ personId, period })),
    ...awayPeriods(settings, facts.absences),
  ].filter(({ period }) => period >= from && period < settings.periods);
  const known = new Set<string>();
  const posts = new Set(settings.posts.map(({ communityId, area }) => `${communityId} ${area}`));
  const kept = inForce?.filter(
    ({ communityId, area, period }) => posts.has(`${communityId} ${area}`) && period < settings.periods,
  );
  return {
    periods: settings.periods,
    posts: settings.posts,
    members: settings.members.map((member) => ({
      ...member,
      mentorId: mentors.get(member.personId) ?? null,
    })),
    away: away.filter(({ personId, period }) => {
      const key = `${personId} ${period}`;
      return !known.has(key) && known.add(key);
    }),
    barred: settings.barred.map(({ personId, communityId }) => ({ personId, communityId })),
    apart: facts.kin,
    frozen: settings.frozen.map(({ period }) => period).sort((one, other) => one - other),
    longestStint: settings.longestStint,
    past: kept?.filter(({ period }) => period < from) ?? [],
    from,
    published: kept?.filter(({ period }) => period >= from) ?? null,
  };
}
