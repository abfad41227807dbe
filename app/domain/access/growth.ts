import { type Actor, holdsFor } from "./actor.ts";
import { isOwn, mayOpenDaily } from "./daily.ts";
import { PEOPLE_ROLES } from "./people.ts";

/**
 * Growth files under graded management (domain "Growth file"): kept by the subdistrict or the community, read by the
 * levels above; the person reads the own one without its confidential notes; a mentor reads the mentees' files. PURE.
 */
export type GrowthRight = {
  /** Whose file. */
  cadreId: string;
  /** Of the unit that keeps it. */
  keeperPath: string;
  /** Roster id of the mentor of a mentorship that is agreed; null: none. */
  mentorCadreId: string | null;
};

export const mayOpenGrowth = mayOpenDaily;

/** Entries, opinions, trial posts, answers to objections: the keeper and the levels above, never of oneself. */
export const mayKeepFile = (
  actor: Actor,
  { cadreId, keeperPath }: Omit<GrowthRight, "mentorCadreId">,
): boolean =>
  !isOwn(actor, cadreId) && (actor.kind === "system" || holdsFor(actor, PEOPLE_ROLES, keeperPath));

export const isMentorOf = (actor: Actor, { mentorCadreId }: Pick<GrowthRight, "mentorCadreId">): boolean =>
  mentorCadreId !== null && isOwn(actor, mentorCadreId);

export const mayReadFile = (actor: Actor, right: GrowthRight): boolean =>
  isOwn(actor, right.cadreId) || isMentorOf(actor, right) || mayKeepFile(actor, right);

/** Mentors and mentorships of a unit's people: the district's organiser, and the manager of the subdistrict. */
export const mayMatchMentors = (actor: Actor, { unitPath }: { unitPath: string }): boolean =>
  actor.kind === "system" || holdsFor(actor, ["districtOrganiser", "subdistrictManager"], unitPath);
