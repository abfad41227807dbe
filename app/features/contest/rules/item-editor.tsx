import { ITEM_KINDS, type Item } from "#app/domain/scoring/rule-set.ts";
import { contestRulesText } from "#app/text/contest-rules.ts";
import { contestWords } from "#app/text/contest-words.ts";
import { percent } from "#app/text/problem-sentence.ts";
import { useText } from "#app/text/use-text.ts";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { TextField } from "#app/ui/fields/text-field.tsx";
import styles from "../contest.module.css";
import { CriteriaEditor } from "./criteria-editor.tsx";
import { ExampleSlip } from "./example-slip.tsx";
import { MoveButtons } from "./move-buttons.tsx";
import { ScaledField } from "./scaled-field.tsx";
import { ScoringEditor } from "./scoring-editor.tsx";
import { TimingEditor } from "./timing-editor.tsx";

/** One item, folded to its name; inside: criteria, how marks become a score, time, and an example. */
export function ItemEditor(props: {
  item: Item;
  list: readonly Item[];
  at: number;
  weighted: boolean;
  fixed: boolean;
  /** Counting judges of its panel, for the example. */
  judges: number;
  onChange: (item: Item) => void;
  onList: (items: Item[]) => void;
}) {
  const t = useText(contestRulesText);
  const words = useText(contestWords);
  const { item, onChange, weighted } = props;
  const set = (changes: Partial<Item>) => onChange({ ...item, ...changes });
  return (
    <details className={styles.fold} open={props.list.length === 1 || undefined}>
      <summary>
        <strong>{item.name === "" ? words(`itemKind.${item.kind}`) : item.name}</strong>
        <span className={styles.soft}>
          {words(`itemKind.${item.kind}`)}
          {weighted && ` · ${percent(item.weight)}`} · {t("criteria")} {item.criteria.length}
        </span>
      </summary>
      <div className={styles.foldBody}>
        <div className={styles.between}>
          <div className={`${styles.fields} ${styles.grow}`}>
            <TextField
              name={`${item.key}.name`}
              label={t("itemName")}
              value={item.name}
              onChange={(name) => set({ name })}
            />
            <SelectField
              name={`${item.key}.kind`}
              label={t("itemKind")}
              value={item.kind}
              onChange={(text) => set({ kind: ITEM_KINDS.find((kind) => kind === text) ?? item.kind })}
              choices={ITEM_KINDS.map((kind) => ({ value: kind, label: words(`itemKind.${kind}`) }))}
            />
            {weighted && (
              <ScaledField
                name={`${item.key}.weight`}
                label={t("itemWeight")}
                unit="%"
                digits={2}
                value={item.weight}
                onChange={(weight) => set({ weight })}
              />
            )}
          </div>
          <MoveButtons
            name={item.name}
            list={props.list}
            at={props.at}
            onChange={props.onList}
            removable={!props.fixed}
          />
        </div>
        <CriteriaEditor
          criteria={item.criteria}
          weighted={item.scoring.combineCriteria === "weightedMean"}
          onChange={(criteria) => set({ criteria })}
        />
        <ScoringEditor scoring={item.scoring} onChange={(scoring) => set({ scoring })} />
        <TimingEditor timing={item.timing} onChange={(timing) => set({ timing })} />
        <ExampleSlip item={item} judges={props.judges} />
      </div>
    </details>
  );
}
