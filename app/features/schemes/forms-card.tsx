import { IconPlus, IconX } from "@tabler/icons-react";
import { useId } from "react";
import { type FormItem, RATER_GROUPS, type RaterGroup } from "#app/domain/daily/scheme.ts";
import { dailyWords } from "#app/text/daily-words.ts";
import { schemesText } from "#app/text/schemes.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { IconButton } from "#app/ui/actions/icon-button.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { Card, CardGrid } from "#app/ui/layout/card.tsx";
import { NumberCell } from "./number-cell.tsx";
import { useScheme } from "./scheme-context.ts";
import styles from "./schemes.module.css";

const NEW_MAXIMUM = 10;

/** What the four groups are asked. */
export function FormsCard() {
  const t = useText(schemesText);
  return (
    <Card title={t("forms.title")}>
      <p className={styles.soft}>{t("forms.hint")}</p>
      <CardGrid>
        {RATER_GROUPS.map((group) => (
          <GroupForm key={group} group={group} />
        ))}
      </CardGrid>
    </Card>
  );
}

/** Keys stay while labels are changed: ballots name them. */
const nextKey = (items: readonly FormItem[]): string => {
  const numbers = items.map(({ key }) => Number(/\d+$/.exec(key)?.[0] ?? 0));
  return `item${Math.max(0, ...numbers) + 1}`;
};

function GroupForm({ group }: { group: RaterGroup }) {
  const t = useText(schemesText);
  const words = useText(dailyWords);
  const { body, change, readOnly, problemAt } = useScheme();
  const items = body.forms[group];
  const put = (next: FormItem[] | undefined) => {
    const { [group]: _, ...others } = body.forms;
    change({ ...body, forms: next === undefined ? others : { ...others, [group]: next } });
  };
  const add = () => put([...(items ?? []), { key: nextKey(items ?? []), label: "", maximum: NEW_MAXIMUM }]);
  const problem = problemAt(`forms.${group}`);
  return (
    <Card level={3} title={words(`group.${group}`)}>
      {problem !== undefined && <Notice tone="attention">{problem}</Notice>}
      {items === undefined ? <p>{t("forms.none")}</p> : <ItemTable group={group} items={items} put={put} />}
      {!readOnly && (
        <p className={styles.row}>
          <ActionButton size="small" icon={<IconPlus size={16} />} onClick={add}>
            {t(items === undefined ? "forms.addForm" : "forms.addItem")}
          </ActionButton>
          {items !== undefined && (
            <ActionButton size="small" tone="quiet" onClick={() => put(undefined)}>
              {t("forms.removeForm")}
            </ActionButton>
          )}
        </p>
      )}
    </Card>
  );
}

type ItemsProps = { group: RaterGroup; items: readonly FormItem[]; put: (items: FormItem[]) => void };

function ItemTable({ group, items, put }: ItemsProps) {
  const t = useText(schemesText);
  const { readOnly } = useScheme();
  const replace = (index: number, item: FormItem) =>
    put(items.map((each, at) => (at === index ? item : each)));
  return (
    <>
      <table className={styles.table} data-narrow>
        <thead>
          <tr>
            <th scope="col">{t("forms.item")}</th>
            <th scope="col">{t("forms.maximum")}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {items.map((item, index) => (
            <tr key={item.key}>
              <td data-wide>
                <LabelCell
                  path={`forms.${group}[${index}].label`}
                  value={item.label}
                  onValue={(label) => replace(index, { ...item, label })}
                />
              </td>
              <td>
                <NumberCell
                  path={`forms.${group}[${index}].maximum`}
                  label={`${item.label} ${t("forms.maximum")}`}
                  kind="whole"
                  value={item.maximum}
                  onValue={(maximum) => replace(index, { ...item, maximum })}
                />
              </td>
              <td>
                {!readOnly && (
                  <IconButton
                    size="small"
                    label={t("forms.removeItem", { name: item.label })}
                    icon={<IconX size={16} />}
                    onClick={() => put(items.filter((_, at) => at !== index))}
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.soft}>
        {t("forms.full", { points: items.reduce((sum, { maximum }) => sum + maximum, 0) })}
      </p>
    </>
  );
}

function LabelCell({
  path,
  value,
  onValue,
}: {
  path: string;
  value: string;
  onValue: (value: string) => void;
}) {
  const t = useText(schemesText);
  const { readOnly, problemAt } = useScheme();
  const id = useId();
  const error = problemAt(path);
  if (readOnly) return <span>{value}</span>;
  return (
    <>
      <input
        className={styles.input}
        data-words
        data-field={path}
        aria-label={t("forms.item")}
        aria-invalid={error !== undefined}
        aria-describedby={error === undefined ? undefined : id}
        autoComplete="off"
        maxLength={80}
        value={value}
        onChange={(event) => onValue(event.currentTarget.value)}
      />
      {error !== undefined && (
        <span id={id} className={styles.error}>
          {error}
        </span>
      )}
    </>
  );
}
