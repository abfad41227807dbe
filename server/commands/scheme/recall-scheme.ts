import { OnScheme } from "#app/contracts/scheme.ts";
import { refuseRecall, reopenedBy } from "#app/domain/daily/scheme-months.ts";
import { updateScheme } from "#db/queries/schemes.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { currentMonth, loadScheme, managesScheme, schemeRecorded } from "./scheme-facts.ts";

/** Back to a draft before its first month began: nothing was counted by it. What it had taken over from goes on. */
export const recallScheme = defineCommand({
  name: "scheme.recall-scheme",
  input: OnScheme,
  load: ({ tx, input, actor }) => loadScheme({ tx, schemeId: input.schemeId, actor }),
  allow: managesScheme,
  run({ facts: { scheme, schemes }, now }) {
    const no = refuseRecall({ scheme, current: currentMonth(now) });
    if (no !== null) return no;
    const reopened = reopenedBy({ schemes, scheme });
    const revision = scheme.revision + 1;
    return done(
      { schemeId: scheme.id },
      {
        async write(tx) {
          await updateScheme(tx, { schemeId: scheme.id, status: "draft", revision, inForceAt: null });
          for (const { id } of reopened) {
            await updateScheme(tx, { schemeId: id, status: "inForce", toMonth: null });
          }
        },
        ...schemeRecorded({ schemeId: scheme.id, unitId: scheme.unitId, fromMonth: scheme.fromMonth }),
      },
    );
  },
});
