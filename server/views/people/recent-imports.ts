import { z } from "zod";
import type { RecentImport } from "#app/contracts/people-views.ts";
import { mayListPeople } from "#app/domain/access/people.ts";
import { listImportsOf } from "#db/queries/roster-imports.ts";
import { defineView } from "#server/views/define-view.ts";

/** What the reader uploaded lately. */
export const recentImports = defineView({
  name: "people.recent-imports",
  input: z.object({}),
  load: async ({ db, actor }) => ({
    rows: actor.kind === "account" ? await listImportsOf(db, actor.accountId) : [],
  }),
  allow: ({ actor }) => mayListPeople(actor),
  project: ({ rows }): RecentImport[] =>
    rows.map(({ id, fileName, status, createdAt }) => ({
      id,
      fileName,
      status,
      createdAt: createdAt.toISOString(),
    })),
});
