import { uuidv7 } from "uuidv7";
import { AnswerObjection } from "#app/contracts/growth.ts";
import type { GrowthEntryKind, GrowthSection } from "#app/domain/growth/growth-entry.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { type EntryRow, listEntriesOf, listTrialsOf, type TrialRow } from "#db/queries/growth-facts.ts";
import { findGrowthObjection, updateGrowthObjection } from "#db/queries/growth-records.ts";
import { tell } from "#db/queries/notifications.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { accountOf, keepsFile, loadFile, recorded } from "./file-facts.ts";
import { listKeepers } from "./keepers.ts";

const KINDS_OF: Partial<Record<GrowthSection, readonly GrowthEntryKind[]>> = {
  awards: ["award", "sanction"],
  opinions: ["opinion", "ready"],
};

/** Accounts whose own words stand in a section. */
function authorsOf(given: {
  section: GrowthSection;
  entries: readonly EntryRow[];
  trials: readonly TrialRow[];
}): Set<string> {
  const { section, entries, trials } = given;
  if (section === "trialPost")
    return new Set(
      trials.flatMap(({ decidedBy, createdBy }) => [decidedBy, createdBy].flatMap((id) => id ?? [])),
    );
  const kinds = KINDS_OF[section] ?? [];
  return new Set(entries.flatMap(({ kind, accountId }) => (kinds.includes(kind) ? (accountId ?? []) : [])));
}

/** Answered once, in words; by somebody else than who wrote it, as long as there is somebody else. */
export const answerObjection = defineCommand({
  name: "growth.answer-objection",
  input: AnswerObjection,
  async load({ tx, input, actor }) {
    const known = await findGrowthObjection(tx, input.objectionId);
    const file = known === null ? null : await loadFile({ tx, reserveId: known.reserveId, actor });
    // Read again under the file's lock: it may just have been answered.
    const objection = await findGrowthObjection(tx, input.objectionId);
    if (file === null || objection === null) return null;
    const { id, cadreId } = file.reserve;
    const [entries, trials, keepers] = await Promise.all([
      listEntriesOf(tx, [id]),
      listTrialsOf(tx, [id]),
      listKeepers(tx, { cadreId, keeperPath: file.keeperPath }),
    ]);
    return { ...file, objection, entries, trials, keepers };
  },
  allow: keepsFile,
  run({ input: { objectionId, decision, answer }, facts, actor, now }) {
    const { objection, reserve, keepers } = facts;
    if (objection.decision !== null) return refused("growth.answered-already");
    const authors = authorsOf({ ...facts, section: objection.section });
    const accountId = accountOf(actor);
    const others = keepers.some((keeper) => !authors.has(keeper.accountId));
    if (accountId !== null && authors.has(accountId) && others) return refused("growth.answerer-concerned");
    return done(
      {},
      {
        async write(tx) {
          const set = { decision, answer, decidedBy: accountId, decidedAt: now };
          await updateGrowthObjection(tx, { objectionId, ...set });
          await tell(tx, [
            {
              ...{
                id: uuidv7(),
                cadreId: reserve.cadreId,
                kind: "growthAnswer",
                path: "/my/growth",
                at: now,
              },
              ...{
                params: { section: objection.section, decision },
                topic: `growth-objection:${objectionId}`,
              },
            },
          ]);
        },
        ...recorded({ reserveId: reserve.id, objectionId, decision }),
      },
    );
  },
});
