import { type Away, absenceOn, decidedOn, type KeptStandIn, type PostHolders } from "./acting.ts";
import { addDays, commonDays, type DaySpan } from "./day-span.ts";
import type { PostKey } from "./rotation-settings.ts";

/** Who holds a post during the days of a period. */
export type HeldPost = PostHolders & DaySpan;

type Wanted = Omit<KeptStandIn, "absenceId">;

/**
 * The stand-ins of absences at all posts their people lead, cut at the borders of periods and wherever another acts: what
 * the head decided stays, else B, and where B is away nobody (open). Every change of absences, covers or of the plan in
 * force ends in this one reckoning. PURE.
 */
export function wantedStandIns(given: {
  held: readonly HeldPost[];
  /** Of whom stand-ins are wanted. */
  of: readonly Away[];
  /** Everybody's absences on these days, those above among them. */
  absences: readonly Away[];
  /** Stand-ins as they are kept now. */
  kept: readonly KeptStandIn[];
}): KeptStandIn[] {
  const { held, of, absences, kept } = given;
  return of.flatMap((absence) =>
    held
      .filter(({ a }) => a === absence.personId)
      .flatMap((post) => {
        const days = commonDays(absence, post);
        return days === null ? [] : runsOf({ post, days, absence, absences, kept });
      }),
  );
}

function runsOf(given: {
  post: HeldPost;
  days: DaySpan;
  absence: Away;
  absences: readonly Away[];
  kept: readonly KeptStandIn[];
}): KeptStandIn[] {
  const { post, days, absence, absences, kept } = given;
  const key: PostKey = { communityId: post.communityId, area: post.area };
  const runs: Wanted[] = [];
  for (let day = days.fromOn; day <= days.toOn; day = addDays(day, 1)) {
    const decided = decidedOn(kept, { post: key, absenceId: absence.id, day, absences });
    const present = absenceOn(absences, post.b, day) === null;
    const actingId = decided === null ? (present ? post.b : null) : decided.actingId;
    const way = decided?.way ?? "b";
    const last = runs.at(-1);
    if (last !== undefined && last.way === way && last.actingId === actingId) last.toOn = day;
    else runs.push({ ...key, fromOn: day, toOn: day, way, actingId });
  }
  return runs.map((run) => ({ ...run, absenceId: absence.id }));
}

const keyOf = ({ absenceId, communityId, area, fromOn, toOn, way, actingId }: KeptStandIn): string =>
  [absenceId, communityId, area, fromOn, toOn, way, actingId ?? ""].join(" ");

/** What of the kept rows goes and what comes; rows that are the same stay. */
export function standInChanges<K extends KeptStandIn>({
  kept,
  wanted,
}: {
  kept: readonly K[];
  wanted: readonly KeptStandIn[];
}): { gone: K[]; come: KeptStandIn[] } {
  const keptKeys = new Set(kept.map(keyOf));
  const wantedKeys = new Set(wanted.map(keyOf));
  return {
    gone: kept.filter((row) => !wantedKeys.has(keyOf(row))),
    come: wanted.filter((row) => !keptKeys.has(keyOf(row))),
  };
}
