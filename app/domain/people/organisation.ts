/** The organisation tree and the posts held in it (domain "People and organisation"). PURE. */

export const ORG_UNIT_KINDS = ["district", "subdistrict", "community", "compound", "grid"] as const;
export type OrgUnitKind = (typeof ORG_UNIT_KINDS)[number];

export const POST_KINDS = [
  "secretary",
  "deputySecretary",
  "deputyDirector",
  "communityWorker",
  "gridWorker",
] as const;
export type PostKind = (typeof POST_KINDS)[number];

/** What kind of place a community is: old compounds, bought housing, resettled villages, several of them. */
export const COMMUNITY_KINDS = ["oldCompounds", "commercialHousing", "resettled", "mixed"] as const;
export type CommunityKind = (typeof COMMUNITY_KINDS)[number];
