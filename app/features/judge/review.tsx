import { useRef } from "react";
import type { SeatItem } from "#app/contracts/live.ts";
import { judgeText } from "#app/text/judge.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { OddMarks } from "./criterion-panel.tsx";
import styles from "./judge.module.css";
import { useJudgeDesk } from "./judge-desk.ts";
import { earlierSheets, totalText } from "./own-marks.ts";
import { performerNumber } from "./performers.ts";
import { valueText } from "./score-text.ts";
import type { SheetOnTablet } from "./sheet-state.ts";

/** Everything that is about to be submitted, on one card. */
export function ReviewCard({ item, sheet }: { item: SeatItem; sheet: SheetOnTablet }) {
  const t = useText(judgeText);
  const { view, sheetOf } = useJudgeDesk();
  const contestant = view.contestants[view.performances[sheet.performanceId]?.contestantId ?? ""];
  const earlier = earlierSheets(view, { performanceId: sheet.performanceId, sheetOf });
  return (
    <section className={styles.review} aria-labelledby="review-heading">
      <h2 id="review-heading">{t("reviewCard.heading")}</h2>
      <p className={styles.reviewWho}>
        <strong className={styles.reviewNumber}>{performerNumber(view, sheet.performanceId, t)}</strong>
        <span>{contestant?.name}</span>
        <span className={styles.quiet}>{contestant?.unitName}</span>
      </p>
      <dl className={styles.figures}>
        {item.criteria.map((criterion) => (
          <div key={criterion.key}>
            <dt>
              {criterion.name}
              {sheet.comments[criterion.key] !== undefined && (
                <span className={styles.quiet}>{t("reviewCard.commentMark")}</span>
              )}
            </dt>
            <dd>{valueText(criterion, sheet.marks[criterion.key] ?? 0)}</dd>
          </div>
        ))}
        <div data-total="true">
          <dt>{t("reviewCard.total")}</dt>
          <dd>{totalText(item, sheet.marks)}</dd>
        </div>
      </dl>
      <OddMarks item={item} sheet={sheet} earlier={earlier} />
    </section>
  );
}

/** The button says what it does; a second tap does nothing. */
export function ReviewActions(props: { item: SeatItem; sheet: SheetOnTablet; onBack: () => void }) {
  const t = useText(judgeText);
  const { tablet, view } = useJudgeDesk();
  const done = useRef(false);
  const { item, sheet } = props;
  const submit = () => {
    if (done.current) return;
    done.current = true;
    tablet?.decide({ base: sheet.base, kind: "submit" });
  };
  return (
    <div className={styles.decision}>
      <ActionButton tone="primary" size="huge" wide disabled={!sheet.editable} onClick={submit}>
        {t("reviewCard.submit", {
          performer: performerNumber(view, sheet.performanceId, t),
          total: totalText(item, sheet.marks),
        })}
      </ActionButton>
      <ActionButton size="large" wide onClick={props.onBack}>
        {t("reviewCard.back")}
      </ActionButton>
    </div>
  );
}
