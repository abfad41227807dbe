import { z } from "zod";
import { mayWriteSomeBank } from "#app/domain/access/bank.ts";
import { listBankImportsOf } from "#db/queries/bank-imports.ts";
import { listUnits } from "#db/queries/org.ts";
import { defineView } from "#server/views/define-view.ts";
import { bankUnits } from "./bank-reach.ts";

/** What the reader uploaded lately, and the units a file can be imported for. */
export const recentQuestionImports = defineView({
  name: "bank.recent-imports",
  input: z.object({}),
  load: async ({ db, actor }) => ({
    rows: actor.kind === "account" ? await listBankImportsOf(db, actor.accountId) : [],
    units: await listUnits(db),
  }),
  allow: ({ actor }) => mayWriteSomeBank(actor),
  project: ({ rows, units }, { viewer }) => ({
    writes: bankUnits({ actor: viewer, units }).writes,
    recent: rows.map(({ createdAt, ...row }) => ({ ...row, createdAt: createdAt.toISOString() })),
  }),
});
