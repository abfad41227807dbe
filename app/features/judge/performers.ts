import type { SeatView } from "#app/contracts/live.ts";
import type { judgeText } from "#app/text/judge.ts";
import type { Translate } from "#app/text/translate.ts";

export type JudgeTranslate = Translate<(typeof judgeText)["zh-CN"]>;

/** The number worn, two digits at least: 07. */
export const numberText = (number: number): string => String(number).padStart(2, "0");

/** "07 号 王小明"; before the draw the name alone. */
export function performerName(view: SeatView, performanceId: string, t: JudgeTranslate): string {
  const contestant = view.contestants[view.performances[performanceId]?.contestantId ?? ""];
  if (contestant === undefined) return "";
  const { number, name } = contestant;
  return number === undefined ? name : t("performance", { number: numberText(number), name });
}

/** "07 号", as the main button says it; before the draw the name. */
export function performerNumber(view: SeatView, performanceId: string, t: JudgeTranslate): string {
  const contestant = view.contestants[view.performances[performanceId]?.contestantId ?? ""];
  if (contestant === undefined) return "";
  const { number, name } = contestant;
  return number === undefined ? name : t("performance", { number: numberText(number), name: "" }).trim();
}

/** The panel's performances, item by item in the order of the contest, then in running order. */
export function programmeOf(
  view: SeatView,
): { itemKey: string; itemName: string; performanceIds: string[] }[] {
  const rows = Object.entries(view.performances).sort(([, a], [, b]) => a.position - b.position);
  return view.contest.items.flatMap(({ key, name }) => {
    const performanceIds = rows.filter(([, row]) => row.itemKey === key).map(([id]) => id);
    return performanceIds.length === 0 ? [] : [{ itemKey: key, itemName: name, performanceIds }];
  });
}
