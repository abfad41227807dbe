import type { DashboardView, FigureShown } from "#app/contracts/dashboard-views.ts";
import { changeOf, type FigureValue, shown } from "#app/domain/daily/figure-value.ts";
import { type FigureKey, figureOf, MAIN_FIGURES } from "#app/domain/daily/figures.ts";
import type { FigureWords } from "./figure-words.ts";
import { RULES } from "./rules.ts";

const WIDE = 28;
const NARROW = 12;
const text = (header: string, width: number) => ({ header, width, kind: "text" as const });
const number = (header: string) => ({ header, width: NARROW, kind: "number" as const });

/** All figures with part, whole and change; the units side by side; and what was counted how. */
export function figuresWorkbook(view: DashboardView, words: FigureWords) {
  const { t } = words;
  return {
    fileName: `${t("workbook.file")}-${view.asked.day}.xlsx`,
    sheets: [
      { name: t("workbook.figures"), ...figuresTable(view, words) },
      ...(view.rows.length === 0 ? [] : [{ name: t("workbook.units"), ...unitsTable(view, words) }]),
      { name: t("workbook.about"), ...aboutTable(view, words) },
    ],
  };
}

/** As it is shown, for people read both beside each other. */
const rounded = (key: FigureKey, value: FigureValue | null | undefined): number | null => {
  const written = value ? shown(figureOf(key).unit, value) : null;
  return written === null ? null : Number(written);
};
const signed = (written: string | null): number | null =>
  written === null ? null : Number(written.replace("−", "-"));

function figuresTable({ figures }: DashboardView, words: FigureWords) {
  const { t } = words;
  return {
    columns: [
      text(t("column.group"), WIDE),
      text(t("column.figure"), WIDE),
      number(t("column.value")),
      text(t("column.unitOf"), NARROW),
      number(t("column.part")),
      number(t("column.whole")),
      number(t("column.before")),
      number(t("column.beforePart")),
      number(t("column.beforeWhole")),
      number(t("column.difference")),
      text(t("column.differenceUnit"), NARROW),
      number(t("column.percent")),
    ],
    rows: figures.map((figure) => figureLine(figure, words)),
  };
}

function figureLine({ key, now, before }: FigureShown, words: FigureWords) {
  const { t } = words;
  const { unit, group } = figureOf(key);
  const change = before === null ? null : changeOf(unit, { now, before });
  // The part of a mean is a sum of months, which says nothing to a reader.
  const parts = (value: FigureValue | null) =>
    unit === "years" ? [null, value?.whole ?? null] : [value?.part ?? null, value?.whole ?? null];
  return [
    ...[t(`group.${group}`), words.label(key), rounded(key, now), words.unit(key)],
    ...parts(now),
    rounded(key, before),
    ...parts(before),
    change === null ? null : signed(change.difference),
    change === null ? t("change.unknown") : unit === "share" ? t("points") : words.unit(key),
    change === null ? null : signed(change.percent),
  ];
}

function unitsTable({ rows }: DashboardView, words: FigureWords) {
  return {
    columns: [
      text(words.t("byUnit.unit"), WIDE),
      ...MAIN_FIGURES.map((key) => number(`${words.label(key)} ${words.unit(key)}`.trim())),
    ],
    rows: rows.map(({ name, own, values }) => [
      own ? words.t("ownPart", { unit: name }) : name,
      ...MAIN_FIGURES.map((key) => rounded(key, values[key])),
    ]),
  };
}

function aboutTable({ asked }: DashboardView, words: FigureWords) {
  const { t } = words;
  return {
    columns: [text(t("workbook.item"), NARROW), text(t("workbook.text"), 4 * WIDE)],
    rows: [
      [t("filter.unit"), words.place(asked)],
      [t("filter.day"), asked.day],
      [t("filter.compare"), asked.compare],
      [t("filter.window"), words.span(asked)],
      ...RULES.map((rule) => ["", t(`rules.${rule}`)]),
    ],
  };
}
