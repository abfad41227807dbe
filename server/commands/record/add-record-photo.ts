import { createHash } from "node:crypto";
import { z } from "zod";
import { mayOpenEntry } from "#app/domain/access/record-entry.ts";
import { ok, refused } from "#app/domain/shared/refusal.ts";
import { countLoosePhotos, findStoredFile, lockRecordId, saveStoredFile } from "#db/queries/record-entry.ts";
import { type Command, defineCommand, done } from "#server/commands/define-command.ts";
import { invalidFields } from "#server/commands/invalid-fields.ts";
import { cleanPhoto } from "#server/jobs/photo/clean-photo.ts";
import { Turns } from "#server/jobs/workbook/turns.ts";

const Upload = z.object({ photoId: z.uuid({ version: "v7" }), bytes: z.instanceof(Uint8Array) });
const NAME = "record.add-photo";

/** Photos that were sent and never used: more than this in a day is no work record. */
const LOOSE_AT_MOST = 120;
const DAY_MS = 86_400_000;
const turns = new Turns({ atOnce: 2, waiting: 200 });

/**
 * A photo for a record that follows. Its id was made on the device: sent again it is the same photo, and is not worked on
 * twice. The bytes lie in the file store before the database knows of them.
 */
export const addRecordPhoto: Command<unknown, { photoId: string }> = {
  name: NAME,
  async execute(context, raw) {
    const parsed = Upload.safeParse(raw);
    if (!parsed.success)
      return { ok: false, refusal: { kind: "invalid", fields: invalidFields(parsed.error) } };
    const { actor, runtime } = context;
    if (!mayOpenEntry(actor)) return { ok: false, refusal: { kind: "forbidden", action: NAME } };
    const { photoId, bytes } = parsed.data;
    const known = await findStoredFile(runtime.database.db, photoId);
    if (known !== null && actor.kind === "account" && known.accountId === actor.accountId)
      return ok({ photoId });
    const clean = await turns.run(() => cleanPhoto(bytes));
    if (clean === null) return refused("record.photo-busy");
    if (!clean.ok) return clean;
    const { value: photo } = clean;
    const hash = createHash("sha256").update(photo.bytes).digest("hex");
    await runtime.files.put({ hash, bytes: photo.bytes, contentType: photo.contentType });
    const { contentType, width, height } = photo;
    const size = photo.bytes.length;
    return keepPhoto.execute(context, { photoId, hash, contentType, size, width, height });
  },
};

const keepPhoto = defineCommand({
  name: "record.add-photo",
  input: z.object({
    photoId: z.uuid(),
    hash: z.string().length(64),
    contentType: z.string(),
    size: z.number().int(),
    width: z.number().int(),
    height: z.number().int(),
  }),
  load: async ({ tx, input, actor, now }) => {
    if (actor.kind !== "account") return null;
    const { accountId } = actor;
    await lockRecordId(tx, input.photoId);
    const since = new Date(now.getTime() - DAY_MS);
    const [known, loose] = [
      await findStoredFile(tx, input.photoId),
      await countLoosePhotos(tx, { accountId, since }),
    ];
    return { accountId, known, loose };
  },
  allow: ({ actor }) => mayOpenEntry(actor),
  run: ({ input, facts: { accountId, known, loose }, now }) => {
    const { photoId, hash, ...rest } = input;
    if (known !== null) {
      if (known.accountId !== accountId) return refused("record.id-taken");
      return done({ photoId }, { write: async () => {}, nothingToRecord: "the same photo was sent again" });
    }
    if (loose >= LOOSE_AT_MOST) return refused("record.photos-unused", { count: loose });
    const row = { id: photoId, hash: Buffer.from(hash, "hex"), ...rest, accountId, createdAt: now };
    return done(
      { photoId },
      {
        write: (tx) => saveStoredFile(tx, row),
        audit: { contestId: null, details: { photoId, hash, size: rest.size } },
        events: [],
      },
    );
  },
});
