import { z } from "zod";
import { mayWriteSomeBank } from "#app/domain/access/bank.ts";
import { listUnits } from "#db/queries/org.ts";
import { defineView } from "#server/views/define-view.ts";
import { bankUnits } from "./bank-reach.ts";

/** Units whose bank the writer may add to. */
export const newQuestionPage = defineView({
  name: "bank.new-question",
  input: z.object({}),
  load: ({ db }) => listUnits(db),
  allow: ({ actor }) => mayWriteSomeBank(actor),
  project: (units, { viewer }) => ({ writes: bankUnits({ actor: viewer, units }).writes }),
});
