import { useState } from "react";
import type { Member } from "#app/contracts/development-views.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { CheckField } from "#app/ui/fields/check-field.tsx";
import { TextField } from "#app/ui/fields/text-field.tsx";
import styles from "./development.module.css";
import { useDevelopmentText } from "./use-development.ts";
import { usePeople } from "./use-people.ts";

type Props = {
  unitId: string;
  /** Who was on it before, wherever they belong now. */
  before: readonly Member[];
  chosen: ReadonlySet<string>;
  onChange: (chosen: ReadonlySet<string>) => void;
  error: string | undefined;
};

const SHOWN = 60;

const merged = (before: readonly Member[], people: readonly Member[]): Member[] => [
  ...before.filter((one) => !people.some((other) => other.cadreId === one.cadreId)),
  ...people,
];

/** Many people of a unit, found by name or unit and ticked. */
export function MemberPicker({ unitId, before, chosen, onChange, error }: Props) {
  const t = useDevelopmentText();
  const [search, setSearch] = useState("");
  const people = usePeople(unitId);
  const found = merged(before, people ?? []).filter((one) =>
    `${one.name} ${one.unitName}`.includes(search.trim()),
  );
  const shown = found.slice(0, SHOWN);
  const tick = (id: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    onChange(next);
  };
  return (
    <fieldset className={styles.picker} data-field="cadreIds">
      <legend>
        {t("tour.members")} · {t("tour.chosen", { n: chosen.size })}
      </legend>
      {people === null && unitId !== "" && <p className={styles.soft}>{t("form.loading")}</p>}
      {people?.length === 0 && <p className={styles.soft}>{t("form.nobody")}</p>}
      {error !== undefined && <p className={styles.bad}>{error}</p>}
      <TextField
        name="search"
        type="search"
        label={t("tour.search")}
        value={search}
        onChange={setSearch}
        maxLength={40}
      />
      <div className={styles.row}>
        <ActionButton
          size="small"
          onClick={() => onChange(new Set([...chosen, ...found.map(({ cadreId }) => cadreId)]))}
        >
          {t("tour.chooseAll", { n: found.length })}
        </ActionButton>
        <ActionButton size="small" tone="quiet" onClick={() => onChange(new Set())}>
          {t("tour.chooseNone")}
        </ActionButton>
      </div>
      <div className={styles.choices}>
        {shown.map(({ cadreId, name, unitName }) => (
          <div key={cadreId} className={styles.choice}>
            <CheckField
              name={`member-${cadreId}`}
              label={`${name} · ${unitName}`}
              checked={chosen.has(cadreId)}
              onChange={(on) => tick(cadreId, on)}
            />
          </div>
        ))}
      </div>
      {found.length > SHOWN && <p className={styles.soft}>{t("tour.more", { n: found.length - SHOWN })}</p>}
    </fieldset>
  );
}
