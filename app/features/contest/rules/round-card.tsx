import { useState } from "react";
import { ITEM_TEMPLATES } from "#app/domain/contest/templates/contest-templates.ts";
import { ITEM_COMBINATIONS, type Item, type Round } from "#app/domain/scoring/rule-set.ts";
import { contestRulesText } from "#app/text/contest-rules.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { TextField } from "#app/ui/fields/text-field.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import styles from "../contest.module.css";
import { AdvancementFields } from "./advancement-fields.tsx";
import { evenShares, newItem, replaced } from "./edit.ts";
import { ItemEditor } from "./item-editor.tsx";
import { RoundingField } from "./rounding-field.tsx";
import { ScaledField } from "./scaled-field.tsx";

export type RoundCardProps = {
  round: Round;
  /** Rounds of the contest; the last one advances nobody. */
  count: number;
  last: boolean;
  summed: boolean;
  /** Items are neither added nor removed: performances were drawn for them. */
  fixed: boolean;
  takenKeys: readonly string[];
  judgesOf: (itemKey: string) => number;
  onChange: (round: Round) => void;
  onRemove: () => void;
};

/** One round: its share, who advances, its items. */
export function RoundCard(props: RoundCardProps) {
  const t = useText(contestRulesText);
  const { round, onChange } = props;
  const set = (changes: Partial<Round>) => onChange({ ...round, ...changes });
  return (
    <Card
      title={`${t("round")} · ${round.name}`}
      actions={
        props.count > 1 &&
        !props.fixed && (
          <ActionButton size="small" tone="quiet" onClick={props.onRemove}>
            {t("removeRound")}
          </ActionButton>
        )
      }
    >
      <div className={styles.stack}>
        <div className={styles.fields}>
          <TextField
            name={`${round.key}.name`}
            label={t("roundName")}
            value={round.name}
            onChange={(name) => set({ name })}
          />
          {props.count > 1 && (
            <ScaledField
              name={`${round.key}.weight`}
              label={props.summed ? t("roundCarry") : t("roundWeight")}
              unit="%"
              digits={2}
              value={round.weight}
              onChange={(weight) => set({ weight })}
            />
          )}
          {round.items.length > 1 && (
            <SelectField
              name={`${round.key}.combineItems`}
              label={t("combineItems")}
              value={round.combineItems}
              onChange={(text) =>
                set({ combineItems: ITEM_COMBINATIONS.find((each) => each === text) ?? "weightedMean" })
              }
              choices={ITEM_COMBINATIONS.map((value) => ({ value, label: t(`combine.${value}`) }))}
            />
          )}
          <RoundingField
            name={`${round.key}.rounding`}
            label={t("roundRounding")}
            value={round.rounding}
            onChange={(rounding) => set({ rounding })}
          />
        </div>
        {!props.last && (
          <AdvancementFields value={round.advancement} onChange={(advancement) => set({ advancement })} />
        )}
        {round.items.length === 0 && <p className={styles.soft}>{t("noItems")}</p>}
        {round.items.map((item, at) => (
          <ItemEditor
            key={item.key}
            item={item}
            list={round.items}
            at={at}
            weighted={round.combineItems === "weightedMean" && round.items.length > 1}
            fixed={props.fixed}
            judges={props.judgesOf(item.key)}
            onChange={(next) => set({ items: replaced(round.items, at, next) })}
            onList={(items) => set({ items: items.length < round.items.length ? evenShares(items) : items })}
          />
        ))}
        {props.fixed ? (
          <p className={styles.soft}>{t("itemsDrawn")}</p>
        ) : (
          <AddItem
            takenKeys={props.takenKeys}
            onAdd={(item) => set({ items: evenShares([...round.items, item]) })}
          />
        )}
      </div>
    </Card>
  );
}

function AddItem({ takenKeys, onAdd }: { takenKeys: readonly string[]; onAdd: (item: Item) => void }) {
  const t = useText(contestRulesText);
  const [template, setTemplate] = useState(ITEM_TEMPLATES[0]?.key ?? "");
  return (
    <div className={styles.ends}>
      <SelectField
        name="itemTemplate"
        label={t("addItem")}
        value={template}
        onChange={setTemplate}
        choices={[
          ...ITEM_TEMPLATES.map(({ key, name }) => ({ value: key, label: name })),
          { value: "", label: t("addBlank") },
        ]}
      />
      <ActionButton
        onClick={() => {
          const item = newItem({ templateKey: template === "" ? null : template, taken: takenKeys });
          if (item !== null) onAdd(item);
        }}
      >
        {t("addItem")}
      </ActionButton>
    </div>
  );
}
