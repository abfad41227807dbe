import type {
  CommitteePost,
  Education,
  Employment,
  InPostState,
  PartyPost,
  PoliticalStatus,
  PostCategory,
  ReserveKind,
  Sex,
  SocialWorkCertificate,
  SourceGroup,
} from "./enumerations.ts";
import type { PostKind } from "./organisation.ts";

/**
 * What is known of a cadre, without the unit, the identity number and the phone, which have rules of their own. PURE.
 * Months are `YYYY-MM`; days keep the precision they were told with: `YYYY-MM` or `YYYY-MM-DD`.
 */
export type CadreFields = {
  name: string;
  sex: Sex;
  birthMonth: string;
  /** One of ETHNIC_GROUPS. */
  ethnicity: string | null;
  nativePlace: string | null;
  politicalStatus: PoliticalStatus;
  partyJoinedOn: string | null;
  fullTimeEducation: Education;
  fullTimeSchool: string | null;
  partTimeEducation: Education | null;
  partTimeSchool: string | null;
  socialWorkCertificate: SocialWorkCertificate | null;
  socialWorkCertificateNumber: string | null;
  workStartedOn: string | null;
  communityWorkStartedOn: string;
  partyPost: PartyPost | null;
  committeePost: CommitteePost;
  postSince: string | null;
  documentNumber: string | null;
  lineOfWork: string;
  grid: string | null;
  postCategory: PostCategory | null;
  /** 1 to 18. */
  postGrade: number | null;
  employment: Employment | null;
  inPost: InPostState | null;
  /** `2022优秀;2023称职`, years ascending; appraisals.ts reads it. */
  appraisals: string | null;
  awards: string | null;
  sourceGroup: SourceGroup | null;
  reserveKind: ReserveKind | null;
  remarks: string | null;
};

/** Personal data as a file carries it: in full, or masked as our own export writes it ("leave what you have"). */
export type PersonalNumber = { full: string } | { masked: string };

/** One person of a roster file, read and checked, before anything is known of who that is here. */
export type RosterRecord = CadreFields & {
  subdistrict: string;
  community: string;
  identityNumber: PersonalNumber | null;
  phone: PersonalNumber;
};

/**
 * The post a person is counted under: the highest of Party post and committee post.
 * A committee member who holds no other post is a full-time worker; a director who is not secretary has no post of the glossary.
 */
export function postOf(cadre: Pick<CadreFields, "partyPost" | "committeePost">): PostKind | null {
  if (cadre.partyPost === "secretary" || cadre.partyPost === "deputySecretary") return cadre.partyPost;
  switch (cadre.committeePost) {
    case "deputyDirector":
    case "gridWorker":
      return cadre.committeePost;
    case "communityWorker":
    case "member":
      return "communityWorker";
    case "director":
    case "none":
      return null;
  }
}
