import type { UnplacedReason } from "#app/domain/ranking/contestant-score.ts";
import type { ContestTrace } from "#app/domain/scoring/contest-score.ts";
import type { RoundTrace } from "#app/domain/scoring/round-score.ts";
import type { Round, Rounding, RuleSet } from "#app/domain/scoring/rule-set.ts";
import { type SlipTranslate, type Step, shownExact } from "./arithmetic.ts";
import { contestSteps, roundSteps, tieKeyText } from "./arithmetic-contest.ts";

/** What of a slip comes after its items. */
export type SlipEnd = {
  rounds: readonly {
    key: string;
    name: string;
    combineItems: Round["combineItems"];
    rounding: Rounding | null;
    trace: RoundTrace | null;
    items: readonly { key: string; name: string }[];
  }[];
  combineRounds: RuleSet["combineRounds"];
  contestRounding: Rounding | null;
  contestTrace: ContestTrace | null;
  outcome:
    | {
        kind: "placed";
        place: number;
        shared: number;
        decidedBy: { key: string; own: string | null; other: string | null; against: string } | null;
      }
    | { kind: "unplaced"; reason: UnplacedReason };
};

type Words = { slip: SlipEnd; t: SlipTranslate };

/** From the items to the place: rounds, contest, and what decided between equals. */
export function slipEndSteps({ slip, t }: Words): Step[] {
  const items = slip.rounds.flatMap((round) => round.items);
  const itemName = (key: string) => items.find((item) => item.key === key)?.name ?? key;
  const roundName = (key: string) => slip.rounds.find((round) => round.key === key)?.name ?? key;
  const rounds = slip.rounds.flatMap((round) =>
    round.trace === null ? [] : roundSteps({ trace: round.trace, round, nameOf: itemName, t }),
  );
  const contest =
    slip.contestTrace === null
      ? []
      : contestSteps({
          trace: slip.contestTrace,
          combineRounds: slip.combineRounds,
          rounding: slip.contestRounding,
          nameOf: roundName,
          t,
        });
  return [...rounds, ...contest, placeStep({ slip, t, nameOf: itemName })];
}

function placeStep({ slip, t, nameOf }: Words & { nameOf: (key: string) => string }): Step {
  const { outcome } = slip;
  const label = t("steps.place");
  if (outcome.kind === "unplaced") {
    return { key: "place", label, formula: t(`unplaced.${outcome.reason}`), value: "—" };
  }
  const { place, decidedBy, shared } = outcome;
  const value = (exact: string | null) => (exact === null ? t("none") : shownExact(exact));
  const parts = [
    t("steps.placeOwn", { place }),
    ...(decidedBy === null
      ? []
      : [
          t("steps.placeTied", {
            against: decidedBy.against,
            key: tieKeyText({ key: decidedBy.key, t, nameOf }),
            own: value(decidedBy.own),
            other: value(decidedBy.other),
          }),
        ]),
    ...(shared > 1 ? [t("steps.placeShared", { place })] : []),
  ];
  return { key: "place", label, formula: parts.join(" · "), value: t("place", { place }) };
}
