import { IconPlus, IconX } from "@tabler/icons-react";
import { SEXES } from "#app/domain/people/enumerations.ts";
import type { Floor } from "#app/domain/selection/selection-rules.ts";
import { peopleWords } from "#app/text/people-words.ts";
import { selectionRulesText } from "#app/text/selection-rules.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { IconButton } from "#app/ui/actions/icon-button.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { NumberEntry } from "./number-entry.tsx";
import styles from "./rules.module.css";
import { replaced, useRules, without } from "./rules-context.ts";
import { type ListPartProps, UnitChoice } from "./unit-cap-rows.tsx";

const KINDS = ["eachSubdistrict", "unit", "youngerThan", "sex"] as const;

/** Announced floors: at least so many of somebody. */
export function FloorRows({ list, path, put }: ListPartProps) {
  const t = useText(selectionRulesText);
  const { units, problemAt } = useRules();
  const begin = useNewFloor();
  const { floors } = list;
  const wrong = problemAt(`${path}.floors`);
  return (
    <>
      {floors.map((floor, at) => (
        <FloorRow
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no name of their own, and are typed in place
          key={`${at}-${floor.kind}`}
          floor={floor}
          path={`${path}.floors[${at}]`}
          put={(next) => put({ ...list, floors: replaced(floors, at, next) })}
          remove={() => put({ ...list, floors: without(floors, at) })}
        />
      ))}
      {wrong !== undefined && <span className={styles.error}>{wrong}</span>}
      <div className={styles.row}>
        <span className={styles.soft}>{t("lists.addFloor")}</span>
        {KINDS.filter((kind) => kind !== "unit" || units.length > 0).map((kind) => (
          <ActionButton
            key={kind}
            size="small"
            tone="quiet"
            icon={<IconPlus size={16} />}
            onClick={() => put({ ...list, floors: [...floors, begin(kind)] })}
          >
            {t(`floor.${kind}`)}
          </ActionButton>
        ))}
      </div>
    </>
  );
}

function useNewFloor(): (kind: Floor["kind"]) => Floor {
  const { units } = useRules();
  return (kind) => {
    if (kind === "unit") return { kind, unitId: units[0]?.id ?? "", atLeast: 1 };
    if (kind === "youngerThan") return { kind, age: 35, atLeast: 1 };
    return kind === "sex" ? { kind, sex: "female", atLeast: 1 } : { kind, atLeast: 1 };
  };
}

function FloorRow(props: { floor: Floor; path: string; put: (floor: Floor) => void; remove: () => void }) {
  const { floor, path, put } = props;
  const t = useText(selectionRulesText);
  const people = useText(peopleWords);
  const { problemAt } = useRules();
  const wrong = problemAt(path);
  return (
    <div className={styles.row}>
      {floor.kind === "eachSubdistrict" && <span>{t("floor.eachSubdistrict")}</span>}
      {floor.kind === "unit" && (
        <UnitChoice
          path={`${path}.unitId`}
          value={floor.unitId}
          onPick={(unitId) => put({ ...floor, unitId })}
        />
      )}
      {floor.kind === "youngerThan" && (
        <NumberEntry
          path={`${path}.age`}
          label={t("floor.youngerThan")}
          kind="whole"
          unit={t("unit.years")}
          value={floor.age}
          onValue={(age) => put({ ...floor, age })}
        />
      )}
      {floor.kind === "sex" && (
        <SelectField
          name={`${path}.sex`}
          label={t("floor.sex")}
          value={floor.sex}
          choices={SEXES.map((value) => ({ value, label: people(`sex.${value}`) }))}
          onChange={(next) => put({ ...floor, sex: SEXES.find((each) => each === next) ?? floor.sex })}
        />
      )}
      <NumberEntry
        path={`${path}.atLeast`}
        label={t("floor.atLeast")}
        kind="whole"
        unit={t("unit.people")}
        value={floor.atLeast}
        onValue={(atLeast) => put({ ...floor, atLeast })}
      />
      <IconButton label={t("floor.remove")} icon={<IconX size={16} />} onClick={props.remove} />
      {wrong !== undefined && <span className={styles.error}>{wrong}</span>}
    </div>
  );
}
