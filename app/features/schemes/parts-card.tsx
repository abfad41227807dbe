import { IconX } from "@tabler/icons-react";
import { COMPONENT_SOURCES, type Component, type ComponentSource } from "#app/domain/daily/scheme.ts";
import { dailyWords } from "#app/text/daily-words.ts";
import { schemesText } from "#app/text/schemes.ts";
import { useText } from "#app/text/use-text.ts";
import { IconButton } from "#app/ui/actions/icon-button.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { StatusTag } from "#app/ui/feedback/status-tag.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import { NumberCell } from "./number-cell.tsx";
import { numberText } from "./number-text.ts";
import { useScheme } from "./scheme-context.ts";
import styles from "./schemes.module.css";

type Period = "quarter" | "year";
const WHOLE = 10_000;

/** How quarter and year are put together. */
export function PartsCards() {
  return (
    <div className={styles.pair}>
      <PartsCard period="quarter" />
      <PartsCard period="year" />
    </div>
  );
}

function PartsCard({ period }: { period: Period }) {
  const t = useText(schemesText);
  const { body, problemAt } = useScheme();
  const components = body[period];
  const general = problemAt(period);
  return (
    <Card title={t(`parts.${period}`)}>
      {components.length === 0 && period === "quarter" && <p>{t("parts.quarterEmpty")}</p>}
      {components.length > 0 && (
        <table className={styles.table} data-narrow>
          <caption className="yz-hidden">{t(`parts.${period}`)}</caption>
          <thead>
            <tr>
              <th scope="col">{t("parts.source")}</th>
              <th scope="col">{t("parts.weight")} %</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {components.map((component, index) => (
              <PartRow key={component.source} {...{ period, component, index }} />
            ))}
          </tbody>
        </table>
      )}
      {components.length > 0 && <WeightSum components={components} />}
      {general !== undefined && <Notice tone="attention">{general}</Notice>}
      <AddPart period={period} />
      {period === "year" && <p className={styles.soft}>{t("parts.hint")}</p>}
    </Card>
  );
}

function PartRow({ period, component, index }: { period: Period; component: Component; index: number }) {
  const t = useText(schemesText);
  const words = useText(dailyWords);
  const { body, change, readOnly, problemAt } = useScheme();
  const name = words(`source.${component.source}`);
  const put = (components: Component[]) => change({ ...body, [period]: components });
  const problem = problemAt(`${period}[${index}].source`);
  return (
    <tr>
      <th scope="row">
        {name}
        {problem !== undefined && <span className={styles.error}>{problem}</span>}
      </th>
      <td>
        <NumberCell
          {...{ path: `${period}[${index}].weight`, label: `${name} ${t("parts.weight")}`, kind: "percent" }}
          value={component.weight}
          onValue={(weight) =>
            put(body[period].map((each, at) => (at === index ? { ...each, weight } : each)))
          }
        />
      </td>
      <td>
        {!readOnly && (
          <IconButton
            size="small"
            label={t("parts.remove", { name })}
            icon={<IconX size={16} />}
            onClick={() => put(body[period].filter((_, at) => at !== index))}
          />
        )}
      </td>
    </tr>
  );
}

/** The weights added up while they are typed. */
function WeightSum({ components }: { components: readonly Component[] }) {
  const t = useText(schemesText);
  const sum = components.reduce((total, { weight }) => total + weight, 0);
  const percent = (value: number) => numberText({ kind: "percent", value });
  const rest = percent(Math.abs(WHOLE - sum));
  return (
    <p role="status">
      <StatusTag tone={sum === WHOLE ? "good" : "attention"}>
        {t("parts.sum", { sum: percent(sum) })}
        {sum < WHOLE && ` · ${t("parts.rest", { rest })}`}
        {sum > WHOLE && ` · ${t("parts.over", { rest })}`}
      </StatusTag>
    </p>
  );
}

function AddPart({ period }: { period: Period }) {
  const t = useText(schemesText);
  const words = useText(dailyWords);
  const { body, change, readOnly } = useScheme();
  const taken = new Set(body[period].map(({ source }) => source));
  const left = COMPONENT_SOURCES.filter(
    (source) => !taken.has(source) && (period === "year" || source !== "quarters"),
  );
  if (readOnly || left.length === 0) return null;
  const missing = WHOLE - body[period].reduce((sum, { weight }) => sum + weight, 0);
  const add = (source: ComponentSource) =>
    change({ ...body, [period]: [...body[period], { source, weight: Math.max(0, missing) }] });
  return (
    <SelectField
      name={`${period}-add`}
      label={t("parts.add")}
      value=""
      emptyLabel="—"
      choices={left.map((value) => ({ value, label: words(`source.${value}`) }))}
      onChange={(value) => {
        const source = left.find((each) => each === value);
        if (source !== undefined) add(source);
      }}
    />
  );
}
