import type { FigureValue } from "#app/domain/daily/figure-value.ts";
import type { FigureWindow } from "#app/domain/daily/figure-window.ts";
import { FIGURE_KEYS, type FigureKey, figureOf } from "#app/domain/daily/figures.ts";
import type { Tx } from "#db/client.ts";
import {
  type Amount,
  type CountedFigure,
  countHappenedByUnit,
  countPeopleByUnit,
  type PeopleFigure,
} from "#db/queries/dashboard.ts";

/** All figures of some units in a window, unit by unit, so that every sum of them is there. */
export type Amounts = ReadonlyMap<string, ReadonlyMap<string, number>>;

const PEOPLE: readonly PeopleFigure[] = FIGURE_KEYS.flatMap((key) => {
  const { counted, unit } = figureOf(key);
  return counted.from === "people" ? [{ key, unit, who: counted.who }] : [];
});
const HAPPENED: readonly CountedFigure[] = FIGURE_KEYS.flatMap((key) => {
  const { counted } = figureOf(key);
  return counted.from === "people" ? [] : [{ key, counted }];
});

export async function amountsIn(
  tx: Tx,
  { unitIds, window, keys = FIGURE_KEYS }: AmountsAsked,
): Promise<Amounts> {
  const scope = { unitIds, ...window };
  const among = <F extends { key: string }>(figures: readonly F[]): F[] =>
    figures.filter(({ key }) => keys.some((asked) => asked === key));
  const [people, happened] = [among(PEOPLE), among(HAPPENED)];
  return byFigure([
    ...(people.length === 0 ? [] : await countPeopleByUnit(tx, { figures: people, scope })),
    ...(happened.length === 0 ? [] : await countHappenedByUnit(tx, { figures: happened, scope })),
  ]);
}

/** Without keys all figures. A share or a mean needs its whole beside it. */
type AmountsAsked = { unitIds: readonly string[]; window: FigureWindow; keys?: readonly FigureKey[] };

function byFigure(rows: readonly Amount[]): Amounts {
  const found = new Map<string, Map<string, number>>();
  for (const { key, unitId, amount } of rows) {
    const units = found.get(key) ?? new Map<string, number>();
    units.set(unitId, amount);
    found.set(key, units);
  }
  return found;
}

const sumIn = (
  amounts: Amounts,
  { key, unitIds }: { key: FigureKey; unitIds: readonly string[] },
): number => {
  const units = amounts.get(key);
  return units === undefined ? 0 : unitIds.reduce((sum, id) => sum + (units.get(id) ?? 0), 0);
};

export const valueIn = (
  amounts: Amounts,
  { key, unitIds }: { key: FigureKey; unitIds: readonly string[] },
): FigureValue => {
  const { whole } = figureOf(key);
  return {
    part: sumIn(amounts, { key, unitIds }),
    whole: whole === undefined ? null : sumIn(amounts, { key: whole, unitIds }),
  };
};
