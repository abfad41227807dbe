import { z } from "zod";
import type { MyContest } from "#app/contracts/slip.ts";
import { listEntriesOf } from "#db/queries/results.ts";
import { defineView } from "../define-view.ts";

/** The contests the reader takes part in, newest first. */
export const myContestsView = defineView({
  name: "results.my-contests",
  input: z.strictObject({}),
  load: async ({ db, actor }) =>
    actor.kind === "account" && actor.cadreId !== null ? listEntriesOf(db, actor.cadreId) : [],
  allow: ({ actor }) => actor.kind === "account",
  project: (rows): MyContest[] =>
    rows.map(({ contestantId: _, kind, publishedAt, ...row }) => ({
      ...row,
      published: publishedAt !== null,
      enterable: kind === "allPost" && (row.status === "ready" || row.status === "live"),
    })),
});
