import type { DeliberationShow } from "#app/contracts/deliberation-choices.ts";
import { decidedList, type ListFacts } from "#app/domain/selection/deliberation.ts";
import { zoneOf } from "#app/domain/selection/list-report.ts";
import type { listFacts } from "#server/commands/deliberation/deliberation-facts.ts";

type Facts = ReturnType<typeof listFacts>[number];

/**
 * Whom the page shows, in rank order. The boundary zone comes with everybody a move is recorded of; the resulting list with
 * those moved out of it, so that the difference is seen.
 */
export function shownOf({
  facts,
  input,
}: {
  facts: Facts | null;
  input: { show: DeliberationShow; name: string };
}): { ids: string[]; counts: Record<DeliberationShow, number> } {
  if (facts === null) return { ids: [], counts: { boundary: 0, result: 0, all: 0 } };
  const now = new Set(decidedList(facts).map(({ id }) => id));
  const moved = movedIds(facts);
  const belongs: Record<DeliberationShow, (row: Facts["candidates"][number]) => boolean> = {
    boundary: (row) =>
      moved.has(row.id) || (row.acceptability !== null && zoneOf(row.acceptability) === "deliberate"),
    result: (row) => now.has(row.id) || (row.advised && moved.has(row.id)),
    all: () => true,
  };
  const { candidates } = facts;
  const ids = candidates
    .filter((row) => belongs[input.show](row) && row.name.includes(input.name))
    .map(({ id }) => id);
  const counts = {
    boundary: candidates.filter(belongs.boundary).length,
    result: now.size,
    all: candidates.length,
  };
  return { ids, counts };
}

const movedIds = ({ moves }: Pick<ListFacts, "moves">): Set<string> =>
  new Set(moves.filter(({ state }) => state !== "takenBack").map(({ candidateId }) => candidateId));
