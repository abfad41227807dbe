import type { SentRecord } from "#app/contracts/record.ts";
import type { RecordKind } from "#app/domain/daily/work-record.ts";
import type { Refusal } from "#app/domain/shared/refusal.ts";
import type { FormValues } from "../form-values.ts";

/** What a record says, without what the device adds when it sends it. */
export type LocalWording = Omit<SentRecord, "id" | "photoIds" | "writtenMs">;

/**
 * A record as this device has it. waiting: only here · saved: in the server's database · refused: needs the person.
 * Each new wording after a refusal has a new `opId`; the record keeps its `id`.
 */
export type LocalRecord = {
  id: string;
  opId: string;
  wording: LocalWording;
  /** The form as it was filled in, for mending what was refused. */
  values: FormValues;
  photoIds: readonly string[];
  /** The device's own clock when it was saved. */
  atMs: number;
  state: "waiting" | "saved" | "refused";
  /** saved: when the server had it. */
  savedMs?: number;
  /** refused: why, for good. */
  refusal?: Refusal;
  /** The server once missed a photo that it had acknowledged: all were sent again. */
  photosAgain?: true;
};

/** A photo that was made smaller, until its record is in the server's database. */
export type LocalPhoto = { id: string; bytes: ArrayBuffer; state: "waiting" | "saved" };

/** A form somebody began and did not save: one of each kind. */
export type Draft = { kind: RecordKind; values: FormValues; photoIds: readonly string[]; atMs: number };

export type Facts = {
  /** Server's clock minus this device's, as last heard. */
  offsetMs: number | null;
  /** What is offered in the next form: where the person was last, by whom. */
  last: { compound: string; building: string; area: string; entry: string };
};

export type Kept = {
  records: Readonly<Record<string, LocalRecord>>;
  photos: Readonly<Record<string, LocalPhoto>>;
  drafts: Readonly<Partial<Record<RecordKind, Draft>>>;
  facts: Facts;
};

export const NOTHING_KEPT: Kept = {
  records: {},
  photos: {},
  drafts: {},
  facts: { offsetMs: null, last: { compound: "", building: "", area: "", entry: "" } },
};
