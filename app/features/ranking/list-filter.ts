import type { RankedRowShown } from "#app/contracts/ranking-views.ts";
import { ZONES } from "#app/domain/selection/list-report.ts";

export const SHOWN = ["all", "advised", ...ZONES] as const;
export type Chosen = { words: string; shown: (typeof SHOWN)[number] };

/** What the address asks for; anything unknown asks for everybody. */
export const chosenFrom = (query: URLSearchParams): Chosen => ({
  words: query.get("words")?.trim() ?? "",
  shown: SHOWN.find((each) => each === query.get("shown")) ?? "all",
});

export const isChosen = ({ words, shown }: Chosen, row: RankedRowShown): boolean =>
  (words === "" || row.name.includes(words) || row.unitName.includes(words)) &&
  (shown === "all" || (shown === "advised" ? row.advised : row.zone === shown));
