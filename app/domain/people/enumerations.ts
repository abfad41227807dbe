/** Closed sets of a cadre's fields (domain "People and organisation"). The words for them in files: vocabulary.ts. PURE. */

export const SEXES = ["male", "female"] as const;
export type Sex = (typeof SEXES)[number];

export const POLITICAL_STATUSES = [
  "partyMember",
  "probationaryMember",
  "leagueMember",
  "democraticParty",
  "masses",
] as const;
export type PoliticalStatus = (typeof POLITICAL_STATUSES)[number];

/** From lowest to highest, so that the index compares. */
export const EDUCATIONS = [
  "primarySchool",
  "juniorHigh",
  "seniorHigh",
  "vocational",
  "college",
  "bachelor",
  "master",
  "doctor",
] as const;
export type Education = (typeof EDUCATIONS)[number];

/** From lowest to highest. */
export const SOCIAL_WORK_CERTIFICATES = ["none", "assistant", "socialWorker", "senior"] as const;
export type SocialWorkCertificate = (typeof SOCIAL_WORK_CERTIFICATES)[number];

export const PARTY_POSTS = ["secretary", "deputySecretary", "member", "none"] as const;
export type PartyPost = (typeof PARTY_POSTS)[number];

export const COMMITTEE_POSTS = [
  "director",
  "deputyDirector",
  "member",
  "communityWorker",
  "gridWorker",
  "none",
] as const;
export type CommitteePost = (typeof COMMITTEE_POSTS)[number];

export const POST_CATEGORIES = ["chief", "deputy", "general"] as const;
export type PostCategory = (typeof POST_CATEGORIES)[number];

export const POST_GRADE = { minimum: 1, maximum: 18 } as const;

export const EMPLOYMENTS = ["elected", "appointed", "contract", "other"] as const;
export type Employment = (typeof EMPLOYMENTS)[number];

/** In post, or why not. */
export const IN_POST_STATES = [
  "inPost",
  "sickLeave",
  "parentalLeave",
  "fullTimeStudy",
  "seconded",
  "suspended",
  "retired",
  "left",
  "absent",
] as const;
export type InPostState = (typeof IN_POST_STATES)[number];

/** The five kinds of people lead geese come from; the district names the last two itself. */
export const SOURCE_GROUPS = [
  "veteran",
  "gridWorker",
  "socialWorkTalent",
  "districtFirst",
  "districtSecond",
] as const;
export type SourceGroup = (typeof SOURCE_GROUPS)[number];

export const RESERVE_KINDS = ["secretary", "deputySecretary", "deputyDirector", "communityWorker"] as const;
export type ReserveKind = (typeof RESERVE_KINDS)[number];

export const APPRAISAL_GRADES = [
  "excellent",
  "competent",
  "basicallyCompetent",
  "incompetent",
  "notGraded",
] as const;
export type AppraisalGrade = (typeof APPRAISAL_GRADES)[number];
