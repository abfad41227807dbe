import { createHash } from "node:crypto";
import { uuidv7 } from "uuidv7";
import { z } from "zod";
import { mayWriteBank, mayWriteSomeBank } from "#app/domain/access/bank.ts";
import { savePicture } from "#db/queries/bank-pictures.ts";
import { findUnitById } from "#db/queries/org.ts";
import { type Command, defineCommand, done } from "#server/commands/define-command.ts";
import { invalidFields } from "#server/commands/invalid-fields.ts";
import { cleanPicture } from "#server/jobs/bank/picture/clean-picture.ts";

const Upload = z.object({ unitId: z.uuid(), bytes: z.instanceof(Uint8Array) });

/** A picture for a stem: what its bytes are, without place, camera and comments. */
export const addPicture: Command<unknown, { pictureId: string }> = {
  name: "bank.add-picture",
  async execute(context, raw) {
    const parsed = Upload.safeParse(raw);
    if (!parsed.success)
      return { ok: false, refusal: { kind: "invalid", fields: invalidFields(parsed.error) } };
    if (!mayWriteSomeBank(context.actor))
      return { ok: false, refusal: { kind: "forbidden", action: "bank.add-picture" } };
    const clean = cleanPicture(parsed.data.bytes);
    if (!clean.ok) return clean;
    const { contentType, bytes } = clean.value;
    const content = Buffer.from(bytes).toString("base64");
    return keepPicture.execute(context, { unitId: parsed.data.unitId, contentType, content });
  },
};

const keepPicture = defineCommand({
  name: "bank.add-picture",
  input: z.object({ unitId: z.uuid(), contentType: z.string(), content: z.string() }),
  load: async ({ tx, input }) => {
    const unit = await findUnitById(tx, input.unitId);
    if (unit === null) return null;
    const content = Buffer.from(input.content, "base64");
    return { unit, content, hash: createHash("sha256").update(content).digest() };
  },
  allow: ({ actor, facts }) => mayWriteBank(actor, facts.unit.path),
  run: ({ input, facts, actor, now }) => {
    const row = {
      id: uuidv7(),
      unitId: facts.unit.id,
      hash: facts.hash,
      contentType: input.contentType,
      content: facts.content,
      accountId: actor.kind === "account" ? actor.accountId : null,
      createdAt: now,
    };
    const answer = { pictureId: row.id };
    return done(answer, {
      // The same bytes are stored once: the answer names the picture that is there.
      write: async (tx) => {
        answer.pictureId = await savePicture(tx, row);
      },
      audit: {
        contestId: null,
        details: { unitId: facts.unit.id, hash: facts.hash.toString("hex"), size: facts.content.length },
      },
      events: [],
    });
  },
});
