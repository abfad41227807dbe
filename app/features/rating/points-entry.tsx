import { useId } from "react";
import type { FormItem } from "#app/domain/daily/scheme.ts";
import { ratingText } from "#app/text/rating.ts";
import { useText } from "#app/text/use-text.ts";
import styles from "./rating.module.css";

/** Up to so many points each has its own button; beyond it four levels and a stepper. */
const BUTTONS_UP_TO = 10;

/** Shares of the maximum the four levels stand for. */
const LEVELS = [
  { key: "levelFull", share: 1 },
  { key: "levelGood", share: 0.85 },
  { key: "levelFair", share: 0.7 },
  { key: "levelPoor", share: 0.5 },
] as const;

type EntryProps = {
  item: FormItem;
  name: string;
  value: number | undefined;
  onChange: (value: number) => void;
};

/** Whole points for one item by big buttons; nothing is preset. */
export function PointsEntry(props: EntryProps) {
  const t = useText(ratingText);
  const id = useId();
  const { item, value } = props;
  return (
    <fieldset className={styles.item} aria-labelledby={id}>
      <div className={styles.between} id={id}>
        <span>{t("item", { label: item.label, maximum: item.maximum })}</span>
        <strong className={styles.value} data-empty={value === undefined}>
          {value === undefined ? t("empty") : t("points", { n: value })}
        </strong>
      </div>
      {item.maximum <= BUTTONS_UP_TO ? <EachPoint {...props} /> : <LevelsAndStepper {...props} />}
    </fieldset>
  );
}

function EachPoint({ item, value, onChange }: EntryProps) {
  const t = useText(ratingText);
  return (
    <div className={styles.points}>
      {Array.from({ length: item.maximum + 1 }, (_, points) => (
        <button
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is the points
          key={points}
          type="button"
          className={styles.point}
          aria-pressed={value === points}
          aria-label={t("points", { n: points })}
          onClick={() => onChange(points)}
        >
          {points}
        </button>
      ))}
    </div>
  );
}

function LevelsAndStepper({ item, value, onChange }: EntryProps) {
  const t = useText(ratingText);
  const { maximum } = item;
  const step = (by: number) => onChange(Math.max(0, Math.min(maximum, (value ?? maximum) + by)));
  return (
    <>
      <div className={styles.levels}>
        {LEVELS.map(({ key, share }) => {
          const points = Math.round(maximum * share);
          return (
            <button
              key={key}
              type="button"
              className={styles.point}
              aria-pressed={value === points}
              onClick={() => onChange(points)}
            >
              {t(key)} {points}
            </button>
          );
        })}
      </div>
      <div className={styles.stepper}>
        <button
          type="button"
          className={styles.point}
          disabled={value === 0}
          aria-label={t("less")}
          onClick={() => step(-1)}
        >
          −
        </button>
        <span className={styles.figure}>{value ?? "—"}</span>
        <button
          type="button"
          className={styles.point}
          disabled={value === maximum}
          aria-label={t("more")}
          onClick={() => step(1)}
        >
          +
        </button>
      </div>
    </>
  );
}
