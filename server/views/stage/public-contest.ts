import { z } from "zod";
import { findContestByCode } from "#db/queries/stages.ts";
import { defineView } from "../define-view.ts";

/** Which contest a spectators' link means. The link is the right to look; what may be seen is the live view's rule. */
export const publicContest = defineView({
  name: "stage.public-contest",
  input: z.strictObject({ publicCode: z.string().min(1).max(40) }),
  load: ({ db, input }) => findContestByCode(db, input.publicCode),
  allow: () => true,
  project: ({ id }) => ({ contestId: id }),
});
