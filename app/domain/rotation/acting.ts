import { addDays, type DaySpan, holds } from "./day-span.ts";
import type { AbsenceKind, StandInWay } from "./rotation-life.ts";
import type { PostKey } from "./rotation-settings.ts";

/** Who leads a post and who stands in, on the days that are asked for. PURE. */
export type PostHolders = PostKey & { a: string; b: string };

/** An absence that was not cancelled; `toOn` is the last day away, as planned and then as it was. */
export type Away = DaySpan & { id: string; personId: string };

/**
 * A stand-in as it is kept. Open, that is with nobody to act, is a row of way "b" without a person: B should stand in and
 * is away. The head who covers may have no roster record.
 */
export type KeptStandIn = PostKey & DaySpan & { absenceId: string; way: StandInWay; actingId: string | null };

/** A and B both away and nobody named by the head (AB rule 2). */
export const isOpen = ({ way, actingId }: Pick<KeptStandIn, "way" | "actingId">): boolean =>
  way === "b" && actingId === null;

/** By whom, and for which absence. `nobody`: both away, the head has to say who covers. */
export type Acting = { by: "a" | StandInWay | "nobody"; personId: string | null; absenceId: string | null };

export const absenceOn = <T extends Away>(absences: readonly T[], personId: string, day: string): T | null =>
  absences.find((absence) => absence.personId === personId && holds(absence, day)) ?? null;

const isSamePost = (one: PostKey, other: PostKey): boolean =>
  one.communityId === other.communityId && one.area === other.area;

/** What the head decided for the day; null: nothing, or somebody was named who is away as well. */
export function decidedOn<T extends KeptStandIn>(
  standIns: readonly T[],
  {
    post,
    absenceId,
    day,
    absences,
  }: { post: PostKey; absenceId: string; day: string; absences: readonly Away[] },
): T | null {
  return (
    standIns.find(
      (each) =>
        each.absenceId === absenceId &&
        each.way !== "b" &&
        isSamePost(each, post) &&
        holds(each, day) &&
        (each.actingId === null || absenceOn(absences, each.actingId, day) === null),
    ) ?? null
  );
}

/**
 * Who acts at a post on a day: A; while A is away whoever the head named, else B with A's powers (AB rules 1 and 4); where B
 * is away too, nobody until the head says who covers (rule 2). Reckoned from who leads and who is away, so that it also
 * holds for a plan published after the absence was registered.
 */
export function actingOn(given: {
  post: PostHolders;
  day: string;
  absences: readonly Away[];
  standIns: readonly KeptStandIn[];
}): Acting {
  const { post, day, absences, standIns } = given;
  const away = absenceOn(absences, post.a, day);
  if (away === null) return { by: "a", personId: post.a, absenceId: null };
  const absenceId = away.id;
  const decided = decidedOn(standIns, { post, absenceId, day, absences });
  if (decided !== null) return { by: decided.way, personId: decided.actingId, absenceId };
  if (absenceOn(absences, post.b, day) === null) return { by: "b", personId: post.b, absenceId };
  return { by: "nobody", personId: null, absenceId };
}

/** Absences that are planned: A and B must not be away together, and A briefs B before. */
export const PLANNED_KINDS = ["leave", "training", "business"] as const satisfies readonly AbsenceKind[];
export const isPlanned = (kind: AbsenceKind): boolean => PLANNED_KINDS.some((planned) => planned === kind);

/**
 * A briefs B at least one day before a planned absence (AB rule 3): the last day on which that is in time. Null: there is no
 * such day any more, or the absence is not planned; B takes over on own account.
 */
export function briefingDueOn(absence: {
  kind: AbsenceKind;
  fromOn: string;
  registeredOn: string;
}): string | null {
  const due = addDays(absence.fromOn, -1);
  return isPlanned(absence.kind) && absence.registeredOn <= due ? due : null;
}

/** B acts without having been briefed in time. `briefedOn`: day on which both signed the briefing. */
export const isOnOwnAccount = ({
  fromOn,
  briefedOn,
}: {
  fromOn: string;
  briefedOn: string | null;
}): boolean => briefedOn === null || briefedOn >= fromOn;
