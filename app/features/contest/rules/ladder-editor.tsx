import type { LadderBand } from "#app/domain/scoring/rule-set.ts";
import { contestRulesText } from "#app/text/contest-rules.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { CheckField } from "#app/ui/fields/check-field.tsx";
import styles from "../contest.module.css";
import { removed, replaced } from "./edit.ts";
import { OptionalScaledField, ScaledField } from "./scaled-field.tsx";

const BAND_SECONDS = 30;

/** A band that goes on where the ladder ends; the open end moves to it. */
export const withBand = (bands: readonly LadderBand[]): LadderBand[] => {
  const last = bands.at(-1);
  if (last === undefined) return [{ fromSeconds: 1, toSeconds: null, points: 50, disqualify: false }];
  const closed = { ...last, toSeconds: last.toSeconds ?? last.fromSeconds + BAND_SECONDS - 1 };
  const next = {
    fromSeconds: closed.toSeconds + 1,
    toSeconds: null,
    points: last.points + 50,
    disqualify: false,
  };
  return [...bands.slice(0, -1), closed, next];
};

/** Seconds over (or under) and what they cost, one line a band. */
export function LadderEditor(props: {
  name: string;
  label: string;
  bands: LadderBand[];
  onChange: (bands: LadderBand[]) => void;
}) {
  const t = useText(contestRulesText);
  const { bands, onChange } = props;
  return (
    <fieldset className={styles.set}>
      <legend>{props.label}</legend>
      {bands.length === 0 && <p className={styles.soft}>{t("noBands")}</p>}
      {bands.map((band, at) => {
        const set = (changes: Partial<LadderBand>) => onChange(replaced(bands, at, { ...band, ...changes }));
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: bands are edited in place and have no key
          <div key={at} className={styles.ends}>
            <ScaledField
              name={`${props.name}.${at}.from`}
              label={t("from")}
              digits={0}
              value={band.fromSeconds}
              onChange={(fromSeconds) => set({ fromSeconds })}
            />
            <OptionalScaledField
              name={`${props.name}.${at}.to`}
              label={`${t("to")} · ${band.toSeconds === null ? t("andMore") : ""}`}
              digits={0}
              value={band.toSeconds}
              onChange={(toSeconds) => set({ toSeconds })}
            />
            <ScaledField
              name={`${props.name}.${at}.points`}
              label={t("take")}
              unit={t("points")}
              digits={2}
              value={band.points}
              onChange={(points) => set({ points })}
            />
            <CheckField
              name={`${props.name}.${at}.disqualify`}
              label={t("disqualify")}
              checked={band.disqualify}
              onChange={(disqualify) => set({ disqualify })}
            />
            <ActionButton size="small" tone="quiet" onClick={() => onChange(removed(bands, at))}>
              {t("remove")}
            </ActionButton>
          </div>
        );
      })}
      <div className={styles.row}>
        <ActionButton size="small" onClick={() => onChange(withBand(bands))}>
          {t("addBand")}
        </ActionButton>
      </div>
    </fieldset>
  );
}
