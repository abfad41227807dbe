import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import type { AppointmentView, CadreView } from "#app/contracts/people-views.ts";
import { peopleText } from "#app/text/people.ts";
import { peopleWords } from "#app/text/people-words.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import { AppointmentPanel } from "./appointment-panel.tsx";
import styles from "./appointments-card.module.css";
import { EndAppointmentPanel } from "./end-appointment-panel.tsx";

/** The history of posts, latest first. */
export function AppointmentsCard({ record }: { record: CadreView }) {
  const t = useText(peopleText);
  const [adding, setAdding] = useState(false);
  const [ending, setEnding] = useState<AppointmentView | null>(null);
  const { appointments, may } = record;
  return (
    <Card
      title={t("cadre.history")}
      actions={
        may.manage && (
          <ActionButton size="small" icon={<IconPlus />} onClick={() => setAdding(true)}>
            {t("cadre.addPost")}
          </ActionButton>
        )
      }
    >
      {appointments.length === 0 ? (
        <p>{t("cadre.historyEmpty")}</p>
      ) : (
        <ol className={styles.list}>
          {appointments.map((one) => (
            <Line
              key={one.id}
              appointment={one}
              onEnd={may.manage && one.toOn === null ? () => setEnding(one) : null}
            />
          ))}
        </ol>
      )}
      <AppointmentPanel
        key={`add-${appointments.length}`}
        opened={adding}
        onClose={() => setAdding(false)}
        units={record.units}
        unitId={record.unitId}
      />
      <EndAppointmentPanel key={ending?.id ?? "none"} appointment={ending} onClose={() => setEnding(null)} />
    </Card>
  );
}

function Line({ appointment, onEnd }: { appointment: AppointmentView; onEnd: (() => void) | null }) {
  const t = useText(peopleText);
  const words = useText(peopleWords);
  const { fromOn, toOn, post, unitName, documentNumber } = appointment;
  return (
    <li data-current={toOn === null}>
      <span className={styles.time}>
        {fromOn} — {toOn ?? t("cadre.now")}
      </span>
      <span className={styles.what}>
        <strong>{words(`post.${post}`)}</strong> {unitName}
        {documentNumber !== null && <span className={styles.document}> {documentNumber}</span>}
      </span>
      {onEnd !== null && (
        <ActionButton size="small" tone="quiet" onClick={onEnd}>
          {t("cadre.endPost")}
        </ActionButton>
      )}
    </li>
  );
}
