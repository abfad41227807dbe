import { z } from "zod";
import { BankExport, MOST_QUESTIONS } from "#app/contracts/bank.ts";
import { mayOpenBank } from "#app/domain/access/bank.ts";
import { ok } from "#app/domain/shared/refusal.ts";
import { dayOf } from "#app/text/time.ts";
import { entryOf } from "#db/queries/bank.ts";
import { listBank } from "#db/queries/bank-list.ts";
import { listUnits } from "#db/queries/org.ts";
import { type Command, defineCommand, done } from "#server/commands/define-command.ts";
import { invalidFields } from "#server/commands/invalid-fields.ts";
import { bankSheet } from "#server/jobs/bank/bank-sheets.ts";
import { writeInWorker } from "#server/jobs/workbook/in-worker.ts";
import { bankReach } from "#server/views/bank/bank-reach.ts";

/** What the list shows, as a file with exactly the columns import reads; questions with their answers leave the house, so it is recorded. */
export const exportBank: Command<unknown, { bytes: Uint8Array; fileName: string }> = {
  name: "bank.export-questions",
  async execute(context, raw) {
    const parsed = BankExport.safeParse(raw);
    if (!parsed.success)
      return { ok: false, refusal: { kind: "invalid", fields: invalidFields(parsed.error) } };
    const { actor, runtime } = context;
    if (!mayOpenBank(actor))
      return { ok: false, refusal: { kind: "forbidden", action: "bank.export-questions" } };
    const { db } = runtime.database;
    if (parsed.data.template !== undefined)
      return ok({
        bytes: await writeInWorker([bankSheet({ name: "题库", entries: [] })]),
        fileName: "题库模板.xlsx",
      });
    const { page: _, ...filter } = parsed.data;
    const today = dayOf(runtime.now());
    const { rows } = await listBank(db, {
      ...bankReach({ actor, units: await listUnits(db) }),
      ...{ unit: filter.unit, kind: filter.kind, area: filter.area, difficulty: filter.difficulty },
      ...{ status: filter.status, validity: filter.validity, search: filter.search, today },
      ...{ offset: 0, limit: MOST_QUESTIONS },
    });
    const recorded = await recordExport.execute(context, { questions: rows.length });
    if (!recorded.ok) return recorded;
    const sheet = bankSheet({ name: "题库", entries: rows.map(({ version }) => entryOf(version)) });
    return ok({ bytes: await writeInWorker([sheet]), fileName: `题库-${today}.xlsx` });
  },
};

const recordExport = defineCommand({
  name: "bank.export-questions",
  input: z.object({ questions: z.number() }),
  load: async () => ({}),
  allow: ({ actor }) => mayOpenBank(actor),
  run: ({ input }) =>
    done(null, {
      write: async () => {},
      audit: { contestId: null, details: { questions: input.questions } },
      events: [],
    }),
});
