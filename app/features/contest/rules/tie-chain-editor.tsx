import { useState } from "react";
import type { RuleSet, TieKey } from "#app/domain/scoring/rule-set.ts";
import * as TieChainProblems from "#app/domain/scoring/tie-chain-problems.ts";
import { contestRulesText } from "#app/text/contest-rules.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import styles from "../contest.module.css";
import { MoveButtons } from "./move-buttons.tsx";

/** Every key the rule set could compare by. */
export const possibleKeys = (ruleSet: RuleSet): TieKey[] => [
  { kind: "marksAboveMean" },
  { kind: "heaviestCriterion" },
  { kind: "untrimmedMean" },
  { kind: "lowestMark" },
  ...ruleSet.rounds.map(({ key }): TieKey => ({ kind: "round", roundKey: key })),
  ...ruleSet.rounds.flatMap((round) =>
    round.items.flatMap((item): TieKey[] => [
      { kind: "item", itemKey: item.key },
      ...item.criteria.map(
        ({ key }): TieKey => ({ kind: "criterion", itemKey: item.key, criterionKey: key }),
      ),
    ]),
  ),
];

/** The keys compared one after another where scores are equal. */
export function TieChainEditor({
  ruleSet,
  onChange,
}: {
  ruleSet: RuleSet;
  onChange: (chain: TieKey[]) => void;
}) {
  const t = useText(contestRulesText);
  const label = useKeyLabel(ruleSet);
  const [chosen, setChosen] = useState("");
  const chain = ruleSet.tieChain;
  const used = new Set(chain.map(TieChainProblems.nameOf));
  const free = possibleKeys(ruleSet).filter((key) => !used.has(TieChainProblems.nameOf(key)));
  const pick = free.find((key) => TieChainProblems.nameOf(key) === chosen);
  return (
    <fieldset className={styles.set}>
      <legend>{t("tieChain")}</legend>
      {chain.length === 0 && <p className={styles.soft}>{t("tieNone")}</p>}
      <ol className={styles.list}>
        {chain.map((key, at) => (
          <li key={TieChainProblems.nameOf(key)} className={styles.seat}>
            <span className={styles.grow}>
              {at + 1}. {label(key)}
            </span>
            <MoveButtons name={label(key)} list={chain} at={at} onChange={onChange} />
          </li>
        ))}
      </ol>
      {free.length > 0 && (
        <div className={styles.ends}>
          <SelectField
            name="tieKey"
            label={t("tieAdd")}
            value={chosen}
            onChange={setChosen}
            emptyLabel="—"
            choices={free.map((key) => ({ value: TieChainProblems.nameOf(key), label: label(key) }))}
          />
          <ActionButton
            disabled={pick === undefined}
            onClick={() => {
              if (pick === undefined) return;
              onChange([...chain, pick]);
              setChosen("");
            }}
          >
            {t("tieAdd")}
          </ActionButton>
        </div>
      )}
    </fieldset>
  );
}

/** What a tie key says, by the names of what it points at. */
export function useKeyLabel(ruleSet: RuleSet): (key: TieKey) => string {
  const t = useText(contestRulesText);
  const items = ruleSet.rounds.flatMap((round) => round.items);
  return (key) => {
    switch (key.kind) {
      case "round":
        return t("tie.round", {
          name: ruleSet.rounds.find((round) => round.key === key.roundKey)?.name ?? key.roundKey,
        });
      case "item":
        return t("tie.item", { name: items.find((item) => item.key === key.itemKey)?.name ?? key.itemKey });
      case "criterion": {
        const item = items.find((each) => each.key === key.itemKey);
        const criterion = item?.criteria.find((each) => each.key === key.criterionKey);
        return t("tie.criterion", {
          name: `${item?.name ?? key.itemKey} · ${criterion?.name ?? key.criterionKey}`,
        });
      }
      default:
        return t(`tie.${key.kind}`);
    }
  };
}
