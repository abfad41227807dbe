import type { CadreFields } from "#app/domain/people/cadre.ts";
import type { Education, ReserveKind } from "#app/domain/people/enumerations.ts";
import type { ReserveStatistics } from "#app/domain/selection/reserve-statistics.ts";

/** Somebody of the decided list, as the documents tell of them. Identity number and telephone masked. */
export type DocumentPerson = {
  candidateId: string;
  post: ReserveKind;
  /** On the list of the post, by composite; null: not ranked. */
  place: number | null;
  basis: string;
  subdistrict: string;
  community: string;
  /** Full years on the day of the rules. */
  age: number;
  /** Full years of community work on that day; null: not known. */
  tenureYears: number | null;
  education: Education;
  identityMasked: string | null;
  fields: CadreFields;
};

/** What the page of documents shows: of people only names and units, to choose one by. */
export type DocumentsShown = {
  roundId: string;
  ranked: boolean;
  decided: boolean;
  rulesHash: string | null;
  /** A notice was opened. */
  noticed: boolean;
  people: { id: string; name: string; unit: string }[];
  lists: { post: ReserveKind; people: number }[];
};

export type DocumentNotice = { opensOn: string; closesOn: string; workingDays: number; contact: string };

export type SelectionDocuments = {
  roundId: string;
  title: string;
  unitName: string;
  asOf: string;
  /** Can be exported for recomputation. */
  ranked: boolean;
  /** Roster, notice and forms can be made. */
  decided: boolean;
  decisionDocument: string | null;
  /** Hexadecimal SHA-256 of the announced rules. */
  rulesHash: string | null;
  noticeWorkingDays: number;
  /** The latest one; null: not opened yet, the text is a draft. */
  notice: DocumentNotice | null;
  /** By post in the order of the rules, then by place. */
  people: DocumentPerson[];
  /** Who stands on the notice; all as long as there is none. */
  noticed: string[];
  statistics: ReserveStatistics;
  lists: { post: ReserveKind; people: number }[];
  /** Day of the making. */
  today: string;
};
