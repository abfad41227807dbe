import { IconPlus } from "@tabler/icons-react";
import { TIE_ENDS } from "#app/domain/scoring/rule-set.ts";
import * as TieChainProblems from "#app/domain/scoring/tie-chain-problems.ts";
import { rulesText } from "#app/text/rules.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionMenu } from "#app/ui/actions/action-menu.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import { ChoiceField } from "./choice-field.tsx";
import { RowButtons } from "./row-buttons.tsx";
import styles from "./rules.module.css";
import { useRules } from "./rules-context.ts";
import { type TieKeyChoice, tieKeyChoices } from "./tie-key-choices.ts";

/** What is compared when final scores are equal, in order, and what stands at the end. */
export function TieChainCard() {
  const t = useText(rulesText);
  const { ruleSet, edit, readOnly, problems } = useRules();
  const { tieChain } = ruleSet;
  const choices = tieKeyChoices(ruleSet);
  const taken = new Set(tieChain.map(TieChainProblems.nameOf));
  const free = choices.filter(({ id }) => !taken.has(id));
  const wordOf = (choice: TieKeyChoice) =>
    t(`ties.kinds.${choice.key.kind}`, {
      round: choice.round ?? "",
      item: choice.item ?? "",
      criterion: choice.criterion ?? "",
    });
  const add = (choice: TieKeyChoice) =>
    edit({ kind: "contest", change: { tieChain: [...tieChain, choice.key] } });
  return (
    <Card
      level={3}
      title={t("ties.title")}
      actions={
        !readOnly &&
        free.length > 0 && (
          <ActionMenu
            label={t("ties.add")}
            size="small"
            icon={<IconPlus size={16} />}
            actions={free.map((choice) => ({
              key: choice.id,
              label: wordOf(choice),
              onPick: () => add(choice),
            }))}
          />
        )
      }
    >
      <p className={styles.soft}>{t("ties.text")}</p>
      <ol className={styles.chain}>
        {tieChain.map((key, index) => {
          const id = TieChainProblems.nameOf(key);
          const known = choices.find((choice) => choice.id === id);
          const name = known === undefined ? t("ties.unknown", { name: id }) : wordOf(known);
          const path = `tieChain[${index}]`;
          const bad = problems.some((problem) => problem.path === path);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a key may stand there twice until it is mended
            <li key={`${id}#${index}`} data-field={path} tabIndex={-1} data-bad={bad || undefined}>
              <span>{name}</span>
              <RowButtons of={{ list: "tieChain" }} index={index} count={tieChain.length} name={name} />
            </li>
          );
        })}
        <li>
          <ChoiceField
            path="tieEnd"
            label={t("ties.end")}
            choices={TIE_ENDS}
            value={ruleSet.tieEnd}
            wordOf={(end) => t(`ties.ends.${end}`)}
            onValue={(tieEnd) => edit({ kind: "contest", change: { tieEnd } })}
          />
        </li>
      </ol>
    </Card>
  );
}
