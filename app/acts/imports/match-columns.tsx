import { importsText } from "#app/text/imports.ts";
import { useText } from "#app/text/use-text.ts";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import styles from "./imports.module.css";

type Source<K> = { index: number; header: string; key: K | null; sample: string };
type Overrides<K extends string> = Partial<Record<K, number | null>>;
export type MatchColumnsProps<K extends string> = {
  match: { headerRow: number; sources: readonly Source<K>[]; missing: readonly K[] };
  columns: readonly { key: K; label: string; required: boolean }[];
  overrides: Overrides<K>;
  onChange: (overrides: Overrides<K>) => void;
};

/** Which column of the file is which of ours, to be put right by a person. */
export function MatchColumns<K extends string>(props: MatchColumnsProps<K>) {
  const t = useText(importsText);
  const { match, columns } = props;
  const chosen = chosenKeys(props);
  const labelOf = (key: K): string => columns.find((column) => column.key === key)?.label ?? key;
  const choices = columns.map(({ key, label, required }) => ({
    value: key,
    label: required ? `${label} *` : label,
  }));
  const missing = match.missing.filter((key) => ![...chosen.values()].includes(key));
  const unread = match.sources.filter(({ index, header }) => header !== "" && !chosen.has(index));
  return (
    <>
      <p className={styles.soft}>{t("header", { row: match.headerRow, matched: chosen.size })}</p>
      {missing.length > 0 && (
        <Notice tone="attention" title={t("missing", { columns: missing.map(labelOf).join("、") })}>
          {t("missingHint")}
        </Notice>
      )}
      {unread.length > 0 && (
        <Notice tone="info">{t("unread", { columns: unread.map(({ header }) => header).join("、") })}</Notice>
      )}
      <div>
        {match.sources.map(({ index, header, sample }) => (
          <div key={index} className={styles.source} data-read={chosen.has(index)}>
            <strong>{header || `#${index + 1}`}</strong>
            <span className={styles.soft}>
              <span className="yz-hidden">{t("sample")}: </span>
              {sample || "—"}
            </span>
            <SelectField
              name={`source.${index}`}
              label={`${t("meaning")}：${header || index + 1}`}
              value={chosen.get(index) ?? ""}
              onChange={(value) => {
                const key = columns.find((column) => column.key === value)?.key ?? null;
                props.onChange(withChoice({ ...props, chosen, index, key }));
              }}
              choices={choices}
              emptyLabel={t("ignore")}
            />
          </div>
        ))}
      </div>
    </>
  );
}

type Chosen<K> = ReadonlyMap<number, K>;

/** As the server read it, under what was corrected since. */
function chosenKeys<K extends string>(given: MatchColumnsProps<K>): Chosen<K> {
  const { match, overrides, columns } = given;
  const keys = new Map<number, K>();
  for (const { index, key } of match.sources) {
    if (key !== null && (overrides[key] === undefined || overrides[key] === index)) keys.set(index, key);
  }
  for (const { key } of columns) {
    const index = overrides[key];
    if (index !== undefined && index !== null) keys.set(index, key);
  }
  return keys;
}

/** Every column is said, so that one taken away is not found again by its header. */
function withChoice<K extends string>(
  given: MatchColumnsProps<K> & { chosen: Chosen<K>; index: number; key: K | null },
): Overrides<K> {
  const byKey = new Map<K, number>();
  for (const [index, key] of given.chosen)
    if (index !== given.index && key !== given.key) byKey.set(key, index);
  if (given.key !== null) byKey.set(given.key, given.index);
  const overrides: Overrides<K> = {};
  for (const { key } of given.columns) overrides[key] = byKey.get(key) ?? null;
  return overrides;
}
