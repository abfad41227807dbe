import type { Slip, SlipItem } from "#app/contracts/slip.ts";
import { BarWithQuartiles } from "#app/ui/charts/bar-with-quartiles.tsx";
import { ChartFrame } from "#app/ui/charts/chart-frame.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import styles from "./contestant.module.css";
import { useSlipText } from "./use-slip-text.ts";

/** Own points by criterion beside the middle of all, drawn and as the same numbers in a table. */
export function CriterionBars({ slip }: { slip: Slip }) {
  const t = useSlipText();
  const items = slip.rounds.flatMap((round) => round.items).filter(({ criteria }) => criteria.length > 0);
  if (items.length === 0) return null;
  return (
    <Card title={t("bars.title")}>
      <div className={styles.stack}>
        {items.map((item) => (
          <ItemBars key={item.key} item={item} />
        ))}
      </div>
    </Card>
  );
}

function ItemBars({ item }: { item: SlipItem }) {
  const t = useSlipText();
  const drawn = item.criteria.flatMap((criterion) =>
    criterion.all === null
      ? []
      : [
          {
            key: criterion.key,
            label: criterion.name,
            own: criterion.own,
            median: criterion.all.median,
            lowerQuartile: criterion.all.lower,
            upperQuartile: criterion.all.upper,
            scale: { minimum: criterion.minimum, maximum: criterion.maximum },
            text: criterion.ownText,
          },
        ],
  );
  if (drawn.length === 0) {
    return (
      <div className={styles.stack}>
        <h3 className={styles.itemTitle}>{item.name}</h3>
        <Figures item={item} />
        <p className={styles.soft}>{t("bars.few")}</p>
      </div>
    );
  }
  return (
    <ChartFrame
      caption={`${item.name} · ${t("bars.n", { n: item.criteria[0]?.all?.n ?? 0 })}`}
      legend={[
        { key: "own", look: "own", label: t("bars.own") },
        { key: "median", look: "median", label: t("bars.median") },
        { key: "quartiles", look: "quartiles", label: t("bars.quartiles") },
      ]}
      table={<Figures item={item} />}
    >
      <BarWithQuartiles rows={drawn} />
    </ChartFrame>
  );
}

function Figures({ item }: { item: SlipItem }) {
  const t = useSlipText();
  const compared = item.criteria.some(({ all }) => all !== null);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
    <section className={styles.scroller} tabIndex={0} aria-label={`${item.name} ${t("bars.title")}`}>
      <table className={styles.figures}>
        <thead>
          <tr>
            <th scope="col">{t("bars.criterion")}</th>
            <th scope="col">{t("bars.own")}</th>
            {compared && <th scope="col">{t("bars.lower")}</th>}
            {compared && <th scope="col">{t("bars.median")}</th>}
            {compared && <th scope="col">{t("bars.upper")}</th>}
            <th scope="col">{t("bars.maximum")}</th>
          </tr>
        </thead>
        <tbody>
          {item.criteria.map((criterion) => (
            <tr key={criterion.key}>
              <th scope="row">{criterion.name}</th>
              <td>{criterion.ownText}</td>
              {compared && [0, 1, 2].map((at) => <td key={at}>{criterion.all?.texts[at] ?? ""}</td>)}
              <td>{criterion.maximum}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
