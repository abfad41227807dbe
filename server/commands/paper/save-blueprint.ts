import { isDeepStrictEqual } from "node:util";
import { uuidv7 } from "uuidv7";
import { SaveBlueprint } from "#app/contracts/paper.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { insertPaper, replacePaperQuestions, savePaper } from "#db/queries/papers.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { allowEdit, loadPaper, paperChanged } from "./paper-facts.ts";

/**
 * The blueprint of a paper in work, as far as it has got: what is wrong with it is said on the page and refused where it
 * is drawn and sealed. Other sections take the drawn questions away; other minutes leave them.
 */
export const saveBlueprint = defineCommand({
  name: "paper.save-blueprint",
  input: SaveBlueprint,
  load: loadPaper,
  allow: allowEdit,
  run({ input, facts, now }) {
    const { paper } = facts;
    const { contestId, itemKey, settings } = input;
    if (paper !== null && (paper.status === "sealed" || paper.status === "recorded")) {
      return refused("paper.sealed");
    }
    const keepsQuestions = paper !== null && isDeepStrictEqual(paper.settings.sections, settings.sections);
    const undrawn = { status: "draft" as const, seed: null, drawnAt: null };
    return done(
      { questionsKept: keepsQuestions },
      {
        async write(tx) {
          if (paper === null) {
            await insertPaper(tx, { id: uuidv7(), contestId, itemKey, settings, createdAt: now, ...undrawn });
          } else {
            await savePaper(tx, { paperId: paper.id, settings, ...(keepsQuestions ? {} : undrawn) });
            if (!keepsQuestions) await replacePaperQuestions(tx, { paperId: paper.id, rows: [] });
          }
        },
        ...paperChanged({
          contestId,
          itemKey,
          type: "paper-blueprint-saved",
          details: { sections: settings.sections.length, minutes: settings.minutes },
        }),
      },
    );
  },
});
