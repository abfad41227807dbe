import { IconPlus } from "@tabler/icons-react";
import type { LadderBand, Timing } from "#app/domain/scoring/rule-set.ts";
import { rulesText } from "#app/text/rules.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import cells from "./cells.module.css";
import { LadderRow } from "./ladder-row.tsx";
import { withNextBand } from "./new-rows.ts";
import { PlaceProblems } from "./place-problems.tsx";
import { type ItemAt, listPath } from "./rule-lists.ts";
import styles from "./rules.module.css";
import { useRules } from "./rules-context.ts";

export type LadderEditorProps = { side: "overtime" | "undertime"; timing: Timing; at: ItemAt };

/** Bands of seconds and what each costs; a sentence says whether they cover every second once. */
export function LadderEditor({ side, timing, at }: LadderEditorProps) {
  const t = useText(rulesText);
  const { edit, readOnly } = useRules();
  const of = { list: side, ...at } as const;
  const bands = timing[side];
  const save = (rows: LadderBand[]) => edit({ kind: "timing", at, change: { [side]: rows } });
  return (
    <div className={styles.block}>
      <h4 className={styles.sub}>{t(`ladder.${side}`)}</h4>
      {bands.length > 0 && (
        <div className={cells.scroller}>
          <table className={cells.table}>
            <caption className="yz-hidden">{t(`ladder.${side}`)}</caption>
            <thead>
              <tr>
                <th scope="col" data-kind="figures">
                  {t("ladder.from")}
                </th>
                <th scope="col" data-kind="figures">
                  {t("ladder.to")}
                </th>
                <th scope="col" data-kind="figures">
                  {t("ladder.points")}
                </th>
                <th scope="col">{t("ladder.disqualify")}</th>
                {!readOnly && (
                  <th scope="col">
                    <span className="yz-hidden">{t("trim.actions")}</span>
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {bands.map((band, index) => (
                <LadderRow
                  // biome-ignore lint/suspicious/noArrayIndexKey: bands have no identity but their place
                  key={index}
                  band={band}
                  index={index}
                  count={bands.length}
                  of={of}
                  onBand={(next) => save(bands.map((row, place) => (place === index ? next : row)))}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {!readOnly && (
        <ActionButton
          size="small"
          icon={<IconPlus size={16} />}
          onClick={() => save(withNextBand(bands))}
          data-field={listPath(of)}
        >
          {t("ladder.add")}
        </ActionButton>
      )}
      <PlaceProblems path={listPath(of)}>
        {t(bands.length === 0 ? `ladder.none.${side}` : `ladder.whole.${side}`)}
      </PlaceProblems>
    </div>
  );
}
