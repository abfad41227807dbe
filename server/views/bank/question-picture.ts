import { z } from "zod";
import { mayReadReviewed, mayReadWholeQuestion } from "#app/domain/access/bank.ts";
import { findPicture, isInReviewed } from "#db/queries/bank-pictures.ts";
import { defineView } from "#server/views/define-view.ts";

/** A picture, for those who may read a question it stands in. */
export const questionPicture = defineView({
  name: "bank.picture",
  input: z.object({ pictureId: z.uuid() }),
  load: async ({ db, input, actor }) => {
    const found = await findPicture(db, input.pictureId);
    if (found === null) return null;
    const whole = mayReadWholeQuestion(actor, found.unitPath);
    const reviewed =
      !whole && mayReadReviewed(actor, found.unitPath) && (await isInReviewed(db, input.pictureId));
    return { ...found, readable: whole || reviewed };
  },
  allow: ({ facts }) => facts.readable,
  project: ({ picture }) => ({ contentType: picture.contentType, content: picture.content }),
});
