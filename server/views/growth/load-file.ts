import type { Actor } from "#app/domain/access/actor.ts";
import { mayReadFile } from "#app/domain/access/growth.ts";
import { monthOf, shiftMonth } from "#app/domain/daily/month.ts";
import { dayOf } from "#app/text/time.ts";
import type { Db } from "#db/client.ts";
import { listUnitVersions } from "#db/queries/cadre-versions.ts";
import { listExamsOf } from "#db/queries/exams.ts";
import { findFile, type PlacedFile } from "#db/queries/growth-files.ts";
import {
  findOrigin,
  listCadreNames,
  listCommunities,
  listFileHandovers,
  listFileMentorships,
  listFileRecords,
  listGrowthObjections,
  listMentorLog,
} from "#db/queries/growth-records.ts";
import { listManagedPaths } from "#db/queries/org.ts";
import { findCadreWithUnit, listAppointments } from "#db/queries/people.ts";
import { listToldResults } from "#db/queries/points.ts";
import { listAccountNames } from "#db/queries/results.ts";
import { listSecondmentsOf } from "#db/queries/secondments.ts";
import { listToursOf } from "#db/queries/study-tours.ts";
import { rightOf } from "#server/commands/growth/file-facts.ts";
import { loadGrowthFacts } from "#server/growth/growth-facts.ts";
import { loadDailyPoints } from "#server/selection/daily-points.ts";
import { loadShownContests } from "./shown-contests.ts";

/** Months of the curve. */
const CURVE_MONTHS = 24;

/** Everything of one file, live from where it was entered once; null also for who may not read it. */
export async function loadFileFacts(given: { db: Db; reserveId: string; actor: Actor; now: Date }) {
  const { db, reserveId, actor } = given;
  const file = await findFile(db, reserveId);
  if (file === null || !mayReadFile(actor, rightOf(file))) return null;
  const person = await findCadreWithUnit(db, file.reserve.cadreId);
  if (person === null) return null;
  const today = dayOf(given.now);
  const [kept, entered, learned, read] = await Promise.all([
    loadKept(db, file),
    loadEntered({ db, file, today }),
    loadLearned(db, file.reserve.cadreId),
    loadGrowthFacts(db, {
      files: [{ reserveId, cadreId: file.reserve.cadreId, personPath: file.personPath }],
      today,
    }),
  ]);
  const growth = read.get(reserveId) ?? null;
  const contests = await loadShownContests(db, growth?.places ?? []);
  const names = await loadNames({ db, growth, handovers: entered.handovers });
  return { file, person, today, growth, contests, ...kept, ...entered, ...learned, ...names };
}
export type FileViewFacts = NonNullable<Awaited<ReturnType<typeof loadFileFacts>>>;

/** What is kept with the file itself. */
async function loadKept(db: Db, { reserve }: PlacedFile) {
  const [origin, mentorships, objections, communities, managedPaths] = await Promise.all([
    findOrigin(db, reserve.candidateId),
    listFileMentorships(db, reserve.id),
    listGrowthObjections(db, reserve.id),
    listCommunities(db),
    listManagedPaths(db),
  ]);
  const log = await listMentorLog(
    db,
    mentorships.map(({ mentorship }) => mentorship.id),
  );
  return { origin, mentorships, objections, communities, managedPaths, log };
}

/** What was entered elsewhere about the person's work. */
async function loadEntered({ db, file, today }: { db: Db; file: PlacedFile; today: string }) {
  const { cadreId } = file.reserve;
  const toMonth = shiftMonth(monthOf(today), -1);
  const people = [{ cadreId, unitPath: file.personPath }];
  const [records, told, handovers, curve] = await Promise.all([
    listFileRecords(db, cadreId),
    listToldResults(db, [cadreId]),
    listFileHandovers(db, cadreId),
    loadDailyPoints(db, { people, fromMonth: shiftMonth(toMonth, 1 - CURVE_MONTHS), toMonth }),
  ]);
  return { records, told, handovers, curve: curve.get(cadreId) ?? null };
}

async function loadLearned(db: Db, cadreId: string) {
  const [appointments, versions, secondments, exams, tours] = await Promise.all([
    listAppointments(db, cadreId),
    listUnitVersions(db, cadreId),
    listSecondmentsOf(db, cadreId),
    listExamsOf(db, cadreId),
    listToursOf(db, cadreId),
  ]);
  return { appointments, versions, secondments, exams, tours };
}

async function loadNames(given: {
  db: Db;
  growth: {
    entries: { accountId: string | null }[];
    trials: { decidedBy: string | null }[];
    stints: { beside: string[] }[];
  } | null;
  handovers: { handover: { fromId: string; toId: string } }[];
}) {
  const { db, growth, handovers } = given;
  const accounts = [
    ...(growth?.entries ?? []).flatMap(({ accountId }) => accountId ?? []),
    ...(growth?.trials ?? []).flatMap(({ decidedBy }) => decidedBy ?? []),
  ];
  const cadres = [
    ...(growth?.stints ?? []).flatMap(({ beside }) => beside),
    ...handovers.flatMap(({ handover }) => [handover.fromId, handover.toId]),
  ];
  const [accountNames, cadreNames] = await Promise.all([
    listAccountNames(db, [...new Set(accounts)]),
    listCadreNames(db, [...new Set(cadres)]),
  ]);
  return { accountNames, cadreNames };
}
