import { PaperAddress } from "#app/contracts/paper.ts";
import type { PaperHead } from "#app/contracts/paper-views.ts";
import { mayEditPaper, mayGrade, mayReadPaper, mayWatchPaper } from "#app/domain/access/paper.ts";
import { readPaper } from "#server/commands/paper/paper-facts.ts";
import { defineView } from "#server/views/define-view.ts";

/** What stands above every page of a written paper: which one, where it is by the clock, and which pages the reader has. */
export const paperHead = defineView({
  name: "paper.head",
  input: PaperAddress,
  load: ({ db, input, now }) => readPaper(db, input, now),
  allow: ({ actor, facts }) => mayWatchPaper(actor, facts.scope),
  project: (facts, { viewer }): PaperHead => ({
    items: facts.items.map(({ key, name }) => ({ key, name })),
    itemKey: facts.item.key,
    itemName: facts.item.name,
    status: facts.paper?.status ?? null,
    phase: facts.phase,
    opensAt: facts.paper?.opensAt?.getTime() ?? null,
    closesAt: facts.paper?.closesAt?.getTime() ?? null,
    may: {
      edit: mayEditPaper(viewer, facts.scope),
      grade: mayGrade(viewer, facts.scope),
      read: mayReadPaper(viewer, facts.scope),
    },
  }),
});
