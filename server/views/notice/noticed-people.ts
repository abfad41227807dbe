import type { NoticedPerson } from "#app/contracts/notice-views.ts";
import { publicText } from "#app/domain/daily/public-board.ts";
import type { DbOrTx } from "#db/client.ts";
import { type AppointmentRow, listCurrentAppointments } from "#db/queries/people.ts";
import type { PlacedCandidate } from "#db/queries/selection-candidates.ts";

/** Posts held now, of whom a notice may show. */
export const listPresentPosts = (db: DbOrTx, candidates: readonly PlacedCandidate[]) =>
  listCurrentAppointments(
    db,
    candidates.map(({ candidate }) => candidate.cadreId),
  );

/** Name, unit, present post, post and basis; numbers somebody wrote into the basis are left out. */
export const noticedPerson = (
  { candidate, name, unitName }: PlacedCandidate,
  appointments: readonly AppointmentRow[],
): NoticedPerson => ({
  ...{ candidateId: candidate.id, name, unitName },
  presentPosts: appointments.filter(({ cadreId }) => cadreId === candidate.cadreId).map(({ post }) => post),
  post: candidate.post,
  basis: publicText(candidate.basis),
});

/** Holds a seat: a notice shows nobody who was taken out or has withdrawn since. */
export const standsSelected = ({ candidate }: PlacedCandidate): boolean =>
  candidate.selected === true && candidate.withdrawnAt === null;
