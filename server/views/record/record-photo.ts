import { OnRecordPhoto } from "#app/contracts/record.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import { mayReadRecord } from "#app/domain/access/daily.ts";
import { findRecordPhoto } from "#db/queries/record-entry.ts";
import type { Runtime } from "#server/runtime.ts";
import { defineView } from "#server/views/define-view.ts";

/** Where a photo of a record lies; for those who may read the record. */
export const recordPhoto = defineView({
  name: "record.photo",
  input: OnRecordPhoto,
  load: ({ db, input }) => findRecordPhoto(db, input),
  allow: ({ actor, facts }) => actor.kind === "system" || mayReadRecord(actor, { ...facts, managers: [] }),
  project: ({ hash, contentType }) => ({ hash: Buffer.from(hash).toString("hex"), contentType }),
});

/** The photo itself; null: not there, or not for this reader. */
export async function readRecordPhoto(
  { runtime, actor }: { runtime: Runtime; actor: Actor },
  input: unknown,
): Promise<{ content: Uint8Array; contentType: string } | null> {
  const found = await recordPhoto.read({ runtime, actor }, input);
  if (!found.ok) return null;
  const { hash, contentType } = found.value;
  const content = await runtime.files.get(hash);
  if (content === null) runtime.log.error({ hash }, "a stored photo is not in the file store");
  return content === null ? null : { content, contentType };
}
