import { PutSchemeInForce } from "#app/contracts/scheme.ts";
import { shiftMonth } from "#app/domain/daily/month.ts";
import { endedBy, refuseBeginning } from "#app/domain/daily/scheme-months.ts";
import * as SchemeProblems from "#app/domain/daily/scheme-problems.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { endSchemes, updateScheme } from "#db/queries/schemes.ts";
import { hashOf, hexOf } from "#server/commands/contest/rules-hash.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { currentMonth, loadScheme, managesScheme, schemeRecorded } from "./scheme-facts.ts";

/** From a month on the unit's people are counted by it; the body stands for good, under its hash. */
export const putSchemeInForce = defineCommand({
  name: "scheme.put-scheme-in-force",
  input: PutSchemeInForce,
  load: ({ tx, input, actor }) => loadScheme({ tx, schemeId: input.schemeId, actor }),
  allow: managesScheme,
  run({ input, facts, now }) {
    const { scheme, schemes } = facts;
    const { fromMonth, revision } = input;
    if (scheme.status !== "draft") return refused("scheme.not-draft");
    if (scheme.revision !== revision) {
      return { ok: false, refusal: { kind: "conflict", expected: revision, actual: scheme.revision } };
    }
    const problems = SchemeProblems.of(scheme.body);
    if (problems.length > 0) return refused("scheme.has-problems", { count: problems.length });
    const no = refuseBeginning({ schemes, scheme, fromMonth, current: currentMonth(now) });
    if (no !== null) return no;
    const hash = hexOf(hashOf(scheme.body));
    const ended = endedBy({ schemes, scheme, fromMonth });
    const change = { status: "inForce" as const, fromMonth, toMonth: null, hash, inForceAt: now };
    return done(
      { schemeId: scheme.id, fromMonth, hash, ended: ended.map(({ id }) => id) },
      {
        async write(tx) {
          const schemeIds = ended.map(({ id }) => id);
          if (schemeIds.length > 0) await endSchemes(tx, { schemeIds, toMonth: shiftMonth(fromMonth, -1) });
          await updateScheme(tx, { schemeId: scheme.id, ...change });
        },
        ...schemeRecorded({ schemeId: scheme.id, unitId: scheme.unitId, fromMonth, hash }),
      },
    );
  },
});
