/** Roles of accounts. Contest roles are held in one contest, the others for a subtree of the organisation. PURE. */
export const UNIT_ROLES = [
  "systemAdministrator",
  "districtOrganiser",
  "subdistrictManager",
  "communityManager",
  "cadre",
  "mentor",
  "auditor",
] as const;
export const CONTEST_ROLES = [
  "judge",
  "headJudge",
  "timekeeper",
  "tabulator",
  "grader",
  "supervisor",
  "host",
] as const;
export type UnitRole = (typeof UNIT_ROLES)[number];
export type ContestRole = (typeof CONTEST_ROLES)[number];
export type Role = UnitRole | ContestRole;
