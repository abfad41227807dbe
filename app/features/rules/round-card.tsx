import { IconPlus } from "@tabler/icons-react";
import { ITEM_TEMPLATES } from "#app/domain/contest/templates/contest-templates.ts";
import { TRIMMED_MEAN } from "#app/domain/contest/templates/parts.ts";
import { ITEM_COMBINATIONS, type Round } from "#app/domain/scoring/rule-set.ts";
import { rulesText } from "#app/text/rules.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionMenu } from "#app/ui/actions/action-menu.tsx";
import { FieldGrid } from "#app/ui/fields/field-grid.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import { AdvancementFields } from "./advancement-fields.tsx";
import { ChoiceField } from "./choice-field.tsx";
import { EntryField } from "./entry-field.tsx";
import { ItemRows } from "./item-rows.tsx";
import { blankItem } from "./new-rows.ts";
import { RoundingFields } from "./rounding-fields.tsx";
import { RowButtons } from "./row-buttons.tsx";
import { roundPath } from "./rule-lists.ts";
import styles from "./rules.module.css";
import { useRules } from "./rules-context.ts";
import { WordsField } from "./words-field.tsx";

/** One round: its items, how they add up, and who goes on. */
export function RoundCard({ round, index }: { round: Round; index: number }) {
  const t = useText(rulesText);
  const { ruleSet, edit, readOnly, itemsFixed } = useRules();
  const path = roundPath(index);
  const count = ruleSet.rounds.length;
  const last = index === count - 1;
  const change = (part: Partial<Omit<Round, "key" | "items">>) =>
    edit({ kind: "round", round: index, change: part });
  const name = round.name === "" ? t("rounds.nameless", { n: index + 1 }) : round.name;
  return (
    <Card
      level={3}
      title={name}
      actions={
        <>
          {!readOnly && !itemsFixed && <AddItem round={index} />}
          <RowButtons of={{ list: "rounds" }} index={index} count={count} name={name} kept={itemsFixed} />
        </>
      }
    >
      <FieldGrid>
        <WordsField
          path={`${path}.name`}
          label={t("rounds.name")}
          value={round.name}
          onValue={(value) => change({ name: value })}
        />
        <EntryField
          path={`${path}.weight`}
          label={t(ruleSet.combineRounds === "sum" ? "rounds.carried" : "rounds.weight")}
          kind="percent"
          unit="%"
          value={round.weight}
          onValue={(weight) => change({ weight })}
        />
        <ChoiceField
          path={`${path}.combineItems`}
          label={t("rounds.combineItems")}
          choices={ITEM_COMBINATIONS}
          value={round.combineItems}
          wordOf={(choice) => t(`combine.${choice}`)}
          onValue={(combineItems) => change({ combineItems })}
        />
        <RoundingFields
          path={`${path}.rounding`}
          label={t("rounds.rounding")}
          value={round.rounding}
          onValue={(rounding) => change({ rounding })}
        />
        {(!last || round.advancement.kind !== "all") && <AdvancementFields round={round} index={index} />}
      </FieldGrid>
      <div className={styles.below}>
        <ItemRows round={round} index={index} />
      </div>
    </Card>
  );
}

/** A ready-made item with its criteria, or one from nothing. */
function AddItem({ round }: { round: number }) {
  const t = useText(rulesText);
  const { edit } = useRules();
  const ready = ITEM_TEMPLATES.map((item) => ({
    key: item.key,
    label: t("items.ready", { name: item.name }),
    onPick: () => edit({ kind: "addItem", round, item }),
  }));
  const blank = {
    key: "blank",
    label: t("items.blank"),
    onPick: () => edit({ kind: "addItem", round, item: blankItem(TRIMMED_MEAN) }),
  };
  return (
    <ActionMenu
      label={t("items.add")}
      size="small"
      icon={<IconPlus size={16} />}
      actions={[...ready, blank]}
    />
  );
}
