import type { Slip } from "#app/contracts/slip.ts";
import { type Step, shownExact } from "#app/text/arithmetic.ts";
import { contestSteps, roundSteps, tieKeyText } from "#app/text/arithmetic-contest.ts";
import { StepList } from "#app/ui/slip/step-list.tsx";
import { ItemDetail } from "./item-detail.tsx";
import styles from "./results.module.css";
import { useSlipText } from "./words.tsx";

/** "Why this place": every item with its marks and steps, then items into rounds, rounds into the contest, the tie. */
export function SlipDetail({ slip }: { slip: Slip }) {
  const t = useSlipText();
  return (
    <div className={styles.detail}>
      {slip.rounds
        .flatMap((round) => round.items)
        .map((item) => (
          <ItemDetail key={item.key} item={item} />
        ))}
      <StepList label={t("steps.contest")} steps={endSteps({ slip, t })} />
    </div>
  );
}

/** From the items to the place. */
export function endSteps({ slip, t }: { slip: Slip; t: ReturnType<typeof useSlipText> }): Step[] {
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
  return [...rounds, ...contest, ...placeSteps({ slip, t, nameOf: (key) => itemName(key) })];
}

function placeSteps(input: {
  slip: Slip;
  t: ReturnType<typeof useSlipText>;
  nameOf: (key: string) => string;
}): Step[] {
  const { outcome } = input.slip;
  const { t } = input;
  if (outcome.kind !== "placed") {
    return [{ key: "place", label: t("steps.place"), formula: t(`unplaced.${outcome.reason}`), value: "—" }];
  }
  const { place, decidedBy, shared } = outcome;
  const parts = [
    t("steps.placeOwn", { place }),
    ...(decidedBy === null
      ? []
      : [
          t("steps.placeTied", {
            against: decidedBy.against,
            key: tieKeyText({ key: decidedBy.key, t, nameOf: input.nameOf }),
            own: decidedBy.own === null ? t("none") : shownExact(decidedBy.own),
            other: decidedBy.other === null ? t("none") : shownExact(decidedBy.other),
          }),
        ]),
    ...(shared > 1 ? [t("steps.placeShared", { place })] : []),
  ];
  return [
    { key: "place", label: t("steps.place"), formula: parts.join(" · "), value: t("place", { place }) },
  ];
}
