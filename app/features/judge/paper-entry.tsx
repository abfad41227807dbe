import { useState } from "react";
import { devicesText } from "#app/text/devices.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import type { DevicesTranslate } from "./device-words.ts";
import styles from "./devices.module.css";
import { PaperForm } from "./paper-form.tsx";
import type { PaperPerformance, PaperSheets } from "./paper-sheet.ts";

/** Sheets that were written on paper: typed by one person, typed again by another. */
export function PaperEntry({ sheets }: { sheets: PaperSheets }) {
  const t = useText(devicesText);
  const [performanceId, setPerformanceId] = useState("");
  const [seatId, setSeatId] = useState("");
  const performance = sheets.performances.find(({ id }) => id === performanceId);
  const seat = performance?.seats.find(({ id }) => id === seatId);
  const item = sheets.items.find(({ key }) => key === performance?.itemKey);
  if (sheets.performances.length === 0) {
    return <EmptyState title={t("paper.none")}>{t("paper.noneHelp")}</EmptyState>;
  }
  const choose = (chosen: { performanceId: string; seatId: string }) => {
    setPerformanceId(chosen.performanceId);
    setSeatId(chosen.seatId);
  };
  return (
    <div className={styles.paper}>
      <Notice tone="info">{t("paper.intro")}</Notice>
      <Waiting sheets={sheets} onChoose={choose} />
      <SelectField
        name="performanceId"
        label={t("paper.performance")}
        emptyLabel={t("paper.choose")}
        value={performanceId}
        onChange={(id) => choose({ performanceId: id, seatId: "" })}
        choices={sheets.performances.map((each) => ({
          value: each.id,
          label: performanceWords(each, sheets),
        }))}
      />
      {performance !== undefined && (
        <SelectField
          name="seatId"
          label={t("paper.seat")}
          emptyLabel={t("paper.choose")}
          value={seatId}
          onChange={setSeatId}
          choices={performance.seats.map((each) => ({ value: each.id, label: seatName(each, t) }))}
        />
      )}
      {performance !== undefined && seat !== undefined && item !== undefined && (
        <PaperForm
          key={`${performance.id} ${seat.id} ${seat.entered}`}
          performanceId={performance.id}
          seat={seat}
          criteria={item.criteria}
        />
      )}
    </div>
  );
}

const performanceWords = ({ number, name, itemKey }: PaperPerformance, { items }: PaperSheets): string => {
  const item = items.find(({ key }) => key === itemKey)?.name ?? "";
  return `${number === null ? "" : `${String(number).padStart(2, "0")} `}${name} · ${item}`;
};

const seatName = (seat: PaperPerformance["seats"][number], t: DevicesTranslate): string =>
  `${t("seat.judge", { number: seat.number })} ${seat.holderName}`;

/** What another person has typed and nobody has confirmed. */
function Waiting(props: {
  sheets: PaperSheets;
  onChoose: (chosen: { performanceId: string; seatId: string }) => void;
}) {
  const t = useText(devicesText);
  const waiting = props.sheets.performances.flatMap((performance) =>
    performance.seats.filter(({ entered }) => entered !== "no").map((seat) => ({ performance, seat })),
  );
  if (waiting.length === 0) return null;
  return (
    <Card title={t("paper.waiting", { count: waiting.length })}>
      <ul className={styles.waiting}>
        {waiting.map(({ performance, seat }) => (
          <li key={`${performance.id} ${seat.id}`}>
            <span>
              {performanceWords(performance, props.sheets)} · {seatName(seat, t)}
            </span>
            {seat.entered === "mine" ? (
              <span>{t("paper.mine")}</span>
            ) : (
              <ActionButton
                onClick={() => props.onChoose({ performanceId: performance.id, seatId: seat.id })}
              >
                {t("paper.open")}
              </ActionButton>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
