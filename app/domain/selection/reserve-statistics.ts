import { EDUCATIONS, type Education, type PoliticalStatus, type Sex } from "../people/enumerations.ts";

export type CountedPerson = {
  sex: Sex;
  /** Full years. */
  age: number;
  /** The higher of full-time and part-time. */
  education: Education;
  politicalStatus: PoliticalStatus;
};
export type Counted = { people: number /** Thousandths of all, half up; of nobody 0. */; share: number };
export type ReserveStatistics = {
  people: number;
  women: Counted;
  upTo35: Counted;
  /** Vocational college (大专) and above. */
  college: Counted;
  bachelor: Counted;
  /** Probationary members too. */
  party: Counted;
  /** Tenths of a year, half up; null: nobody. */
  averageAge: number | null;
};

/** The line below a roster of reserves: how many, and how many of each kind. PURE. */
export function reserveStatistics(people: readonly CountedPerson[]): ReserveStatistics {
  const all = people.length;
  const counted = (is: (person: CountedPerson) => boolean): Counted => {
    const found = people.filter(is).length;
    return { people: found, share: all === 0 ? 0 : halfUp(found * 1_000, all) };
  };
  const from = (least: Education) => (person: CountedPerson) =>
    EDUCATIONS.indexOf(person.education) >= EDUCATIONS.indexOf(least);
  const years = people.reduce((sum, { age }) => sum + age, 0);
  return {
    people: all,
    women: counted(({ sex }) => sex === "female"),
    upTo35: counted(({ age }) => age <= 35),
    college: counted(from("college")),
    bachelor: counted(from("bachelor")),
    party: counted(
      ({ politicalStatus }) => politicalStatus === "partyMember" || politicalStatus === "probationaryMember",
    ),
    averageAge: all === 0 ? null : halfUp(years * 10, all),
  };
}

const halfUp = (top: number, bottom: number): number => Math.floor((2 * top + bottom) / (2 * bottom));
