import { useState } from "react";
import { isFilled } from "#app/domain/daily/rating-form.ts";
import { ratingText } from "#app/text/rating.ts";
import { refusalSentence } from "#app/text/refusal-text.ts";
import { generalRefusals } from "#app/text/refusals/general.ts";
import { ratingRefusals } from "#app/text/refusals/rating.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { StatusTag } from "#app/ui/feedback/status-tag.tsx";
import { PointsEntry } from "./points-entry.tsx";
import styles from "./rating.module.css";
import type { RatedPerson, RatingPage } from "./rating-screen.tsx";
import type { Ballot } from "./use-ballot.ts";

const TEXTS = [generalRefusals, ratingRefusals];

/** One card for each person, and the bar that says who is missing and sends once. */
export function RatingForm({ page, ballot }: { page: RatingPage; ballot: Ballot }) {
  const language = useLanguage();
  return (
    <form onSubmit={(event) => event.preventDefault()} className={styles.stack}>
      {page.people.map((person) => (
        <PersonCard key={person.cadreId} page={page} person={person} ballot={ballot} />
      ))}
      {ballot.refusal !== null && (
        <Notice tone="error" live>
          {refusalSentence({ refusal: ballot.refusal, language, texts: TEXTS })}
        </Notice>
      )}
      <SendBar page={page} ballot={ballot} />
    </form>
  );
}

function PersonCard({ page, person, ballot }: { page: RatingPage; person: RatedPerson; ballot: Ballot }) {
  const t = useText(ratingText);
  const points = ballot.pointsOf(person.cadreId);
  const open = page.form.filter(({ key }) => points[key] === undefined).length;
  const done = isFilled({ form: page.form, points });
  const id = `person-${person.cadreId}`;
  return (
    <section className={styles.card} aria-labelledby={id} data-done={done}>
      <div className={styles.between}>
        <h2 id={id} className={styles.name}>
          {person.name}
        </h2>
        <StatusTag tone={done ? "good" : "attention"}>{done ? t("done") : t("open", { n: open })}</StatusTag>
      </div>
      {page.form.map((item) => (
        <PointsEntry
          key={item.key}
          item={item}
          name={person.name}
          value={points[item.key]}
          onChange={(value) => ballot.give({ cadreId: person.cadreId, key: item.key, points: value })}
        />
      ))}
    </section>
  );
}

/** The first press says what the second one does: no dialog, no slip of the finger. */
function SendBar({ page, ballot }: { page: RatingPage; ballot: Ballot }) {
  const t = useText(ratingText);
  const [asked, setAsked] = useState(false);
  const n = page.people.length;
  const left = ballot.missing.length;
  const press = () => {
    const [first] = ballot.missing;
    if (first !== undefined) {
      setAsked(false);
      document.getElementById(`person-${first}`)?.scrollIntoView({ block: "start" });
      return;
    }
    if (asked) ballot.send();
    else setAsked(true);
  };
  return (
    <div className={styles.bar}>
      <p className={styles.state} role="status">
        {left > 0 ? t("missing", { n: left }) : `${t("ready", { n })} · ${t("once")}`}
      </p>
      <ActionButton
        tone={left > 0 ? "secondary" : "primary"}
        size="large"
        wide
        busy={ballot.busy}
        busyLabel={t("submitting")}
        onClick={press}
      >
        {asked && left === 0 ? t("submitAsk", { n }) : t("submit")}
      </ActionButton>
    </div>
  );
}
