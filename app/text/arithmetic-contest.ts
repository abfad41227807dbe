import type { ContestTrace } from "#app/domain/scoring/contest-score.ts";
import type { RoundTrace } from "#app/domain/scoring/round-score.ts";
import type { Round, Rounding, RuleSet } from "#app/domain/scoring/rule-set.ts";
import * as Decimal from "#app/domain/shared/decimal.ts";
import { roundingText, type SlipTranslate, type Step, shownExact, shownShare } from "./arithmetic.ts";

/** Items into a round. Nothing to say where one item is the round. */
export function roundSteps(input: {
  trace: RoundTrace;
  round: { name: string; combineItems: Round["combineItems"]; rounding: Rounding | null };
  nameOf: (itemKey: string) => string;
  t: SlipTranslate;
}): Step[] {
  const { trace, round, t } = input;
  const weighted = round.combineItems === "weightedMean";
  const alone = trace.items.length === 1 && trace.items[0]?.weight === 10_000;
  const parts = trace.items.map(({ key, weight, value }) =>
    weighted && !alone
      ? `${input.nameOf(key)} ${shownExact(value)} × ${shownShare(weight)}`
      : `${input.nameOf(key)} ${shownExact(value)}`,
  );
  const adjusted = trace.adjustments.map(({ points, reason }) => `${reason} ${Decimal.points(points)}`);
  const rounding = round.rounding === null ? "" : ` → ${roundingText(round.rounding, t)}`;
  return [
    {
      key: `round-${trace.key}`,
      label: t("steps.round", { name: round.name }),
      formula: `${alone ? "" : `${weighted ? t("steps.itemsWeighted") : t("steps.itemsSum")}: `}${[...parts, ...adjusted].join(" + ")}${rounding}`,
      value: shownExact(trace.value),
    },
  ];
}

/** Rounds into the contest. */
export function contestSteps(input: {
  trace: ContestTrace;
  combineRounds: RuleSet["combineRounds"];
  rounding: Rounding | null;
  nameOf: (roundKey: string) => string;
  t: SlipTranslate;
}): Step[] {
  const { trace, rounding, t } = input;
  const parts = trace.rounds.map(({ key, weight, value }) =>
    trace.rounds.length === 1
      ? `${input.nameOf(key)} ${shownExact(value)}`
      : `${input.nameOf(key)} ${shownExact(value)} × ${shownShare(weight)}`,
  );
  const label = input.combineRounds === "sum" ? t("steps.roundsSum") : t("steps.roundsWeighted");
  const end = rounding === null ? "" : ` → ${roundingText(rounding, t)}`;
  const whole = trace.rounds.reduce((sum, { weight }) => sum + weight, 0);
  const scaled = input.combineRounds === "weightedMean" && whole !== 0 && whole !== 10_000;
  const summed = scaled ? `(${parts.join(" + ")}) ÷ ${shownShare(whole)}` : parts.join(" + ");
  const said = trace.rounds.length === 1 ? parts.join("") : `${label}: ${summed}`;
  return [{ key: "contest", label: t("steps.contest"), formula: said + end, value: shownExact(trace.value) }];
}

/** What decided between equals, as `ContestResult` names it ("item:speech"). */
export function tieKeyText(input: {
  key: string;
  t: SlipTranslate;
  nameOf: (key: string) => string | null;
}): string {
  const { key, t } = input;
  const [kind = "", rest = ""] = key.split(":", 2);
  switch (kind) {
    case "draw":
    case "marksAboveMean":
    case "heaviestCriterion":
    case "untrimmedMean":
    case "lowestMark":
      return t(`key.${kind}`);
    case "round":
    case "item":
    case "criterion":
      return `${t(`key.${kind}`)} ${input.nameOf(rest) ?? rest}`;
    default:
      return key;
  }
}
