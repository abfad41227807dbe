import type { z } from "zod";
import type { ReviseRecord, SubmitRecord } from "#app/contracts/record.ts";
import { type Actor, actorKey } from "#app/domain/access/actor.ts";
import { isOwn } from "#app/domain/access/daily.ts";
import { type Entering, of as problemsOf } from "#app/domain/daily/record-problems.ts";
import type { RecordKind } from "#app/domain/daily/work-record.ts";
import { maskPhone } from "#app/domain/people/mask.ts";
import { readPhone } from "#app/domain/people/phone.ts";
import type { Refusal } from "#app/domain/shared/refusal.ts";
import { dayOf } from "#app/text/time.ts";
import type { Runtime } from "#server/runtime.ts";

type Submitted = z.output<typeof SubmitRecord>;
type Revised = z.output<typeof ReviseRecord>;
/** What a submitted and a reworded record have in common. */
export type Wording = Omit<Submitted, "id" | "kind" | "cadreId" | "photoIds" | "writtenMs"> &
  Omit<Revised, "recordId" | "revision" | "photoIds">;

type Judged = {
  wording: Wording;
  kind: RecordKind;
  photos: number;
  cadreId: string;
  actor: Actor;
  now: Date;
};

/** The refusal of what is not filled in as its kind wants it; null: it may be stored. */
export function refuseWording({
  wording,
  kind,
  photos,
  cadreId,
  actor,
  now,
  ...given
}: Judged & { keptOn?: string }) {
  const entering: Entering = {
    today: dayOf(now),
    asManager: !isOwn(actor, cadreId),
    ...(given.keptOn === undefined ? {} : { keptOn: given.keptOn }),
  };
  const residentPhone = wording.residentPhone?.reveal() ?? null;
  const fields = problemsOf({ ...wording, kind, photos, residentPhone }, entering);
  if (Object.keys(fields).length === 0) return null;
  const refusal: Refusal = { kind: "invalid", fields };
  return { ok: false as const, refusal };
}

/** The columns of a record that its wording fills. */
export const wordingColumns = (wording: Wording) => ({
  happenedOn: wording.happenedOn,
  happenedAt: wording.happenedAt,
  compound: wording.compound,
  building: wording.building,
  area: wording.area,
  content: wording.content,
  details: wording.details,
  evidence: wording.evidence,
});

/** The resident of an opinion as the ledger keeps them: the phone encrypted and masked, as phones of cadres are. */
export function residentColumns({ personalData }: Pick<Runtime, "personalData">, wording: Wording) {
  const phone = wording.residentPhone === null ? null : readPhone(wording.residentPhone.reveal());
  return {
    ...(wording.residentName === null ? {} : { residentName: wording.residentName }),
    ...(phone === null
      ? {}
      : { residentPhoneCipher: personalData.seal(phone), residentPhoneMasked: maskPhone(phone) }),
  };
}

export const accountIdOf = (actor: Actor): string | null =>
  actor.kind === "account" ? actor.accountId : null;

/** Photos are the sender's own and belong to no other record. */
export function refusePhotos(given: {
  photoIds: readonly string[];
  files: readonly { id: string; accountId: string | null; recordId: string | null }[];
  recordId: string;
  actor: Actor;
}): "record.photo-missing" | "record.photo-taken" | null {
  const { photoIds, recordId, actor } = given;
  const files = new Map(given.files.map((file) => [file.id, file]));
  for (const photoId of photoIds) {
    const file = files.get(photoId);
    if (file === undefined) return "record.photo-missing";
    if (file.recordId === recordId) continue;
    const mine = actor.kind === "system" || `account:${file.accountId}` === actorKey(actor);
    if (file.recordId !== null) return "record.photo-taken";
    if (!mine) return "record.photo-missing";
  }
  return new Set(photoIds).size < photoIds.length ? "record.photo-taken" : null;
}
