import type { CadreFields } from "#app/domain/people/cadre.ts";
import { EDUCATIONS } from "#app/domain/people/enumerations.ts";
import type { PostKind } from "#app/domain/people/organisation.ts";
import type { InventedCadre } from "#db/seed/people.ts";
import type { Random } from "#db/seed/random.ts";
import type { Place, Placed } from "./load-organisation.ts";

/** Somebody as they were entered first. */
export type First = { place: Place; person: InventedCadre; fields: CadreFields };
/** What was written into the roster later. */
export type Change = { at: Date; unitId: string; person: InventedCadre; fields: CadreFields };

const DAY_MS = 86_400_000;
/** In every fourth community a younger secretary took over within the last year. */
const EVERY = 4;
/** The published change of the secretaries' mean age, in months. */
const YOUNGER_BY_MONTHS = 2.6 * 12;
/** The published change of the share of people with a bachelor's degree or more, in percentage points. */
const MORE_BACHELORS = 26.8;
const MOST_LEAVERS = 24;

/**
 * The district as the roster first had it, made out of the district of today: who led a community before, who has left,
 * and who has studied since. The figures of a year's change are the published ones, met by choosing how many.
 */
export function districtOfLongAgo(given: {
  people: { placed: Placed[]; leavers: (post: PostKind) => InventedCadre };
  today: Date;
  random: Random;
}): { atFirst: First[]; changes: Change[] } {
  const { placed } = given.people;
  const successors = placed
    .filter(({ place }) => place.post === "secretary")
    .filter((_, at) => at % EVERY === 1);
  for (const [at, { person }] of successors.entries()) {
    person.fields = { ...person.fields, postSince: month(tookOver(given, at)) };
  }
  const predecessors = formerSecretaries({ ...given, successors });
  const { students, leavers } = bachelorsSince({ ...given, predecessors });
  const studying = new Set(students.map(({ person }) => person));
  const taking = new Set(successors.map(({ person }) => person));
  const atFirst: First[] = [
    ...placed.map(({ place, person }) => ({
      ...{ place, person },
      fields: firstFields({ person, studying: studying.has(person), taking: taking.has(person) }),
    })),
    ...[...predecessors, ...leavers].map(({ place, person }) => ({ place, person, fields: person.fields })),
  ];
  const changes = [
    ...predecessors.map(({ place, person }, at) =>
      retirement({ place, person, at: new Date(tookOver(given, at).getTime() - DAY_MS) }),
    ),
    ...successors.map(({ place, person }, at) => ({
      ...{ at: tookOver(given, at), unitId: place.community.id, person },
      fields: { ...person.fields, ...lowerEducation(person, studying) },
    })),
    ...leavers.map(({ place, person }, at) =>
      retirement({ place, person, at: daysAgo(given, 300 - at * 9) }),
    ),
    ...students.map(({ place, person }, at) => ({
      ...{ at: daysAgo(given, 28 + (at % 5)), unitId: place.community.id, person },
      fields: person.fields,
    })),
  ];
  return { atFirst, changes: changes.sort((a, b) => a.at.getTime() - b.at.getTime()) };
}

const daysAgo = ({ today }: { today: Date }, days: number): Date => new Date(today.getTime() - days * DAY_MS);

const month = (at: Date): string => at.toISOString().slice(0, 7);
/** One community after the other, the first eleven months ago. */
const tookOver = (given: { today: Date }, at: number): Date => daysAgo(given, 330 - at * 20);

const lowerEducation = (person: InventedCadre, studying: ReadonlySet<InventedCadre>) =>
  studying.has(person) ? { partTimeEducation: null, partTimeSchool: null } : {};

function firstFields(given: { person: InventedCadre; studying: boolean; taking: boolean }): CadreFields {
  const { person, studying, taking } = given;
  return {
    ...person.fields,
    ...(studying ? { partTimeEducation: null, partTimeSchool: null } : {}),
    ...(taking
      ? {
          partyPost: "member",
          committeePost: "communityWorker",
          postCategory: "general",
          postSince: null,
          documentNumber: null,
          lineOfWork: "综合",
        }
      : {}),
  };
}

const retirement = ({ place, person, at }: Placed & { at: Date }): Change => ({
  at,
  unitId: place.community.id,
  person,
  fields: { ...person.fields, partyPost: "none", committeePost: "none", inPost: "retired", postSince: null },
});

/** Months from birth to a day. */
const monthsOld = (person: InventedCadre, today: Date): number => {
  const [year = 0, birth = 0] = person.fields.birthMonth.split("-").map(Number);
  return (today.getFullYear() - year) * 12 + today.getMonth() + 1 - birth;
};

/**
 * Those who led before: old enough, to the month, that the secretaries of today are younger by what was published than
 * those of a year ago. Whoever stayed was a year younger then.
 */
function formerSecretaries(given: {
  people: { placed: Placed[]; leavers: (post: PostKind) => InventedCadre };
  successors: Placed[];
  today: Date;
}): Placed[] {
  const { people, successors, today } = given;
  const secretaries = people.placed.filter(({ place }) => place.post === "secretary").length;
  const stayed = secretaries - successors.length;
  const young = successors.reduce((sum, { person }) => sum + monthsOld(person, today), 0);
  let left = Math.round(secretaries * YOUNGER_BY_MONTHS + stayed * 12 + young);
  return successors.map(({ place }, at) => {
    const months = Math.round(left / (successors.length - at));
    left -= months;
    const person = people.leavers("secretary");
    // Their age a year ago.
    person.fields = { ...person.fields, birthMonth: monthsBefore(today, months + 12), sourceGroup: null };
    return { place: { ...place, post: null }, person: settled(person) };
  });
}

/** Born so long ago, the years of work and membership are put where such a life has them. */
function settled(person: InventedCadre): InventedCadre {
  const born = Number(person.fields.birthMonth.slice(0, 4));
  const year = (after: number): string => `${born + after}-07`;
  person.fields = {
    ...person.fields,
    ...{
      partyJoinedOn: year(24),
      workStartedOn: year(20),
      communityWorkStartedOn: year(28),
      postSince: year(33),
    },
    ...{ fullTimeEducation: "vocational", partTimeEducation: "college" },
  };
  return withoutNumbers(person);
}

/** The identity number says another birthday: it is left out. */
const withoutNumbers = (person: InventedCadre): InventedCadre =>
  Object.assign(person, { identityNumber: "" });

function monthsBefore(today: Date, months: number): string {
  const at = new Date(Date.UTC(today.getFullYear(), today.getMonth() - months, 1));
  return at.toISOString().slice(0, 7);
}

const BACHELOR = EDUCATIONS.indexOf("bachelor");
const isBachelor = ({ fullTimeEducation, partTimeEducation }: CadreFields): boolean =>
  EDUCATIONS.indexOf(fullTimeEducation) >= BACHELOR ||
  (partTimeEducation !== null && EDUCATIONS.indexOf(partTimeEducation) >= BACHELOR);

/** Who has got a degree since and who has left, so many that the share rises by what was published. */
function bachelorsSince(given: {
  people: { placed: Placed[]; leavers: (post: PostKind) => InventedCadre };
  predecessors: Placed[];
  random: Random;
}): { students: Placed[]; leavers: Placed[] } {
  const { people, predecessors, random } = given;
  const now = people.placed.length;
  const degrees = people.placed.filter(({ person }) => isBachelor(person.fields)).length;
  const able = people.placed.filter(
    ({ person: { fields } }) =>
      isBachelor({ ...fields, partTimeEducation: null }) === false && isBachelor(fields),
  );
  for (let leaving = 0; leaving <= MOST_LEAVERS; leaving += 1) {
    const then = now + predecessors.length + leaving;
    const students = Math.round(degrees - then * (degrees / now - MORE_BACHELORS / 100));
    const risen = (degrees / now - (degrees - students) / then) * 100;
    if (students <= able.length && risen.toFixed(1) === MORE_BACHELORS.toFixed(1)) {
      return { students: random.shuffled(able).slice(0, students), leavers: leaversOf({ people, leaving }) };
    }
  }
  throw new Error(
    `No number of people meets the published share of degrees (${able.length} could have studied).`,
  );
}

/** Workers who have left since, none with a degree. */
const leaversOf = (given: {
  people: { placed: Placed[]; leavers: (post: PostKind) => InventedCadre };
  leaving: number;
}): Placed[] =>
  given.people.placed
    .filter(({ place }) => place.post === "communityWorker")
    .filter((_, at) => at % 10 === 3)
    .slice(0, given.leaving)
    .map(({ place }) => ({
      place: { ...place, post: null },
      person: settled(given.people.leavers("communityWorker")),
    }));
