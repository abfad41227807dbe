import {
  EDUCATIONS,
  type Education,
  type InPostState,
  type PoliticalStatus,
  type ReserveKind,
  type SocialWorkCertificate,
  type SourceGroup,
} from "#app/domain/people/enumerations.ts";
import type { PostKind } from "#app/domain/people/organisation.ts";

/**
 * Who is meant by a figure of people: everything said must hold, of a list one of it. PURE. The database counts by the
 * same conditions (db/queries/dashboard-members.ts); a test holds the two against each other.
 */
export type PersonCondition = {
  /** Holds this post by an appointment in force on the day. */
  post?: PostKind;
  /** Full years on the day, both ends included. */
  age?: { from: number; to: number };
  /** The higher of full-time and part-time education. */
  education?: readonly Education[];
  certificate?: readonly SocialWorkCertificate[];
  politicalStatus?: readonly PoliticalStatus[];
  sourceGroup?: readonly SourceGroup[];
  reserveKind?: readonly ReserveKind[];
};

/** Somebody as of a day. */
export type Person = {
  posts: readonly PostKind[];
  /** YYYY-MM */
  birthMonth: string;
  fullTimeEducation: Education;
  partTimeEducation: Education | null;
  certificate: SocialWorkCertificate | null;
  politicalStatus: PoliticalStatus;
  sourceGroup: SourceGroup | null;
  reserveKind: ReserveKind | null;
};

/**
 * Who has gone is counted no more. Who is ill, on parental leave, studying, seconded or suspended still belongs to the
 * place; where nothing is said, somebody is in post.
 */
export const GONE = ["retired", "left", "absent"] as const satisfies readonly InPostState[];

/** Months from the birth month to the month of the day: the birthday counts as reached in its month. */
export function ageInMonths({ birthMonth, day }: { birthMonth: string; day: string }): number {
  const years = Number(day.slice(0, 4)) - Number(birthMonth.slice(0, 4));
  return years * 12 + Number(day.slice(5, 7)) - Number(birthMonth.slice(5, 7));
}

export const fullYears = (months: number): number => Math.floor(months / 12);

export const highestEducation = (one: Education, other: Education | null): Education =>
  other !== null && EDUCATIONS.indexOf(other) > EDUCATIONS.indexOf(one) ? other : one;

const oneOf = <T>(asked: readonly T[] | undefined, value: T | null): boolean =>
  asked === undefined || (value !== null && asked.includes(value));

export function holds(condition: PersonCondition, { person, day }: { person: Person; day: string }): boolean {
  const { post, age } = condition;
  const years = fullYears(ageInMonths({ birthMonth: person.birthMonth, day }));
  return (
    (post === undefined || person.posts.includes(post)) &&
    (age === undefined || (years >= age.from && years <= age.to)) &&
    oneOf(condition.education, highestEducation(person.fullTimeEducation, person.partTimeEducation)) &&
    oneOf(condition.certificate, person.certificate) &&
    oneOf(condition.politicalStatus, person.politicalStatus) &&
    oneOf(condition.sourceGroup, person.sourceGroup) &&
    oneOf(condition.reserveKind, person.reserveKind)
  );
}
