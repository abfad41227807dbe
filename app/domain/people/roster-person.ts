import { printAppraisals, readAppraisals } from "./appraisals.ts";
import type { CadreFields, PersonalNumber, RosterRecord } from "./cadre.ts";
import { type CommitteePost, type Education, type PartyPost, POST_GRADE } from "./enumerations.ts";
import { ETHNIC_GROUPS, readEthnicGroup } from "./ethnic-groups.ts";
import type { IdentityFacts } from "./identity-number.ts";
import { splitNameNote } from "./normalise.ts";
import { readIdentityCell, readPhoneCell } from "./personal-number.ts";
import { readPosts } from "./roster-posts.ts";
import type { RowReader } from "./roster-reader.ts";
import { monthOf, readDate } from "./text-date.ts";
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
  readEducation,
  SEX_WORDS,
  SOCIAL_WORK_CERTIFICATE_WORDS,
  sourceGroupWords,
  wordsOf,
} from "./vocabulary.ts";

/** The cells of one row → one person. What cannot be read is left with the reader as a problem. PURE. */

type PersonSource = { reader: RowReader; sourceNames: DistrictSourceNames };

/** A name is letters and dots; digits or one character alone are a slip of the column. */
const NAME = /^\p{L}[\p{L}· .'-]*\p{L}$/u;

function readName(reader: RowReader): string | null {
  const text = reader.text("name");
  if (text === null) return null;
  const { name } = splitNameNote(text);
  return NAME.test(name) ? name : reader.refuse({ key: "name", code: "roster.name-unreadable" });
}

function readIdentity(reader: RowReader): { value: PersonalNumber; facts: IdentityFacts | null } | null {
  if (reader.isEmpty("identityNumber")) return null;
  const read = readIdentityCell({ cell: reader.cell("identityNumber"), untyped: reader.untyped });
  return read.ok ? read : reader.refuse({ key: "identityNumber", code: read.code, facts: read.facts });
}

function readPhone(reader: RowReader): PersonalNumber | null {
  if (reader.isEmpty("phone")) return reader.refuse({ key: "phone", code: "roster.cell-required" });
  const read = readPhoneCell(reader.cell("phone"));
  return read.ok ? read.value : reader.refuse({ key: "phone", code: read.code, facts: read.facts });
}

/** The file's month stands against the identity number (files follow the archive); only what cannot be told is taken from it. */
function readBirthMonth({
  reader,
  identity,
}: {
  reader: RowReader;
  identity: IdentityFacts | null;
}): string | null {
  const cell = reader.cell("birthMonth");
  const told = identity === null ? null : monthOf(identity.birth);
  const read = readDate({ cell, untyped: reader.untyped });
  if (told !== null && !read.ok && read.fault === "roster.date-january-or-october") {
    reader.notice({ key: "birthMonth", code: "roster.birth-taken-from-identity", facts: { birth: told } });
    return told;
  }
  const date = reader.date("birthMonth");
  if (date === null) return null;
  const month = monthOf(date);
  if (told !== null && told !== month) {
    reader.notice({ key: "birthMonth", code: "roster.birth-differs-from-identity", facts: { birth: told } });
  }
  return month;
}

type Posts = { partyPost: PartyPost | null; committeePost: CommitteePost | null };

/** A Party post named in the other column counts where the column for it is empty or not in the file. */
function readBothPosts(reader: RowReader): Posts {
  const committee = reader.choice({
    key: "committeePost",
    read: (text) => {
      const posts = readPosts({ text, column: "committee" });
      return posts.committee === null && posts.party === null ? null : posts;
    },
    accepted: wordsOf(COMMITTEE_POST_WORDS),
  });
  const party = reader.choice({
    key: "partyPost",
    read: (text) => readPosts({ text, column: "party" }).party,
    accepted: wordsOf(PARTY_POST_WORDS),
  });
  return {
    partyPost: party ?? committee?.party ?? null,
    committeePost: committee === null ? null : (committee.committee ?? "none"),
  };
}

function readAppraisalText(reader: RowReader): string | null {
  const text = reader.text("appraisals");
  const grades = text === null ? null : readAppraisals(text);
  return grades === null ? text : printAppraisals(grades);
}

type EducationKey = "fullTimeEducation" | "partTimeEducation";

const education = ({ reader, key }: { reader: RowReader; key: EducationKey }): Education | null =>
  reader.choice({ key, read: readEducation, accepted: wordsOf(EDUCATION_WORDS) });

type Optional = Omit<
  CadreFields,
  | "name"
  | "sex"
  | "birthMonth"
  | "politicalStatus"
  | "fullTimeEducation"
  | "communityWorkStartedOn"
  | "committeePost"
  | "partyPost"
  | "lineOfWork"
>;

function readOptional({ reader, sourceNames }: PersonSource): Optional {
  return {
    ethnicity: reader.choice({
      key: "ethnicity",
      read: readEthnicGroup,
      accepted: ETHNIC_GROUPS.slice(0, 3),
    }),
    nativePlace: reader.text("nativePlace"),
    partyJoinedOn: reader.date("partyJoinedOn"),
    fullTimeSchool: reader.text("fullTimeSchool"),
    partTimeEducation: education({ reader, key: "partTimeEducation" }),
    partTimeSchool: reader.text("partTimeSchool"),
    socialWorkCertificate: reader.word({
      key: "socialWorkCertificate",
      words: SOCIAL_WORK_CERTIFICATE_WORDS,
    }),
    socialWorkCertificateNumber: reader.text("socialWorkCertificateNumber"),
    workStartedOn: reader.date("workStartedOn"),
    postSince: reader.date("postSince"),
    documentNumber: reader.text("documentNumber"),
    grid: reader.text("grid"),
    postCategory: reader.word({ key: "postCategory", words: POST_CATEGORY_WORDS }),
    postGrade: reader.integer({ key: "postGrade", ...POST_GRADE }),
    employment: reader.word({ key: "employment", words: EMPLOYMENT_WORDS }),
    inPost: reader.word({ key: "inPost", words: IN_POST_WORDS }),
    appraisals: readAppraisalText(reader),
    awards: reader.text("awards"),
    sourceGroup: reader.word({ key: "sourceGroup", words: sourceGroupWords(sourceNames) }),
    reserveKind: reader.word({ key: "reserveKind", words: RESERVE_KIND_WORDS }),
    remarks: reader.text("remarks"),
  };
}

function crossCheck({
  reader,
  record,
  identity,
}: {
  reader: RowReader;
  record: RosterRecord;
  identity: IdentityFacts | null;
}): void {
  if (identity !== null && identity.sex !== record.sex) {
    reader.refuse({ key: "sex", code: "roster.sex-differs-from-identity" });
  }
  const inParty = record.politicalStatus === "partyMember" || record.politicalStatus === "probationaryMember";
  if (record.partyJoinedOn !== null && !inParty) {
    reader.notice({ key: "partyJoinedOn", code: "roster.party-date-without-party" });
  }
  if (
    record.workStartedOn !== null &&
    monthOf(record.communityWorkStartedOn) < monthOf(record.workStartedOn)
  ) {
    reader.notice({ key: "communityWorkStartedOn", code: "roster.community-work-before-work" });
  }
}

/** Null when anything is wrong: the reader has the problems, all of the row at once. */
export function readPerson({ reader, sourceNames }: PersonSource): RosterRecord | null {
  const identity = readIdentity(reader);
  const facts = identity?.facts ?? null;
  const subdistrict = reader.text("subdistrict");
  const community = reader.text("community");
  const name = readName(reader);
  const sex = reader.word({ key: "sex", words: SEX_WORDS });
  const birthMonth = readBirthMonth({ reader, identity: facts });
  const politicalStatus = reader.word({ key: "politicalStatus", words: POLITICAL_STATUS_WORDS });
  const fullTimeEducation = education({ reader, key: "fullTimeEducation" });
  const communityWorkStartedOn = reader.date("communityWorkStartedOn");
  const { partyPost, committeePost } = readBothPosts(reader);
  const lineOfWork = reader.text("lineOfWork");
  const phone = readPhone(reader);
  const optional = readOptional({ reader, sourceNames });
  if (subdistrict === null || community === null || name === null || sex === null || birthMonth === null)
    return null;
  if (politicalStatus === null || fullTimeEducation === null || communityWorkStartedOn === null) return null;
  if (committeePost === null || lineOfWork === null || phone === null) return null;
  const told = { name, sex, birthMonth, politicalStatus, fullTimeEducation, communityWorkStartedOn };
  const record: RosterRecord = {
    ...optional,
    ...told,
    ...{ subdistrict, community, partyPost, committeePost, lineOfWork, phone },
    identityNumber: identity?.value ?? null,
  };
  crossCheck({ reader, record, identity: facts });
  return reader.problems.length === 0 ? record : null;
}
