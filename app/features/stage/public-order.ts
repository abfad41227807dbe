import type { PublicView } from "#app/contracts/live.ts";
import { inRunningOrder } from "#app/domain/contest/stage.ts";

export type PublicRow = PublicView["performances"][string] & { id: string };

/** Everybody in the order of the stage; parallel panels one after the other. */
export function publicOrder(view: PublicView): PublicRow[] {
  const panels = view.contest.panels.map(({ id }) => id);
  const rows = Object.entries(view.performances).map(([id, row]) => ({ ...row, id }));
  const ordered = inRunningOrder(
    rows,
    view.contest.items.map(({ key }) => key),
  );
  return ordered.sort((a, b) => panels.indexOf(a.panelId) - panels.indexOf(b.panelId));
}

/** The rows whose contestant's number, name or unit holds what was typed; without anything typed, all. */
export function filtered(view: PublicView, rows: readonly PublicRow[], filter: string): PublicRow[] {
  const wanted = filter.trim().toLowerCase();
  if (wanted === "") return [...rows];
  return rows.filter(({ contestantId }) => {
    const contestant = view.contestants[contestantId];
    if (contestant === undefined) return false;
    const number = contestant.number === undefined ? "" : String(contestant.number);
    const words = [number, number.padStart(2, "0"), contestant.name, contestant.unitName];
    return words.some((word) => word.toLowerCase().includes(wanted));
  });
}

/** Rows before and after the one on stage that a phone shows at first. */
const BEFORE = 2;
const AFTER = 6;

/** Those around now: a long list is folded to what matters in this moment. */
export function aroundNow(view: PublicView, rows: readonly PublicRow[]): PublicRow[] {
  const onStage = new Set(Object.values(view.onStage));
  const here = rows.findIndex(({ id }) => onStage.has(id));
  const waiting = rows.findIndex(({ status }) => status === "waiting");
  const at = Math.max(0, here >= 0 ? here : waiting >= 0 ? waiting : rows.length - AFTER);
  return rows.slice(Math.max(0, at - BEFORE), at + AFTER + 1);
}

export const followedIn = (rows: readonly PublicRow[], contestantId: string | null): PublicRow[] =>
  contestantId === null ? [] : rows.filter((row) => row.contestantId === contestantId);
