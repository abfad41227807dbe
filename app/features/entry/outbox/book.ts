import type { SentRecordOp } from "#app/contracts/record.ts";
import type { EntryReply } from "#app/contracts/record-views.ts";
import type { RecordKind } from "#app/domain/daily/work-record.ts";
import type { Refusal } from "#app/domain/shared/refusal.ts";
import type { FormValues } from "../form-values.ts";
import type { Draft, Kept, LocalPhoto, LocalRecord, LocalWording } from "./kept.ts";

/**
 * The rules of the outbox of work records. PURE: what is kept goes in, what is to be kept comes out; what did not change is
 * the same object, so that only the difference is written. Photos go first: a record never arrives before its photos.
 */
export type EntryOp =
  | { kind: "photo"; opId: string; accountId: string; photo: LocalPhoto }
  | { kind: "record"; opId: string; lane: string; envelope: SentRecordOp };

/** What was entered lately is shown for this long after the server has it. */
const SHOWN_MS = 30 * 86_400_000;
const SHOWN_AT_MOST = 100;

const without = <T>(map: Readonly<Record<string, T>>, ids: Iterable<string>): Record<string, T> => {
  const gone = new Set(ids);
  return Object.fromEntries(Object.entries(map).filter(([id]) => !gone.has(id)));
};

export function keepDraft(kept: Kept, draft: Draft): Kept {
  return { ...kept, drafts: { ...kept.drafts, [draft.kind]: draft } };
}

/** The form is thrown away, with the photos that were only in it. */
export function dropDraft(kept: Kept, kind: RecordKind): Kept {
  const draft = kept.drafts[kind];
  if (draft === undefined) return kept;
  const { [kind]: _, ...drafts } = kept.drafts;
  return withoutLoosePhotos({ ...kept, drafts }, draft.photoIds);
}

export function addPhoto(kept: Kept, photo: { id: string; bytes: ArrayBuffer }): Kept {
  return { ...kept, photos: { ...kept.photos, [photo.id]: { ...photo, state: "waiting" } } };
}

/** Photos that stand in no record and no form any more go. */
export function withoutLoosePhotos(kept: Kept, ids: readonly string[]): Kept {
  const used = new Set([
    ...Object.values(kept.records).flatMap(({ state, photoIds }) => (state === "saved" ? [] : photoIds)),
    ...Object.values(kept.drafts).flatMap(({ photoIds }) => photoIds),
  ]);
  const loose = ids.filter((id) => !used.has(id) && kept.photos[id] !== undefined);
  return loose.length === 0 ? kept : { ...kept, photos: without(kept.photos, loose) };
}

export type Filed = {
  id: string;
  opId: string;
  atMs: number;
  wording: LocalWording;
  values: FormValues;
  photoIds: readonly string[];
};

/** The person saved a form: a new record, or another wording of one that was refused. Its draft is done with. */
export function file(kept: Kept, filed: Filed): Kept {
  const before = kept.records[filed.id];
  if (before !== undefined && before.state !== "refused") return kept;
  const { [filed.wording.kind]: _, ...drafts } = kept.drafts;
  const { compound, building, area, entry } = filed.values;
  const last = kept.facts.last;
  const next: Kept = {
    ...kept,
    records: { ...kept.records, [filed.id]: { ...filed, state: "waiting" } },
    drafts: before === undefined ? drafts : kept.drafts,
    facts: {
      ...kept.facts,
      last: {
        compound: compound || last.compound,
        building: building || last.building,
        area: area || last.area,
        entry: entry || last.entry,
      },
    },
  };
  return before === undefined ? next : withoutLoosePhotos(next, before.photoIds);
}

/** The person throws away what the server refused. What may already be there is taken back on the page of one's records. */
export function discard(kept: Kept, id: string): Kept {
  const found = kept.records[id];
  if (found?.state !== "refused") return kept;
  return withoutLoosePhotos({ ...kept, records: without(kept.records, [id]) }, found.photoIds);
}

/** Everything that may be sent now: photos of records that wait, and records all of whose photos are there. */
export function sendable(kept: Kept, { accountId }: { accountId: string }): EntryOp[] {
  const waitingRecords = Object.values(kept.records)
    .filter(({ state }) => state === "waiting")
    .sort((a, b) => a.atMs - b.atMs);
  const photosOf = ({ photoIds }: LocalRecord) =>
    photoIds.flatMap((id) => {
      const photo = kept.photos[id];
      return photo?.state === "waiting" ? [photo] : [];
    });
  return waitingRecords.flatMap((record): EntryOp[] => {
    const photos = photosOf(record);
    if (photos.length > 0)
      return photos.map((photo) => ({ kind: "photo", opId: photo.id, accountId, photo }));
    return [
      { kind: "record", opId: record.opId, lane: record.id, envelope: envelopeOf(record, kept, accountId) },
    ];
  });
}

function envelopeOf(record: LocalRecord, { facts }: Kept, accountId: string): SentRecordOp {
  const { id, opId, wording, photoIds, atMs } = record;
  const writtenMs = Math.max(0, Math.round(atMs + (facts.offsetMs ?? 0)));
  return { opId, accountId, form: 1, record: { ...wording, id, photoIds: [...photoIds], writtenMs } };
}

export type Outcome =
  | { kind: "acknowledged"; at: number }
  | { kind: "refused"; refusal: Refusal }
  | { kind: "again"; refusal: Refusal | null };

/** What the server said of an operation, at `nowMs` of this device. "Again" changes nothing. */
export function settle(kept: Kept, op: EntryOp, given: { outcome: Outcome; nowMs: number }): Kept {
  const { outcome, nowMs } = given;
  if (outcome.kind === "again") return kept;
  const heard: Kept =
    outcome.kind === "acknowledged"
      ? { ...kept, facts: { ...kept.facts, offsetMs: outcome.at - nowMs } }
      : kept;
  return op.kind === "photo"
    ? settlePhoto(heard, op.photo.id, outcome)
    : settleRecord(heard, op, { outcome, nowMs });
}

type Settled = Exclude<Outcome, { kind: "again" }>;

function settlePhoto(kept: Kept, photoId: string, outcome: Settled): Kept {
  const photo = kept.photos[photoId];
  if (photo === undefined) return kept;
  if (outcome.kind === "acknowledged")
    return { ...kept, photos: { ...kept.photos, [photoId]: { ...photo, state: "saved" } } };
  const records = Object.fromEntries(
    Object.entries(kept.records).map(([id, record]) => [
      id,
      record.state === "waiting" && record.photoIds.includes(photoId)
        ? { ...record, state: "refused" as const, refusal: outcome.refusal }
        : record,
    ]),
  );
  return { ...kept, records };
}

const isPhotoMissing = (refusal: Refusal): boolean =>
  refusal.kind === "refused" && refusal.rule === "record.photo-missing";

function settleRecord(
  kept: Kept,
  op: Extract<EntryOp, { kind: "record" }>,
  { outcome, nowMs }: { outcome: Settled; nowMs: number },
): Kept {
  const record = kept.records[op.lane];
  // Reworded in the meantime: the newer wording is still to be sent.
  if (record === undefined || record.opId !== op.opId) return kept;
  const put = (next: LocalRecord): Kept => ({ ...kept, records: { ...kept.records, [record.id]: next } });
  if (outcome.kind === "acknowledged") {
    const saved = put({ ...withoutResident(record), state: "saved", savedMs: outcome.at });
    return tidied(withoutLoosePhotos(saved, record.photoIds), nowMs);
  }
  // A database restored from an older backup: the photos are still here and go once more.
  if (isPhotoMissing(outcome.refusal) && record.photosAgain !== true && record.photoIds.length > 0) {
    const again = record.photoIds.flatMap((id) => {
      const photo = kept.photos[id];
      return photo === undefined ? [] : [[id, { ...photo, state: "waiting" as const }] as const];
    });
    const next = put({ ...record, photosAgain: true });
    return { ...next, photos: { ...next.photos, ...Object.fromEntries(again) } };
  }
  return put({ ...record, state: "refused", refusal: outcome.refusal });
}

/** Once it is in the ledger, who said it does not stay on a phone. */
function withoutResident(record: LocalRecord): LocalRecord {
  const { residentName: _, residentPhone: __, ...wording } = record.wording;
  return { ...record, wording, values: { ...record.values, residentName: "", residentPhone: "" } };
}

/** Old acknowledged records leave the device; they stand on the page of one's records. */
export function tidied(kept: Kept, nowMs: number): Kept {
  const saved = Object.values(kept.records)
    .filter(({ state }) => state === "saved")
    .sort((a, b) => b.atMs - a.atMs);
  const old = saved.filter(({ atMs }, index) => index >= SHOWN_AT_MOST || nowMs - atMs > SHOWN_MS);
  return old.length === 0
    ? kept
    : {
        ...kept,
        records: without(
          kept.records,
          old.map(({ id }) => id),
        ),
      };
}

export type Counts = { saved: number; waiting: number; refused: number };
export function countsOf(kept: Kept): Counts {
  const counts: Counts = { saved: 0, waiting: 0, refused: 0 };
  for (const { state } of Object.values(kept.records)) counts[state] += 1;
  return counts;
}

const AGAIN: Outcome = { kind: "again", refusal: null };
const KINDS: readonly unknown[] = ["invalid", "forbidden", "missing", "conflict", "refused"];

/** Only our own answer to this very operation counts; a page of HTML, a redirect, an answer to another one is "again". */
export function readReply(raw: unknown, opId: string): Outcome {
  if (!isReply(raw) || raw.opId !== opId) return AGAIN;
  if (raw.ok) return { kind: "acknowledged", at: raw.at };
  return { kind: raw.again ? "again" : "refused", refusal: raw.refusal };
}

function isReply(raw: unknown): raw is EntryReply {
  if (typeof raw !== "object" || raw === null) return false;
  const field = (name: string): unknown => Reflect.get(raw, name);
  if (field("ours") !== "yanzhen" || typeof field("opId") !== "string") return false;
  if (field("ok") === true) return typeof field("at") === "number";
  const refusal = field("refusal");
  return (
    field("ok") === false &&
    typeof field("again") === "boolean" &&
    typeof refusal === "object" &&
    refusal !== null &&
    KINDS.includes(Reflect.get(refusal, "kind"))
  );
}
