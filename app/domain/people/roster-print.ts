import type { CadreFields } from "./cadre.ts";
import { type ColumnKey, ROSTER_COLUMNS } from "./roster-columns.ts";
import {
  COMMITTEE_POST_WORDS,
  type DistrictSourceNames,
  EDUCATION_WORDS,
  EMPLOYMENT_WORDS,
  IN_POST_WORDS,
  PARTY_POST_WORDS,
  POLITICAL_STATUS_WORDS,
  POST_CATEGORY_WORDS,
  RESERVE_KIND_WORDS,
  SEX_WORDS,
  SOCIAL_WORK_CERTIFICATE_WORDS,
  sourceGroupWords,
  type Vocabulary,
} from "./vocabulary.ts";

/** A cadre → the cells of a roster file, exactly the columns that are read, in words that are read. PURE. */
export type PrintedCadre = CadreFields & {
  district: string;
  subdistrict: string;
  community: string;
  /** Masked, unless the export in full was asked for, allowed and audited. */
  identityNumber: string | null;
  phone: string | null;
};

const wordFor = <K extends string>({ words, key }: { words: Vocabulary<K>; key: K | null }): string =>
  key === null ? "" : words[key][0];

function words({ cadre, names }: { cadre: PrintedCadre; names: DistrictSourceNames }) {
  return {
    sex: wordFor({ words: SEX_WORDS, key: cadre.sex }),
    politicalStatus: wordFor({ words: POLITICAL_STATUS_WORDS, key: cadre.politicalStatus }),
    fullTimeEducation: wordFor({ words: EDUCATION_WORDS, key: cadre.fullTimeEducation }),
    partTimeEducation: wordFor({ words: EDUCATION_WORDS, key: cadre.partTimeEducation }),
    socialWorkCertificate: wordFor({
      words: SOCIAL_WORK_CERTIFICATE_WORDS,
      key: cadre.socialWorkCertificate,
    }),
    partyPost: wordFor({ words: PARTY_POST_WORDS, key: cadre.partyPost }),
    committeePost: wordFor({ words: COMMITTEE_POST_WORDS, key: cadre.committeePost }),
    postCategory: wordFor({ words: POST_CATEGORY_WORDS, key: cadre.postCategory }),
    employment: wordFor({ words: EMPLOYMENT_WORDS, key: cadre.employment }),
    inPost: wordFor({ words: IN_POST_WORDS, key: cadre.inPost }),
    sourceGroup: wordFor({ words: sourceGroupWords(names), key: cadre.sourceGroup }),
    reserveKind: wordFor({ words: RESERVE_KIND_WORDS, key: cadre.reserveKind }),
  };
}

/** One cell per column of ROSTER_COLUMNS, in that order; `sequence` counts from 1. */
export function printCadre({
  cadre,
  sequence,
  names,
}: {
  cadre: PrintedCadre;
  sequence: number;
  names: DistrictSourceNames;
}): (string | number | null)[] {
  const cells: Record<ColumnKey, string | number | null> = { ...cadre, ...words({ cadre, names }), sequence };
  return ROSTER_COLUMNS.map(({ key }) => cells[key]);
}
