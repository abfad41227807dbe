import { useState } from "react";
import type { MentorshipView, ShownMentorRating } from "#app/contracts/mentorship-views.ts";
import { ratingFromOn } from "#app/domain/growth/mentor-due.ts";
import { RATING_FORMS } from "#app/domain/growth/mentorship-forms.ts";
import type { RatingMoment } from "#app/domain/growth/mentorship-life.ts";
import { mentorshipText } from "#app/text/mentorship.ts";
import { rotationWords } from "#app/text/rotation-words.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { StatusTag } from "#app/ui/feedback/status-tag.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import styles from "./mentoring.module.css";
import { LogPanel, RatingPanel } from "./mentorship-panels.tsx";

type CardProps = { view: MentorshipView };

/** What is to be written now. */
export function DueNotice({ view }: CardProps) {
  const t = useText(mentorshipText);
  const words = useText(rotationWords);
  if (view.due.length === 0) return null;
  return (
    <Notice tone="attention" title={t("due.title")}>
      <ul className={styles.plain}>
        {view.due.map((due) =>
          due.kind === "log" ? (
            <li key={due.month}>
              {t(due.over ? "due.over" : "due.log", { month: due.month, n: due.missing })}
            </li>
          ) : (
            <li key={`${due.moment}-${due.rater}`}>
              {t("due.rating", { moment: words(`moment.${due.moment}`), who: t(`side.${due.rater}`) })}
            </li>
          ),
        )}
      </ul>
    </Notice>
  );
}

export function LogCard({ view }: CardProps) {
  const t = useText(mentorshipText);
  const words = useText(rotationWords);
  const [writing, setWriting] = useState(false);
  return (
    <Card
      title={t("log.title")}
      actions={
        view.may.log && (
          <ActionButton tone="primary" onClick={() => setWriting(true)}>
            {t("log.add")}
          </ActionButton>
        )
      }
    >
      <div className={styles.stack}>
        <ul className={styles.months} aria-label={t("log.months")}>
          {view.months
            .filter(({ lines, wanted }) => lines + wanted > 0)
            .map(({ month, lines, wanted }) => (
              <li key={month} data-state={lines >= wanted ? "full" : "short"}>
                {t("log.monthLines", { month, lines, wanted })}
              </li>
            ))}
        </ul>
        {view.log.length === 0 ? (
          <p className={styles.soft}>{t("log.empty")}</p>
        ) : (
          <ul className={styles.list}>
            {view.log.map(({ id, onDay, kind, content, by }) => (
              <li key={id}>
                <span className={styles.soft}>
                  {onDay} · {words(`mentorLog.${kind}`)} · {t(`side.${by}`)}
                </span>
                <p className={styles.text}>{content}</p>
              </li>
            ))}
          </ul>
        )}
      </div>
      {writing && <LogPanel view={view} onClose={() => setWriting(false)} />}
    </Card>
  );
}

export function RatingsCard({ view }: CardProps) {
  const t = useText(mentorshipText);
  const words = useText(rotationWords);
  const [rating, setRating] = useState<RatingMoment | null>(null);
  return (
    <Card
      title={t("rating.title")}
      actions={view.may.rate.map((moment) => (
        <ActionButton key={moment} tone="primary" onClick={() => setRating(moment)}>
          {t("rating.write", { moment: words(`moment.${moment}`) })}
        </ActionButton>
      ))}
    >
      <div className={styles.stack}>
        <p className={styles.soft}>{t("rating.note")}</p>
        {view.ratings.length === 0 ? (
          <p className={styles.soft}>
            {t("rating.none", { mid: ratingFromOn(view, "midTerm"), end: ratingFromOn(view, "end") })}
          </p>
        ) : (
          <ul className={styles.list}>
            {view.ratings.map((one) => (
              <Rating key={`${one.moment}-${one.rater}`} one={one} />
            ))}
          </ul>
        )}
      </div>
      {rating !== null && <RatingPanel view={view} moment={rating} onClose={() => setRating(null)} />}
    </Card>
  );
}

function Rating({ one }: { one: ShownMentorRating }) {
  const t = useText(mentorshipText);
  const words = useText(rotationWords);
  const { shown } = one;
  return (
    <li>
      <span className={styles.row}>
        <strong>
          {words(`moment.${one.moment}`)} · {t(`rating.by.${one.rater}`)}
        </strong>
        {shown !== null && <StatusTag tone="neutral">{t("rating.points", { n: shown.total })}</StatusTag>}
      </span>
      {shown === null ? (
        <p className={styles.soft}>{t("rating.hidden")}</p>
      ) : (
        <>
          <p className={styles.soft}>
            {RATING_FORMS[one.rater]
              .map(({ key, maximum }) => `${t(`rating.form.${key}`)} ${shown.points[key] ?? 0}/${maximum}`)
              .join(" · ")}
          </p>
          <p className={styles.text}>{shown.statement}</p>
        </>
      )}
    </li>
  );
}
