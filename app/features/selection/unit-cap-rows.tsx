import { IconPlus, IconX } from "@tabler/icons-react";
import type { PostList } from "#app/domain/selection/selection-rules.ts";
import { selectionRulesText } from "#app/text/selection-rules.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { IconButton } from "#app/ui/actions/icon-button.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { NumberEntry } from "./number-entry.tsx";
import styles from "./rules.module.css";
import { replaced, useRules, without } from "./rules-context.ts";

export type ListPartProps = { list: PostList; path: string; put: (list: PostList) => void };

/** Subdistricts and communities to choose one from. */
export function UnitChoice(props: { path: string; value: string; onPick: (unitId: string) => void }) {
  const t = useText(selectionRulesText);
  const { units, problemAt } = useRules();
  return (
    <SelectField
      name={props.path}
      label={t("lists.unit")}
      value={props.value}
      search={{ nothingFound: t("lists.unitNone"), clear: t("lists.unitClear") }}
      choices={units.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={props.onPick}
      error={problemAt(props.path)}
    />
  );
}

/** Caps of single units, instead of the general ones. */
export function UnitCapRows({ list, path, put }: ListPartProps) {
  const t = useText(selectionRulesText);
  const { units } = useRules();
  const [first] = units;
  const { unitCaps } = list;
  return (
    <>
      {unitCaps.map((cap, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a unit may stand twice until it is mended
        <div className={styles.row} key={`${at}-${cap.unitId}`}>
          <UnitChoice
            path={`${path}.unitCaps[${at}].unitId`}
            value={cap.unitId}
            onPick={(unitId) => put({ ...list, unitCaps: replaced(unitCaps, at, { ...cap, unitId }) })}
          />
          <NumberEntry
            path={`${path}.unitCaps[${at}].atMost`}
            label={t("lists.atMost")}
            kind="whole"
            unit={t("unit.people")}
            value={cap.atMost}
            onValue={(atMost) => put({ ...list, unitCaps: replaced(unitCaps, at, { ...cap, atMost }) })}
          />
          <IconButton
            label={t("lists.removeCap")}
            icon={<IconX size={16} />}
            onClick={() => put({ ...list, unitCaps: without(unitCaps, at) })}
          />
        </div>
      ))}
      {first !== undefined && (
        <div>
          <ActionButton
            size="small"
            tone="quiet"
            icon={<IconPlus size={16} />}
            onClick={() => put({ ...list, unitCaps: [...unitCaps, { unitId: first.id, atMost: 1 }] })}
          >
            {t("lists.addCap")}
          </ActionButton>
        </div>
      )}
    </>
  );
}
