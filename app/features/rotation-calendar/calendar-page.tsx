import { useSearchParams } from "@remix-run/react";
import { useState } from "react";
import type { RotationCalendarView, ShownCalendar } from "#app/contracts/rotation-calendar-views.ts";
import { sentenceOf } from "#app/text/refusal-sentence.ts";
import { rotationCalendarText } from "#app/text/rotation-calendar.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import styles from "./calendar.module.css";
import { CalendarFilters } from "./calendar-filters.tsx";
import { filterFrom, placeOf, type Seat } from "./calendar-rows.ts";
import { CalendarTable } from "./calendar-table.tsx";
import { CalendarTools } from "./calendar-tools.tsx";
import { useCalendarWords } from "./calendar-words.ts";
import { Objections } from "./objections.tsx";
import { SeatPanel } from "./seat-panel.tsx";
import { useEdits } from "./use-edits.ts";

/** Who leads and who stands in: read by everybody of the plan, edited where it is a draft. */
export function CalendarPage({ view }: { view: RotationCalendarView }) {
  const t = useText(rotationCalendarText);
  const { calendar, may } = view;
  if (calendar === null)
    return <EmptyState title={t("empty")}>{t(may.oversee ? "emptyText" : "emptyReading")}</EmptyState>;
  return <VersionCalendar key={calendar.versionId} view={view} calendar={calendar} />;
}

function VersionCalendar({ view, calendar }: { view: RotationCalendarView; calendar: ShownCalendar }) {
  const t = useText(rotationCalendarText);
  const language = useLanguage();
  const words = useCalendarWords(calendar);
  const [params] = useSearchParams();
  const filter = filterFrom(params);
  const { versionId, revision } = calendar;
  const edits = useEdits({ versionId, revision, undone: t("undone") });
  const [chosen, setChosen] = useState<Seat | null>(null);
  const swap = (one: Seat, other: Seat) => {
    const [first, second] = [placeOf(calendar, one), placeOf(calendar, other)];
    if (first === null || second === null) return;
    const edit = { intent: "swap" as const, one: first, other: second };
    const say = t("swapped", { one: words.personName(one.person), other: words.personName(other.person) });
    edits.make(edit, { inverse: edit, say });
  };
  const replace = (seat: Seat, personId: string) => {
    const place = placeOf(calendar, seat);
    const was = calendar.people[seat.person]?.id;
    if (place === null || was === undefined) return;
    const edit = { intent: "set" as const, place, personId };
    edits.make(edit, {
      inverse: { ...edit, personId: was },
      say: t("set", { person: words.person(personId) }),
    });
  };
  return (
    <section className={styles.stack} aria-busy={edits.busy}>
      <CalendarTools view={view} calendar={calendar} edits={edits} />
      {edits.refusal !== null && (
        <Notice tone="error" live>
          {sentenceOf(edits.refusal, language)}
        </Notice>
      )}
      <div>
        <p className={styles.told} role="status">
          {edits.told}
        </p>
        <Objections calendar={calendar} words={words} />
      </div>
      <CalendarFilters calendar={calendar} filter={filter} />
      <p className={styles.soft}>
        {t("legend")} {view.may.edit && t("legendEdit")}
      </p>
      <CalendarTable
        {...{ calendar, words, filter, edits: view.may.edit }}
        onSwap={swap}
        onChoose={view.may.edit ? setChosen : null}
      />
      {chosen !== null && (
        <SeatPanel
          {...{ calendar, words, edits, swap, replace }}
          seat={chosen}
          onClose={() => setChosen(null)}
        />
      )}
    </section>
  );
}
