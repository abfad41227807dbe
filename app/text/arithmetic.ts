import type { ItemTrace } from "#app/domain/scoring/item-score.ts";
import type { Dropped } from "#app/domain/scoring/judge-combination.ts";
import type { CriterionTrace, PanelTrace } from "#app/domain/scoring/panel-trace.ts";
import type { Rounding } from "#app/domain/scoring/rule-set.ts";
import * as Decimal from "#app/domain/shared/decimal.ts";
import * as RoundingRule from "#app/domain/shared/rounding.ts";
import type { Language } from "./define-text.ts";
import { slipText } from "./slip.ts";
import { clock } from "./time.ts";
import { type Translate, translator } from "./translate.ts";

/** One step of the arithmetic in words: what is done, with which numbers, and what comes of it. */
export type Step = { key: string; label: string; formula: string; value: string };

export type SlipTranslate = Translate<(typeof slipText)["zh-CN"]>;
export const slipTranslator = (language: Language): SlipTranslate =>
  translator<(typeof slipText)["zh-CN"]>(slipText, language);

const PERIODIC_DIGITS = 4;
const SHOWN_DIGITS = 2;

/** An exact value as people read it: at least two decimals; one that never ends shows its first four and an ellipsis. */
export function shownExact(exact: string): string {
  const value = Decimal.ofExact(exact);
  if (exact.includes("/")) {
    const cut = RoundingRule.of({ value, rounding: { digits: PERIODIC_DIGITS, mode: "towardsZero" } });
    return `${Decimal.fixed({ value: cut, digits: PERIODIC_DIGITS })}…`;
  }
  const [, decimals = ""] = exact.split(".");
  return Decimal.fixed({ value, digits: Math.max(SHOWN_DIGITS, decimals.length) });
}

const points = (centi: number): string => Decimal.points(centi);
/** A factor or share from ten-thousandths: 1.2. */
export const shownShare = (units: number): string => Decimal.text({ units, digits: 4 });

export const roundingText = (rounding: Rounding, t: SlipTranslate): string =>
  t(`rounding.${rounding.mode}`, { digits: rounding.digits });

const minus = "−";
const joined = (values: readonly string[]): string => values.join(" + ");

type Context = { t: SlipTranslate; seats: Readonly<Record<string, string>>; limitMs: number | null };

/** Every step of one performance, in the order the rule set names them. */
export function itemSteps(input: Context & { trace: ItemTrace; itemRounding: Rounding | null }): Step[] {
  const { trace, t } = input;
  return [
    ...panelSteps({ ...input, panel: trace.panel }),
    ...deductionSteps(input),
    ...itemEnd({ ...input, t }),
  ];
}

function panelSteps(input: Context & { panel: PanelTrace }): Step[] {
  const { panel, t } = input;
  const steps = panel.trimOn === "total" ? onTotals(input) : onCriteria(input);
  if (panel.rounding.panel === null) return steps;
  const rounding = roundingText(panel.rounding.panel, t);
  return [
    ...steps,
    { key: "panel", label: t("steps.panel"), formula: rounding, value: shownExact(panel.value) },
  ];
}

function onTotals({ panel, t }: Context & { panel: PanelTrace }): Step[] {
  const kept = panel.judges.filter(({ dropped }) => dropped === null);
  const formula = `(${joined(kept.map(({ rounded }) => shownExact(rounded)))}) ÷ ${kept.length}`;
  const rounding = panel.rounding.judge;
  return [
    ...(rounding === null
      ? []
      : [
          {
            key: "judges",
            label: t("steps.judgeRounding", { rounding: roundingText(rounding, t) }),
            formula: panel.judges.map(({ label, rounded }) => `${label} ${shownExact(rounded)}`).join(" · "),
            value: "",
          },
        ]),
    {
      key: "combined",
      label: combination(panel, kept.length, t),
      formula,
      value: shownExact(panel.combined),
    },
  ];
}

function onCriteria(input: Context & { panel: PanelTrace }): Step[] {
  const { panel, t } = input;
  const each = panel.criteria.map((criterion) => criterionStep({ ...input, criterion }));
  const parts = panel.criteria.map(({ contribution }) => shownExact(contribution));
  const label = panel.combineCriteria === "sum" ? t("steps.sum") : t("steps.weighted");
  return [...each, { key: "combined", label, formula: joined(parts), value: shownExact(panel.combined) }];
}

function criterionStep(input: Context & { panel: PanelTrace; criterion: CriterionTrace }): Step {
  const { panel, criterion, t } = input;
  const kept = criterion.marks.filter(({ dropped }) => dropped === null);
  const formula = [
    `${combination(panel, kept.length, t)}: (${joined(kept.map(({ mark }) => points(mark)))}) ÷ ${kept.length} = ${shownExact(criterion.combined)}`,
    ...(panel.rounding.criterion === null
      ? []
      : [`${roundingText(panel.rounding.criterion, t)} = ${shownExact(criterion.rounded)}`]),
    ...(criterion.factor === 10_000
      ? []
      : [
          `${t("steps.factor", { factor: shownShare(criterion.factor) })} = ${shownExact(criterion.factored)}`,
        ]),
    ...(panel.rounding.factored === null
      ? []
      : [`${roundingText(panel.rounding.factored, t)} = ${shownExact(criterion.value)}`]),
  ].join(" → ");
  const label = t("steps.criterion", { name: criterion.name });
  return { key: `criterion-${criterion.key}`, label, formula, value: shownExact(criterion.value) };
}

function combination(panel: PanelTrace, count: number, t: SlipTranslate): string {
  if (panel.combineJudges === "median") return t("steps.median");
  const { high, low } = panel.trim;
  return high + low === 0 ? t("steps.mean", { count }) : t("steps.trimmed", { high, low, count });
}

function deductionSteps({ trace, t, limitMs }: Context & { trace: ItemTrace }): Step[] {
  const taken = (centi: number) => (centi === 0 ? "0.00" : `${minus}${points(centi)}`);
  const { time } = trace;
  return [
    ...(time === null
      ? []
      : [
          {
            key: "time",
            label: t("steps.time.label"),
            formula: timeText({ time, t, limitMs }),
            value: taken(time.points),
          },
        ]),
    ...trace.breaches.map((breach, index) => ({
      key: `breach-${index}`,
      label: t("steps.breach"),
      formula: breach.reason,
      value: taken(breach.points),
    })),
    ...trace.adjustments.map((adjustment, index) => ({
      key: `adjustment-${index}`,
      label: t("steps.adjustment"),
      formula: adjustment.reason,
      value: points(adjustment.points),
    })),
  ];
}

/** The clock's part in words. */
export function timeText(input: {
  time: NonNullable<ItemTrace["time"]>;
  t: SlipTranslate;
  limitMs: number | null;
}): string {
  const { time, t } = input;
  if (time.elapsedMs === null) return t("steps.time.notMeasured");
  const facts = {
    elapsed: clock(time.elapsedMs),
    limit: input.limitMs === null ? t("none") : clock(input.limitMs),
    seconds: time.seconds,
  };
  if (time.disqualified) return t("steps.time.disqualified", facts);
  const said = t(`steps.time.${time.kind}`, facts);
  return time.uncapped > time.points ? `${said}（${t("steps.time.capped")}）` : said;
}

function itemEnd(input: { trace: ItemTrace; itemRounding: Rounding | null; t: SlipTranslate }): Step[] {
  const { trace, itemRounding, t } = input;
  const { time, breaches, adjustments, panel } = trace;
  const parts = [
    shownExact(panel.value),
    ...(time === null || time.points === 0 ? [] : [`${minus} ${points(time.points)}`]),
    ...breaches.map((breach) => `${minus} ${points(breach.points)}`),
    ...adjustments.map((each) =>
      each.points < 0 ? `${minus} ${points(-each.points)}` : `+ ${points(each.points)}`,
    ),
  ];
  const rounding = itemRounding === null ? "" : ` → ${roundingText(itemRounding, t)}`;
  return [
    {
      key: "item",
      label: t("steps.item"),
      formula: parts.join(" ") + rounding,
      value: shownExact(trace.value),
    },
  ];
}

/** How a dropped mark is called; null: it counts. */
export const droppedText = (dropped: Dropped, t: SlipTranslate): string | null =>
  dropped === null ? null : t(dropped === "high" ? "marks.droppedHigh" : "marks.droppedLow");
