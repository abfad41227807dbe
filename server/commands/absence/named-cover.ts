import type { Actor } from "#app/domain/access/actor.ts";
import { liesIn } from "#app/domain/access/actor.ts";
import { mayHeadCommunity } from "#app/domain/access/rotation.ts";
import type { KeptStandIn } from "#app/domain/rotation/acting.ts";
import { overlaps } from "#app/domain/rotation/day-span.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import type { Tx } from "#db/client.ts";
import { type AbsenceRow, listAbsences, listPeople, type StandInRow } from "#db/queries/absences.ts";
import type { PlanInForce } from "./plans-in-force.ts";

export type CoverInput = { way: "head" } | { way: "named"; cadreId: string } | null;
export type OpenPost = { plan: PlanInForce; row: StandInRow };

export type CoverFacts = {
  /** Null: nobody was named, or not on the roster. */
  person: { id: string; name: string; unitPath: string } | null;
  absences: readonly AbsenceRow[];
  /** Names for what people are told; the head without a roster record under "". */
  names: (actor: Actor) => ReadonlyMap<string, string>;
};

/** Who is to cover, and when that person is away. */
export async function loadCover(
  tx: Tx,
  { cover, fromOn, toOn }: { cover: CoverInput; fromOn: string; toOn: string },
): Promise<CoverFacts> {
  const cadreIds = cover?.way === "named" ? [cover.cadreId] : [];
  const [person] = await listPeople(tx, cadreIds);
  const absences = await listAbsences(tx, { cadreIds, fromOn, toOn });
  return {
    person: person ?? null,
    absences,
    names: (actor) =>
      new Map([
        ...(person === undefined ? [] : [[person.id, person.name] as const]),
        ...(actor.kind === "account"
          ? [
              ["", actor.name] as const,
              ...(actor.cadreId === null ? [] : [[actor.cadreId, actor.name] as const]),
            ]
          : []),
      ]),
  };
}

/** The head alone says who covers, never in the own matter; whoever is named is there on those days and belongs here. */
export function refuseCover(given: {
  cover: CoverInput;
  known: CoverFacts;
  open: readonly OpenPost[];
  absences: readonly AbsenceRow[];
  actor: Actor;
}) {
  const { cover, known, open, absences, actor } = given;
  if (cover === null || open.length === 0) return null;
  if (!open.every((post) => mayCover(actor, { post, absences }))) return refused("absence.cover-by-head");
  const id = cover.way === "named" ? cover.cadreId : actor.kind === "account" ? actor.cadreId : null;
  const all = [...absences, ...known.absences];
  const away =
    id === null
      ? undefined
      : all.find((row) => row.cadreId === id && open.some((post) => overlaps(row, post.row)));
  if (away !== undefined) return refused("absence.cover-away", { day: away.fromOn, until: away.toOn });
  if (cover.way === "head") return null;
  const { person } = known;
  return person === null || !open.every(({ plan }) => liesIn(person.unitPath, plan.unitPath))
    ? refused("absence.cover-not-here")
    : null;
}

/** The head of the community of an open post: neither its A, who is away, nor its B. */
export function mayCover(
  actor: Actor,
  { post: { plan, row }, absences }: { post: OpenPost; absences: readonly AbsenceRow[] },
): boolean {
  const communityPath = plan.communities.find(({ id }) => id === row.communityId)?.path ?? plan.unitPath;
  const absent = absences.find(({ id }) => id === row.absenceId)?.cadreId;
  return mayHeadCommunity(actor, { communityPath, concerned: absent === undefined ? [] : [absent] });
}

/** What the head decides, as stand-ins. A head with a roster record is named by it. */
export function coverOf(given: {
  cover: CoverInput;
  open: readonly KeptStandIn[];
  actor: Actor;
}): KeptStandIn[] {
  const { cover, open, actor } = given;
  if (cover === null) return [];
  const actingId = cover.way === "named" ? cover.cadreId : actor.kind === "account" ? actor.cadreId : null;
  return open.map((row) => ({ ...row, way: cover.way, actingId }));
}
