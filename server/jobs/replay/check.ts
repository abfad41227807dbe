import type { DeskView, PlaceRow, PublicView, ScreenView } from "#app/contracts/live.ts";
import type { ContestResult } from "#app/domain/ranking/contest-result.ts";
import * as Decimal from "#app/domain/shared/decimal.ts";
import type { Script } from "./script.ts";

/** What all pages of a contest show, at one moment. */
export type Shown = { pub: PublicView; desk: DeskView; screens: readonly ScreenView[] };

const ROWS_ON_SCREEN = 10;

/**
 * Compares every score and every place that spectators, desk and screens show with the recomputation of the file. PURE.
 * Gives the differences in words for a log; none means that they are equal.
 */
export function differences(input: { shown: Shown; result: ContestResult; script: Script }): string[] {
  const { shown, result } = input;
  const scenes = input.script.flatMap((part) => part.scenes);
  const runningId = new Map(scenes.map(({ contestant, contestantId }) => [contestant, contestantId]));
  const ranking = (page: string, rows: readonly PlaceRow[], expected: ContestResult["ranking"]) =>
    rankingDifferences({ page, rows, expected, runningId });
  return [
    ...scoreDifferences({ shown, result, scenes }),
    ...ranking("spectators", shown.pub.ranking, result.ranking),
    ...ranking("desk", shown.desk.ranking, result.ranking),
    ...shown.screens.flatMap((screen) =>
      ranking(`screen of ${screen.panelName}`, screen.ranking, result.ranking.slice(0, ROWS_ON_SCREEN)),
    ),
  ];
}

function scoreDifferences(input: {
  shown: Shown;
  result: ContestResult;
  scenes: Script[number]["scenes"];
}): string[] {
  const { pub, desk } = input.shown;
  const expected = new Map(
    input.result.performances.map((row) => [JSON.stringify([row.contestant, row.item]), row]),
  );
  return input.scenes.flatMap(({ performanceId, contestant, who, itemKey }) => {
    const row = expected.get(JSON.stringify([contestant, itemKey]));
    const exact = row?.status === "scored" ? row.exact : undefined;
    return Object.entries({ spectators: pub, desk }).flatMap(([page, { performances }]) => {
      const score = performances[performanceId]?.score;
      return same(score, exact)
        ? []
        : [`${page}: ${who} ${itemKey} shows ${score ?? "nothing"}, recomputed ${exact ?? "nothing"}`];
    });
  });
}

function rankingDifferences(input: {
  page: string;
  rows: readonly PlaceRow[];
  expected: ContestResult["ranking"];
  runningId: ReadonlyMap<string, string>;
}): string[] {
  const { page, rows, expected, runningId } = input;
  const wrong = expected.flatMap(({ place, contestant, name, score, exact }, index) => {
    const row = rows[index];
    const fits =
      row?.place === place && row.contestantId === runningId.get(contestant) && same(row.score, exact);
    const shown = row === undefined ? "nothing" : `${row.place} ${row.contestantId} ${row.score}`;
    return fits ? [] : [`${page}: row ${index + 1} shows ${shown}, recomputed ${place} ${name} ${score}`];
  });
  return rows.length === expected.length
    ? wrong
    : [...wrong, `${page}: ${rows.length} rows, recomputed ${expected.length}`];
}

/** The text shown is the exact value to as many digits as it has. */
function same(shown: string | undefined, exact: string | undefined): boolean {
  if (shown === undefined || exact === undefined) return shown === exact;
  const digits = shown.split(".")[1]?.length ?? 0;
  return Decimal.fixed({ value: Decimal.ofExact(exact), digits }) === shown;
}
