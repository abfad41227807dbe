import { EndScheme } from "#app/contracts/scheme.ts";
import { refuseEnding } from "#app/domain/daily/scheme-months.ts";
import { endSchemes } from "#db/queries/schemes.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { currentMonth, loadScheme, managesScheme, schemeRecorded } from "./scheme-facts.ts";

/** After its last month the unit's people are counted by the scheme of the unit above, if there is one. */
export const endScheme = defineCommand({
  name: "scheme.end-scheme",
  input: EndScheme,
  load: ({ tx, input, actor }) => loadScheme({ tx, schemeId: input.schemeId, actor }),
  allow: managesScheme,
  run({ input: { toMonth }, facts: { scheme }, now }) {
    const no = refuseEnding({ scheme, toMonth, current: currentMonth(now) });
    if (no !== null) return no;
    return done(
      { schemeId: scheme.id, toMonth },
      {
        write: (tx) => endSchemes(tx, { schemeIds: [scheme.id], toMonth }),
        ...schemeRecorded({ schemeId: scheme.id, unitId: scheme.unitId, toMonth }),
      },
    );
  },
});
