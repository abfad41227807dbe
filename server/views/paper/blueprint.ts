import { PaperAddress } from "#app/contracts/paper.ts";
import type { BlueprintView, PoolRow } from "#app/contracts/paper-views.ts";
import { mayEditPaper } from "#app/domain/access/paper.ts";
import { DEFAULT_SETTINGS } from "#app/domain/quiz/blueprint.ts";
import type { Candidate } from "#app/domain/quiz/paper-draw.ts";
import { lawDay, readCandidates } from "#server/commands/paper/candidates.ts";
import { readPaper } from "#server/commands/paper/paper-facts.ts";
import { defineView } from "#server/views/define-view.ts";

/** The blueprint in work, with what the bank has to draw from. */
export const blueprint = defineView({
  name: "paper.blueprint",
  input: PaperAddress,
  async load({ db, input, now }) {
    const facts = await readPaper(db, input, now);
    return facts === null ? null : { ...facts, candidates: await readCandidates({ db, scope: facts, now }) };
  },
  allow: ({ actor, facts }) => mayEditPaper(actor, facts.scope),
  project: ({ paper, item, candidates, contest }, { now }): BlueprintView => ({
    settings: paper?.settings ?? DEFAULT_SETTINGS,
    saved: paper !== null,
    editable: paper === null || paper.status === "draft" || paper.status === "drawn",
    drawn: paper?.status === "drawn",
    lawDay: lawDay(contest, now),
    criteria: item.criteria.map(({ key, name, minimum, maximum, step }) => ({
      key,
      name,
      minimum,
      maximum,
      step,
    })),
    pool: poolOf(candidates),
  }),
});

function poolOf(candidates: readonly Candidate[]): PoolRow[] {
  const rows = new Map<string, PoolRow>();
  for (const { kind, area, difficulty } of candidates) {
    const key = `${kind} ${area} ${difficulty}`;
    const row = rows.get(key) ?? { kind, area, difficulty, count: 0 };
    row.count += 1;
    rows.set(key, row);
  }
  return [...rows.values()];
}
