import { z } from "zod";
import type { RecentRecordImport } from "#app/contracts/record-import.ts";
import { mayOpenDaily } from "#app/domain/access/daily.ts";
import { listRecordImportsOf } from "#db/queries/record-imports.ts";
import { defineView } from "#server/views/define-view.ts";

/** What the reader uploaded lately. */
export const recentRecordImports = defineView({
  name: "record-import.recent",
  input: z.object({}),
  load: async ({ db, actor }) =>
    actor.kind === "account" ? await listRecordImportsOf(db, actor.accountId) : [],
  allow: ({ actor }) => mayOpenDaily(actor),
  project: (rows): RecentRecordImport[] =>
    rows.map(({ createdAt, ...row }) => ({ ...row, createdAt: createdAt.toISOString() })),
});
