import { OnFile } from "#app/contracts/growth.ts";
import type { GrowthFileView } from "#app/contracts/growth-views.ts";
import { mayReadFile } from "#app/domain/access/growth.ts";
import { rightOf } from "#server/commands/growth/file-facts.ts";
import { defineView } from "#server/views/define-view.ts";
import { loadFileFacts } from "./load-file.ts";
import { shownFile } from "./shown-file.ts";

/** A growth file: read by its keeper and the levels above, by the mentor, and by the person. */
export const growthFile = defineView({
  name: "growth.file",
  input: OnFile,
  load: ({ db, input, actor, now }) => loadFileFacts({ db, reserveId: input.reserveId, actor, now }),
  allow: ({ actor, facts }) => mayReadFile(actor, rightOf(facts.file)),
  project: (facts, { viewer }): GrowthFileView => shownFile(facts, viewer),
});
