import { z } from "zod";
import { OnRound } from "./selection.ts";

/** Files of a round with people in them; each making is recorded. */
export const SELECTION_DOCUMENTS = ["roster", "notice", "forms", "export"] as const;

export const RecordDocument = OnRound.extend({
  document: z.enum(SELECTION_DOCUMENTS),
  format: z.enum(["xlsx", "pdf", "json"]),
  people: z.int().min(0),
});
