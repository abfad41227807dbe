import type { ShownContest } from "#app/contracts/growth-views.ts";
import type { Db } from "#db/client.ts";
import { listModerations } from "#db/queries/comments.ts";
import { loadContest } from "#db/queries/contest-facts.ts";
import type { PublishedPlace } from "#db/queries/growth-facts.ts";
import { commentRows } from "#server/views/results/comments.ts";
import { readSigned } from "#server/views/results/signed-versions.ts";
import { slipOf } from "#server/views/results/slip.ts";

/** As many of the latest are read with criteria and comments. */
const MOST = 8;

/** Published results as the contestant's own slip shows them, the newest first. */
export async function loadShownContests(db: Db, places: readonly PublishedPlace[]): Promise<ShownContest[]> {
  const shown: ShownContest[] = [];
  for (const place of places.slice(-MOST).reverse()) shown.push(await shownContest(db, place));
  return shown;
}

async function shownContest(db: Db, place: PublishedPlace): Promise<ShownContest> {
  const { contestId, contestantId, title, heldOn } = place;
  const known = { contestId, title, heldOn, place: place.place, ranked: place.ranked };
  const facts = await loadContest(db, contestId);
  const signed = facts === null ? null : await readSigned(db, facts.contest, "published");
  const slip = signed === null ? null : slipOf({ ...signed, contestantId });
  if (facts === null || slip === null) return { ...known, score: null, criteria: [], comments: [] };
  const moderations = await listModerations(db, contestId);
  return {
    ...known,
    score: slip.outcome.kind === "placed" ? slip.outcome.score : null,
    criteria: slip.rounds.flatMap(({ items }) =>
      items.flatMap((item) =>
        item.criteria.map((each) => ({
          key: `${item.key}/${each.key}`,
          ...{ itemName: item.name, name: each.name, own: each.ownText, maximum: each.maximum },
        })),
      ),
    ),
    comments: commentRows(facts, moderations)
      .filter((row) => row.person.id === contestantId && row.status === "approved")
      .map(({ itemName, label, text }) => ({ itemName, label, text })),
  };
}
