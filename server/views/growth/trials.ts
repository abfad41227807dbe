import type { z } from "zod";
import { ListTrials } from "#app/contracts/growth.ts";
import type { TrialEntry, TrialsView } from "#app/contracts/growth-views.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import { isOwn } from "#app/domain/access/daily.ts";
import { mayKeepFile, mayOpenGrowth } from "#app/domain/access/growth.ts";
import { readablePaths } from "#app/domain/access/people.ts";
import { mayHeadCommunity } from "#app/domain/access/rotation.ts";
import { isOpen } from "#app/domain/growth/trial-life.ts";
import { dayOf } from "#app/text/time.ts";
import { listTrialsWithin } from "#db/queries/growth-records.ts";
import { defineView } from "#server/views/define-view.ts";
import { shownTrial } from "./shown-trial.ts";

type Filter = z.output<typeof ListTrials>;
type Placed = Awaited<ReturnType<typeof listTrialsWithin>>[number];

/** Trial posts in the communities the reader heads, also of people whose files are kept above. */
export const trialList = defineView({
  name: "growth.trials",
  input: ListTrials,
  load: async ({ db, actor }) => ({ trials: await listTrialsWithin(db, readablePaths(actor)) }),
  allow: ({ actor }) => mayOpenGrowth(actor),
  project({ trials }, { viewer, input, now }): TrialsView {
    const today = dayOf(now);
    const all = trials.map((placed) => entryOf(placed, { viewer, today }));
    return { today, total: all.length, rows: all.filter((row) => passes(row, input)) };
  },
});

function entryOf(placed: Placed, { viewer, today }: { viewer: Actor; today: string }): TrialEntry {
  const { trial, cadreId, name, unitName, keeperPath, communityName, communityPath, decidedByName } = placed;
  const keeps = mayKeepFile(viewer, { cadreId, keeperPath });
  const leads = keeps || mayHeadCommunity(viewer, { communityPath, concerned: [cadreId] });
  const own = isOwn(viewer, cadreId);
  return {
    ...shownTrial(trial, { communityName, decidedByName, leads, own, today }),
    ...{ reserveId: trial.reserveId, name, unitName, opensFile: keeps },
  };
}

const passes = (row: TrialEntry, { state, search }: Filter): boolean =>
  (state === "all" ||
    (state === "open" && isOpen(row.status)) ||
    (state === "toDecide" && row.may.decide) ||
    (state === "over" && !isOpen(row.status))) &&
  `${row.name}${row.communityName}`.toLowerCase().includes(search.toLowerCase());
