import { useState } from "react";
import type { ShownCalendar } from "#app/contracts/rotation-calendar-views.ts";
import { rotationCalendarText } from "#app/text/rotation-calendar.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { KeyValue } from "#app/ui/data/key-value.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { SidePanel } from "#app/ui/layout/side-panel.tsx";
import styles from "./calendar.module.css";
import { placeOf, type Seat } from "./calendar-rows.ts";
import type { CalendarWords } from "./calendar-words.ts";
import { BreachList } from "./objections.tsx";
import { type Replacement, replacementsFor, swapsFor } from "./seat-choices.ts";
import type { Edits } from "./use-edits.ts";

type PanelProps = {
  calendar: ShownCalendar;
  words: CalendarWords;
  seat: Seat;
  edits: Edits;
  swap: (one: Seat, other: Seat) => void;
  replace: (seat: Seat, personId: string) => void;
  onClose: () => void;
};

/** What dragging does, by keyboard and touch: somebody else at a place, or two people who change theirs. */
export function SeatPanel(props: PanelProps) {
  const { calendar, words, seat, onClose } = props;
  const t = useText(rotationCalendarText);
  const place = placeOf(calendar, seat);
  const breaches = (calendar.breaches ?? []).filter(
    ({ communityId, area, period }) =>
      communityId === place?.communityId && area === place?.area && period === seat.period,
  );
  const where = `${words.postName(seat.post)} · ${words.period(seat.period)}`;
  return (
    <SidePanel
      opened
      onClose={onClose}
      title={t("panel.title", { role: t(seat.role) })}
      closeLabel={t("panel.close")}
    >
      <div className={styles.stack}>
        <KeyValue
          entries={[
            { key: "where", label: t("panel.where"), value: where },
            { key: "now", label: t("panel.now"), value: words.personName(seat.person) },
          ]}
        />
        {breaches.length > 0 && (
          <Notice tone="attention" title={t("panel.objections")}>
            <BreachList breaches={breaches} words={words} />
          </Notice>
        )}
        <ReplacePart {...props} />
        <SwapPart {...props} />
      </div>
    </SidePanel>
  );
}

function ReplacePart({ calendar, seat, edits, replace, onClose }: PanelProps) {
  const t = useText(rotationCalendarText);
  const [personId, setPersonId] = useState("");
  const label = ({ name, standing }: Replacement) =>
    standing === "fit" ? name : t(`panel.${standing}`, { name });
  return (
    <div className={styles.part}>
      <SelectField
        label={t("panel.replace")}
        description={t("panel.replaceHint")}
        name="personId"
        value={personId}
        onChange={setPersonId}
        emptyLabel={t("panel.choose")}
        search={{ nothingFound: t("nothingFound"), clear: t("clear") }}
        choices={replacementsFor(calendar, seat).map((each) => ({ value: each.id, label: label(each) }))}
      />
      <ActionButton
        tone="primary"
        busy={edits.busy}
        disabled={personId === ""}
        onClick={() => {
          replace(seat, personId);
          onClose();
        }}
      >
        {t("panel.replaceButton")}
      </ActionButton>
    </div>
  );
}

function SwapPart({ calendar, words, seat, edits, swap, onClose }: PanelProps) {
  const t = useText(rotationCalendarText);
  const [chosen, setChosen] = useState("");
  const seats = swapsFor(calendar, seat);
  const whereOf = (other: Seat) =>
    other.post !== seat.post
      ? words.postName(other.post)
      : other.role === seat.role
        ? words.period(other.period)
        : t(other.role);
  const other = chosen === "" ? undefined : seats[Number(chosen)];
  return (
    <div className={styles.part}>
      <SelectField
        label={t("panel.swap")}
        description={t("panel.swapHint")}
        name="swap"
        value={chosen}
        onChange={setChosen}
        emptyLabel={t("panel.choose")}
        search={{ nothingFound: t("nothingFound"), clear: t("clear") }}
        choices={seats.map((each, at) => ({
          value: String(at),
          label: t("panel.swapChoice", { person: words.personName(each.person), where: whereOf(each) }),
        }))}
      />
      <ActionButton
        busy={edits.busy}
        disabled={other === undefined}
        onClick={() => {
          if (other !== undefined) swap(seat, other);
          onClose();
        }}
      >
        {t("panel.swapButton")}
      </ActionButton>
    </div>
  );
}
