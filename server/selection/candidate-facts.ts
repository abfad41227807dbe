import { readAppraisals, type YearGrade } from "#app/domain/people/appraisals.ts";
import {
  EDUCATIONS,
  type Education,
  IN_POST_STATES,
  POLITICAL_STATUSES,
  SEXES,
  SOCIAL_WORK_CERTIFICATES,
} from "#app/domain/people/enumerations.ts";
import type { CandidateFacts } from "#app/domain/selection/candidate-facts.ts";
import type { SelectionRules } from "#app/domain/selection/selection-rules.ts";
import type { DbOrTx } from "#db/client.ts";
import type { CadreRow } from "#db/queries/people.ts";
import {
  listCadresById,
  listOfficialResults,
  listPostsOn,
  listUnitPlaces,
  listYearGradesOf,
} from "#db/queries/selection-facts.ts";

/**
 * What is known of these people now, for gates, caps and floors. Five statements however many they are; somebody who is
 * not in the roster has no entry.
 */
export async function loadCandidateFacts(
  db: DbOrTx,
  { cadreIds, rules }: { cadreIds: readonly string[]; rules: Pick<SelectionRules, "gates" | "asOf"> },
): Promise<Map<string, CandidateFacts>> {
  if (cadreIds.length === 0) return new Map();
  const contestIds = rules.gates.flatMap((gate) => (gate.kind === "contest" ? gate.contestIds : []));
  const [people, places, posts, told, results] = await Promise.all([
    listCadresById(db, cadreIds),
    listUnitPlaces(db),
    listPostsOn(db, { cadreIds, day: rules.asOf }),
    listYearGradesOf(db, cadreIds),
    contestIds.length === 0 ? [] : listOfficialResults(db, { cadreIds, contestIds }),
  ]);
  const units = new Map(places.map((unit) => [unit.id, unit]));
  const [postsOf, toldTo, resultsOf] = [byPerson(posts), byPerson(told), byPerson(results)];
  return new Map(
    people.map(({ cadre, unitPath }) => [
      cadre.id,
      {
        ...placeOf({ unitPath, units }),
        ...personal(cadre),
        posts: (postsOf.get(cadre.id) ?? []).map(({ post }) => post),
        appraisals: gradesOf({ text: cadre.appraisals, told: toldTo.get(cadre.id) ?? [] }),
        contestIds: (resultsOf.get(cadre.id) ?? []).map(({ contestId }) => contestId),
      },
    ]),
  );
}

function byPerson<R extends { cadreId: string | null }>(rows: readonly R[]): Map<string, R[]> {
  const grouped = new Map<string, R[]>();
  for (const row of rows) {
    if (row.cadreId === null) continue;
    const known = grouped.get(row.cadreId);
    if (known === undefined) grouped.set(row.cadreId, [row]);
    else known.push(row);
  }
  return grouped;
}

type UnitPlace = Awaited<ReturnType<typeof listUnitPlaces>>[number];

function placeOf({ unitPath, units }: { unitPath: string; units: ReadonlyMap<string, UnitPlace> }) {
  const chain = unitPath.split("/").flatMap((id) => units.get(id) ?? []);
  const community = chain.find(({ kind }) => kind === "community");
  return {
    subdistrictId: chain.find(({ kind }) => kind === "subdistrict")?.id ?? null,
    communityId: community?.id ?? null,
    communityKind: community?.communityKind ?? null,
  };
}

/** The roster's columns are text; who writes them has checked them against these sets. */
function word<W extends string>(known: readonly W[], text: string | null): W | null {
  return known.find((one) => one === text) ?? null;
}

function personal(cadre: CadreRow) {
  return {
    sex: word(SEXES, cadre.sex) ?? "male",
    birthMonth: cadre.birthMonth,
    politicalStatus: word(POLITICAL_STATUSES, cadre.politicalStatus) ?? "masses",
    education: higher(cadre.fullTimeEducation, cadre.partTimeEducation),
    certificate: word(SOCIAL_WORK_CERTIFICATES, cadre.socialWorkCertificate),
    // Empty: not known. A gate of tenure then fails and says so.
    communityWorkStartedOn: cadre.communityWorkStartedOn ?? "",
    inPost: word(IN_POST_STATES, cadre.inPost),
  };
}

const FROM_HIGHEST = [...EDUCATIONS].reverse();

const higher = (...texts: readonly (string | null)[]): Education =>
  FROM_HIGHEST.find((one) => texts.includes(one)) ?? "primarySchool";

/** What the roster says, and above it what the appraisals kept here have told. */
function gradesOf(given: {
  text: string | null;
  told: readonly { period: string; grade: YearGrade["grade"] | null }[];
}): YearGrade[] {
  const written = given.text === null ? [] : (readAppraisals(given.text) ?? []);
  const grades = new Map(written.map(({ year, grade }) => [year, grade]));
  for (const { period, grade } of given.told) if (grade !== null) grades.set(Number(period), grade);
  return [...grades].map(([year, grade]) => ({ year, grade })).sort((a, b) => a.year - b.year);
}
