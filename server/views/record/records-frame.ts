import { z } from "zod";
import type { RecordsFrameView } from "#app/contracts/record-desk-views.ts";
import { mayOpenDaily } from "#app/domain/access/daily.ts";
import { readablePaths } from "#app/domain/access/people.ts";
import { listSampledCallBacks } from "#db/queries/call-backs.ts";
import { listUnitsWithin } from "#db/queries/org.ts";
import { countRecords } from "#db/queries/record-lists.ts";
import { listObjections } from "#db/queries/record-objections.ts";
import { readerOf } from "#server/commands/record/placed-life.ts";
import { defineView } from "#server/views/define-view.ts";

/** What waits behind each tab, and the communities with a board. */
export const recordsFrame = defineView({
  name: "record.frame",
  input: z.object({}),
  load: async ({ db, actor }) => {
    const paths = readablePaths(actor);
    const none = { kind: undefined, person: "", from: undefined, to: undefined, unitPath: null };
    const first = { paths, state: "open" as const, offset: 0, limit: 1 };
    const [submitted, callBacks, objections, units] = await Promise.all([
      countRecords(db, { ...none, paths, status: "submitted" }),
      listSampledCallBacks(db, { ...first, reader: readerOf(actor) }),
      listObjections(db, first),
      listUnitsWithin(db, paths),
    ]);
    return { submitted, callBacks, objections, units };
  },
  allow: ({ actor }) => mayOpenDaily(actor),
  project: ({ submitted, callBacks, objections, units }): RecordsFrameView => ({
    waiting: { submitted, callBacks: callBacks.total, objections: objections.total },
    communities: units.flatMap(({ id, name, kind }) => (kind === "community" ? [{ id, name }] : [])),
  }),
});
