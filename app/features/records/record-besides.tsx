import type { CallBackView, ObjectionView, RecordView } from "#app/contracts/record-desk-views.ts";
import { recordsText } from "#app/text/records.ts";
import { dateTime } from "#app/text/time.ts";
import { useText } from "#app/text/use-text.ts";
import { Card } from "#app/ui/layout/card.tsx";
import styles from "./records.module.css";

/** What was asked about a verified record, and what was said against it. Nothing before it is verified. */
export function RecordBesides({ view }: { view: RecordView }) {
  const t = useText(recordsText);
  if (view.verified === null) return null;
  return (
    <>
      {view.callBacks !== null && (
        <Card title={t("page.callBacks")}>
          {view.callBacks.length === 0 ? (
            <p className={styles.soft}>{t("page.notDrawn")}</p>
          ) : (
            <ul className={styles.steps}>
              {view.callBacks.map((each) => (
                <CallBackLine key={each.id} callBack={each} />
              ))}
            </ul>
          )}
        </Card>
      )}
      <Card title={t("page.objections")}>
        {view.objections.length === 0 ? (
          <p className={styles.soft}>{t("page.noObjections")}</p>
        ) : (
          <ul className={styles.steps}>
            {view.objections.map((each) => (
              <ObjectionLine key={each.id} objection={each} own={view.own} />
            ))}
          </ul>
        )}
      </Card>
    </>
  );
}

function CallBackLine({ callBack }: { callBack: CallBackView }) {
  const t = useText(recordsText);
  const { outcome, called, note } = callBack;
  return (
    <li className={styles.cell}>
      <strong>{outcome === null ? t("callBack.state.open") : t(`callBack.outcomes.${outcome}`)}</strong>
      {note !== null && <span>{note}</span>}
      <span className={styles.small}>
        {called === null
          ? `${t("callBack.drawn")} ${dateTime(callBack.drawnAt)}`
          : t("step.by", { name: called.by ?? t("step.system"), at: dateTime(called.at) })}
      </span>
    </li>
  );
}

function ObjectionLine({ objection, own }: { objection: ObjectionView; own: boolean }) {
  const t = useText(recordsText);
  const { decision, answer } = objection;
  const filer = own ? t("objection.undisclosed") : (objection.filedBy ?? t("objection.board"));
  return (
    <li className={styles.cell}>
      <strong>{decision === null ? t("objection.state.open") : t(`objection.decisions.${decision}`)}</strong>
      <span>{objection.statement}</span>
      {answer !== null && <span>{`${t("objection.answer")}：${answer}`}</span>}
      <span className={styles.small}>{t("step.by", { name: filer, at: dateTime(objection.filedAt) })}</span>
    </li>
  );
}
