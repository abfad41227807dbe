import type { MySlipView, Slip, SlipCriterion } from "#app/contracts/slip.ts";
import type { SlipTranslate } from "#app/text/arithmetic.ts";
import { Card } from "#app/ui/layout/card.tsx";
import styles from "./contestant.module.css";
import { useSlipText } from "./use-slip-text.ts";

/** The weakest criterion in the words of the rubric: the level reached, and what the next one asks for. */
export function NextPractice({ slip, weakest }: { slip: Slip; weakest: MySlipView["weakest"] }) {
  const t = useSlipText();
  const item = slip.rounds.flatMap((round) => round.items).find(({ key }) => key === weakest?.itemKey);
  const criterion = item?.criteria.find(({ key }) => key === weakest?.criterionKey);
  if (item === undefined || criterion === undefined) return null;
  return (
    <Card title={t("next.title")}>
      {sentences({ itemName: item.name, criterion, t }).map((sentence) => (
        <p key={sentence} className={styles.prose}>
          {sentence}
        </p>
      ))}
    </Card>
  );
}

function sentences(input: { itemName: string; criterion: SlipCriterion; t: SlipTranslate }): string[] {
  const { itemName, criterion, t } = input;
  const { name, ownText, maximum, all, level, next } = criterion;
  const gap = all === null ? 0 : all.median - criterion.own;
  return [
    t("next.weakest", { item: itemName, criterion: name, own: ownText, maximum }),
    ...(gap > 0 ? [t("next.below", { gap: gap.toFixed(2) })] : []),
    ...(level === null ? [] : [t("next.level", { title: level.title, text: level.text })]),
    ...(next === null ? [] : [t("next.higher", { title: next.title, from: next.from, text: next.text })]),
    ...(level === null && next === null ? [t("next.noLevels")] : []),
    ...(level !== null && next === null ? [t("next.top")] : []),
  ];
}
