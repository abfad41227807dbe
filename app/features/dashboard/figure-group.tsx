import { Link } from "@remix-run/react";
import type { Asked, FigureShown } from "#app/contracts/dashboard-views.ts";
import { CHARTS, type FigureGroup, type FigureKey, figureOf } from "#app/domain/daily/figures.ts";
import { BarTable } from "#app/ui/charts/bar-table.tsx";
import { Stat, StatRow } from "#app/ui/data/stat.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import { listAddress } from "./address.ts";
import styles from "./dashboard.module.css";
import { useFigureWords } from "./figure-words.ts";

type Props = { group: FigureGroup; figures: readonly FigureShown[]; asked: Asked };

/** Figures of one kind: the main ones large, the parts of a whole as bars. */
export function FigureGroupCard({ group, figures, asked }: Props) {
  const { t } = useFigureWords();
  const charts = CHARTS.filter((chart) => chart.group === group);
  const drawn = new Set<FigureKey>(charts.flatMap(({ bars }) => bars));
  const own = figures.filter(({ key }) => figureOf(key).group === group);
  const main = own.filter(({ key }) => !drawn.has(key));
  const byKey = new Map(own.map((figure) => [figure.key, figure]));
  const isFlow = own.some(({ key }) => figureOf(key).kind === "flow");
  return (
    <Card title={t(`group.${group}`)} actions={isFlow ? <Span asked={asked} /> : undefined}>
      <div className={main.length === 1 && charts.length > 0 ? styles.beside : undefined}>
        <StatRow>
          {main.map((figure) => (
            <FigureStat key={figure.key} figure={figure} asked={asked} />
          ))}
        </StatRow>
        {charts.length > 0 && (
          <div className={styles.charts}>
            {charts.map(({ key, bars }) => (
              <Bars
                key={key}
                caption={t(`chart.${key}`)}
                figures={bars.flatMap((bar) => byKey.get(bar) ?? [])}
                asked={asked}
              />
            ))}
          </div>
        )}
      </div>
    </Card>
  );
}

function Span({ asked }: { asked: Asked }) {
  return <span className={styles.soft}>{useFigureWords().span(asked)}</span>;
}

function FigureStat({ figure, asked }: { figure: FigureShown; asked: Asked }) {
  const words = useFigureWords();
  const { key, now } = figure;
  const value = words.value(key, now);
  return (
    <Stat
      label={words.label(key)}
      value={
        value === null ? (
          <span className={styles.soft}>{words.t("nobody")}</span>
        ) : (
          <Link
            to={listAddress(key, asked)}
            className={styles.figure}
            aria-label={`${words.label(key)} ${value}`}
          >
            {value}
          </Link>
        )
      }
      {...(value === null ? {} : { unit: words.unit(key) })}
      detail={
        <>
          {figureOf(key).unit === "share" && now.whole !== null && (
            <span className={styles.line}>{words.t("parts", { part: now.part, whole: now.whole })}</span>
          )}
          <span className={styles.line}>{words.change(figure)}</span>
        </>
      }
    />
  );
}

function Bars(props: { caption: string; figures: readonly FigureShown[]; asked: Asked }) {
  const words = useFigureWords();
  return (
    <BarTable
      caption={props.caption}
      rows={props.figures.map((figure) => ({
        ...{ key: figure.key, label: words.label(figure.key), value: figure.now.part },
        text: (
          <Link
            to={listAddress(figure.key, props.asked)}
            className={styles.small}
            aria-label={`${words.label(figure.key)} ${figure.now.part}`}
          >
            {figure.now.part}
          </Link>
        ),
        detail: words.change(figure),
      }))}
    />
  );
}
