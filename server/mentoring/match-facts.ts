import { liesIn } from "#app/domain/access/actor.ts";
import { managingPathOf } from "#app/domain/access/people.ts";
import type { KinPair, Mentee, Mentor } from "#app/domain/growth/mentor-match.ts";
import type { Db, Tx } from "#db/client.ts";
import { listFilesWithin, type PlacedFile } from "#db/queries/growth-files.ts";
import {
  listCurrentMentorships,
  listKinPairs,
  listMentors,
  type PlacedMentor,
  type PlacedMentorship,
} from "#db/queries/mentorships.ts";
import { listManagers, listUnits } from "#db/queries/org.ts";
import { criterionSharesOf } from "./criterion-shares.ts";

type Base = Awaited<ReturnType<typeof loadBase>>;
export type MatchFacts = {
  mentors: readonly Mentor[];
  mentees: readonly Mentee[];
  kin: readonly KinPair[];
  files: readonly PlacedFile[];
  placedMentors: readonly PlacedMentor[];
};

async function loadBase(db: Db | Tx) {
  const [files, placedMentors, current, kin, managers, units] = await Promise.all([
    listFilesWithin(db, [""]),
    listMentors(db),
    listCurrentMentorships(db),
    listKinPairs(db),
    listManagers(db),
    listUnits(db),
  ]);
  return { files, placedMentors, current, kin, managers, units };
}

/**
 * Reserves kept within a unit who have no mentor and none proposed, or those named, and everybody who may be their mentor. With what
 * contests say of each.
 */
export async function loadMatchFacts(
  db: Db | Tx,
  asked: { unitPath: string; reserveIds?: readonly string[] },
): Promise<MatchFacts> {
  const base = await loadBase(db);
  const taken = new Set(base.current.map(({ mentorship }) => mentorship.reserveId));
  const files = base.files.filter(
    ({ reserve, keeperPath }) =>
      liesIn(keeperPath, asked.unitPath) &&
      !taken.has(reserve.id) &&
      (asked.reserveIds?.includes(reserve.id) ?? true),
  );
  const people = [
    ...files.map(({ reserve }) => reserve.cadreId),
    ...base.placedMentors.map(({ mentor }) => mentor.cadreId),
  ];
  const shares = files.length === 0 ? new Map() : await criterionSharesOf(db, [...new Set(people)]);
  const inReserve = new Set(base.files.map(({ reserve }) => reserve.cadreId));
  return {
    ...{ kin: base.kin, files, placedMentors: base.placedMentors },
    mentors: base.placedMentors.map((row) => ({
      ...{ mentorId: row.mentor.id, personId: row.mentor.cadreId, unitPath: row.scopePath },
      subdistrictId: subdistrictOf(base.units, row.unitPath),
      free: row.mentor.capacity - menteesOf(base.current, row.mentor.id),
      ...{ shares: shares.get(row.mentor.cadreId) ?? [], declared: row.mentor.strengths },
      inReserve: inReserve.has(row.mentor.cadreId),
    })),
    mentees: files.map(({ reserve, personPath }) => ({
      ...{ reserveId: reserve.id, personId: reserve.cadreId, unitPath: personPath },
      subdistrictId: subdistrictOf(base.units, personPath),
      shares: shares.get(reserve.cadreId) ?? [],
      assessors: assessorsOf(base.managers, personPath),
    })),
  };
}

export const menteesOf = (current: readonly PlacedMentorship[], mentorId: string): number =>
  current.filter(({ mentorship }) => mentorship.mentorId === mentorId).length;

const subdistrictOf = (units: Base["units"], path: string): string | null =>
  units.find((unit) => unit.kind === "subdistrict" && liesIn(path, unit.path))?.id ?? null;

/** Who manages the person's unit at its nearest level: the heads that assess at a stint's end. */
function assessorsOf(managers: Base["managers"], unitPath: string): (string | null)[] {
  const nearest = managingPathOf({ unitPath, managedPaths: managers.map((each) => each.unitPath) });
  return managers.filter((each) => each.unitPath === nearest).map(({ cadreId }) => cadreId);
}
