import type { ReserveKind } from "../domain/people/enumerations.ts";
import type { OrgUnitKind } from "../domain/people/organisation.ts";
import type { RoundState } from "../domain/selection/round-life.ts";
import type { ManagingLevel, Pool, SelectionRules } from "../domain/selection/selection-rules.ts";

/** What the view `selection.round-frame` hands to every page of a round. */
export type RoundFrame = {
  id: string;
  title: string;
  status: RoundState;
  unitName: string;
  pool: Pool;
  level: ManagingLevel;
  posts: { post: ReserveKind; total: number }[];
  /** Of those nominated who have not withdrawn; null: not known in this state. */
  counts: { nominated: number; eligible: number | null; selected: number | null };
  /** Last day of nominations. */
  nominationsUntil: string | null;
  noticeWorkingDays: number;
  cancelReason: string | null;
  /** Today in Shanghai. */
  today: string;
  may: { hold: boolean; cancel: boolean };
  /** The viewer is on one of the lists and has therefore no hand in the round. */
  stands: boolean;
};

/** A line of the list of rounds. */
export type ListedRound = {
  id: string;
  title: string;
  unitName: string;
  pool: Pool;
  status: RoundState;
  posts: { post: ReserveKind; total: number }[];
  nominated: number;
  /** Null: the round has not come so far. */
  eligible: number | null;
  selected: number | null;
};

/** A subdistrict or community of the round's unit. */
export type RoundUnit = { id: string; name: string; kind: OrgUnitKind; parentId: string | null };

/** The rules with the names of what they name; view `selection.round-rules`. */
export type RoundRules = {
  id: string;
  status: RoundState;
  rules: SelectionRules;
  rulesVersion: number;
  rulesHash: string | null;
  /** 32 bytes, hexadecimal; drawn when the rules were announced. */
  seed: string | null;
  announcedAt: number | null;
  nominationsUntil: string | null;
  today: string;
  units: RoundUnit[];
  /** Contests with official results, the latest first. */
  contests: { id: string; title: string; heldOn: string | null }[];
  may: { edit: boolean };
};

/** Somebody past data is tried on, once for each list whose gates let them through. */
export type TrialPerson = {
  id: string;
  name: string;
  post: ReserveKind;
  subdistrictId: string | null;
  communityId: string | null;
  unitName: string;
  /** Points that are valued, one for each criterion in order, hundredths. */
  used: number[];
  communityWorkStartedOn: string;
  birthMonth: string;
};
export type RoundTrial = {
  people: TrialPerson[];
  /** Of the unit, whether the gates let them through or not. */
  considered: number;
  /** Some criterion is by votes, which past data does not have: all are given the same. */
  sameVotes: boolean;
};
