import { type CadreFields, postOf } from "#app/domain/people/cadre.ts";
import type { PostKind } from "#app/domain/people/organisation.ts";

/**
 * What a new state of a record means for the history of posts. A change of post or unit ends the appointment the record
 * spoke of and starts another; a correction of "since" or of the document corrects the one that stands. Appointments a
 * person entered besides (another post, another unit) are left alone.
 */
export type State = {
  unitId: string;
  fields: Pick<
    CadreFields,
    "partyPost" | "committeePost" | "postSince" | "documentNumber" | "communityWorkStartedOn"
  >;
};
export type Held = {
  id: string;
  unitId: string;
  post: PostKind;
  fromOn: string;
  documentNumber: string | null;
};
export type AppointmentDelta = {
  end: { id: string; toOn: string } | null;
  start: { unitId: string; post: PostKind; fromOn: string; documentNumber: string | null } | null;
  correct: { id: string; fromOn: string; documentNumber: string | null } | null;
};

/** Days told only by their month begin with it. */
const dayFrom = (date: string): string => (date.length === 7 ? `${date}-01` : date);

const startOf = ({ before, after, today }: { before: State | null; after: State; today: string }): string => {
  const { postSince, communityWorkStartedOn } = after.fields;
  if (postSince !== null && postSince !== before?.fields.postSince) return dayFrom(postSince);
  if (before !== null) return today;
  if (postSince !== null) return dayFrom(postSince);
  return communityWorkStartedOn === "" ? today : dayFrom(communityWorkStartedOn);
};

export function appointmentDelta(change: {
  before: State | null;
  after: State;
  held: readonly Held[];
  today: string;
}): AppointmentDelta {
  const { before, after, held, today } = change;
  const nothing: AppointmentDelta = { end: null, start: null, correct: null };
  const post = postOf(after.fields);
  const oldPost = before === null ? null : postOf(before.fields);
  const spokenOf = held.find((one) => one.post === oldPost && one.unitId === before?.unitId) ?? null;
  const { documentNumber } = after.fields;
  if (before !== null && post === oldPost && after.unitId === before.unitId && spokenOf !== null) {
    const since = after.fields.postSince;
    const fromOn = since === null || spokenOf.fromOn.startsWith(since) ? spokenOf.fromOn : dayFrom(since);
    const isSame = fromOn === spokenOf.fromOn && documentNumber === spokenOf.documentNumber;
    return isSame ? nothing : { ...nothing, correct: { id: spokenOf.id, fromOn, documentNumber } };
  }
  const fromOn = startOf(change);
  const end = spokenOf === null ? null : { id: spokenOf.id, toOn: fromOn > spokenOf.fromOn ? fromOn : today };
  const stands = held.some(
    (one) => one.post === post && one.unitId === after.unitId && one.id !== spokenOf?.id,
  );
  const start = post === null || stands ? null : { unitId: after.unitId, post, fromOn, documentNumber };
  return { end, start, correct: null };
}
