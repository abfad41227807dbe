import { ListRounds } from "#app/contracts/selection.ts";
import type { ListedRound } from "#app/contracts/selection-views.ts";
import { readablePaths } from "#app/domain/access/people.ts";
import { mayCreateRound, mayOpenSelection } from "#app/domain/access/selection.ts";
import { hasReached } from "#app/domain/selection/round-life.ts";
import { listUnitsWithin } from "#db/queries/org.ts";
import { countRounds, type RoundCounts } from "#db/queries/selection-counts.ts";
import { listRoundsTouching } from "#db/queries/selection-lists.ts";
import type { PlacedRound } from "#db/queries/selection-rounds.ts";
import { defineView } from "#server/views/define-view.ts";

/** Rounds of the units somebody manages, of those below and of those above them; counts, no names. */
export const roundList = defineView({
  name: "selection.round-list",
  input: ListRounds,
  async load({ db, actor }) {
    const paths = readablePaths(actor);
    const rounds = await listRoundsTouching(db, paths);
    return {
      rounds,
      units: await listUnitsWithin(db, paths),
      counts: await countRounds(
        db,
        rounds.map(({ round }) => round.id),
      ),
    };
  },
  allow: ({ actor }) => mayOpenSelection(actor),
  project: ({ rounds, units, counts }, { viewer, input }) => ({
    total: rounds.length,
    rows: rounds
      .filter(
        ({ round }) =>
          round.title.toLowerCase().includes(input.title.toLowerCase()) &&
          (input.state === "" || round.status === input.state) &&
          (input.pool === "" || round.rules.pool === input.pool),
      )
      .map((placed) => listed(placed, counts.get(placed.round.id))),
    may: {
      create: units.some(
        ({ kind, path }) =>
          (kind === "district" || kind === "subdistrict") && mayCreateRound(viewer, { unitPath: path }),
      ),
    },
  }),
});

const listed = ({ round, unitName }: PlacedRound, counts: RoundCounts | undefined): ListedRound => ({
  id: round.id,
  title: round.title,
  unitName,
  pool: round.rules.pool,
  status: round.status,
  posts: round.rules.lists.map(({ post, total }) => ({ post, total })),
  nominated: counts?.nominated ?? 0,
  eligible: hasReached(round.status, "eligible") ? (counts?.eligible ?? 0) : null,
  selected: hasReached(round.status, "ranked") ? (counts?.selected ?? 0) : null,
});
