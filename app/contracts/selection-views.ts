import type { ReserveKind } from "../domain/people/enumerations.ts";
import type { RoundState } from "../domain/selection/round-life.ts";
import type { ManagingLevel, Pool } from "../domain/selection/selection-rules.ts";

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
