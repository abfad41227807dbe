import type { ReactNode } from "react";
import type { BankQuestion, PlainQuestion, Question } from "#app/domain/quiz/question.ts";
import { KeyValue } from "#app/ui/data/key-value.tsx";
import styles from "./bank.module.css";
import { pointsText, useBankWords } from "./use-bank-words.ts";

/** A question as it stands, answers marked. */
export function QuestionContent({ question }: { question: Question }) {
  const { t } = useBankWords();
  return (
    <div className={styles.question}>
      <p className={styles.text}>{question.stem}</p>
      {question.picture !== null && (
        <div>
          <img
            className={styles.picture}
            src={`/bank/pictures/${question.picture}`}
            alt={t("form.pictureAlt")}
          />
        </div>
      )}
      {question.kind === "case"
        ? question.parts.map((part, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a stored wording do not move
            <section key={index} className={styles.part} aria-label={t("page.part", { number: index + 1 })}>
              <span className={styles.label}>
                {t("page.part", { number: index + 1 })} · {t(`kind.${part.kind}`)}
              </span>
              <QuestionContent question={part} />
            </section>
          ))
        : answerOf(question, t)}
      {question.explanation !== "" && (
        <div>
          <span className={styles.label}>{t("page.explanation")}</span>
          <p className={styles.text}>{question.explanation}</p>
        </div>
      )}
    </div>
  );
}

type T = ReturnType<typeof useBankWords>["t"];

function answerOf(question: PlainQuestion, t: T): ReactNode {
  switch (question.kind) {
    case "singleChoice":
    case "multipleChoice":
      return (
        <ul className={styles.options}>
          {question.options.map(({ key, text }) => {
            const right = question.answer.includes(key);
            return (
              <li key={key} data-right={right}>
                <span>{key}.</span>
                <span className={styles.text}>
                  {text}
                  {right && ` ✓ ${t("form.rightShort")}`}
                </span>
              </li>
            );
          })}
        </ul>
      );
    case "trueFalse":
      return <Line label={t("page.answer")}>{t(`truth.${question.answer ? "true" : "false"}`)}</Line>;
    case "fillIn":
      return question.blanks.map((accepted, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blanks are told apart by their place alone
        <Line key={index} label={t("page.blank", { number: index + 1 })}>
          {accepted.join(" / ")}
        </Line>
      ));
    case "shortAnswer":
      return (
        <>
          {question.reference !== "" && <Line label={t("page.reference")}>{question.reference}</Line>}
          {question.expected.length > 0 && (
            <div>
              <span className={styles.label}>{t("page.expected")}</span>
              <ol className={styles.plain}>
                {question.expected.map(({ text, points }) => (
                  <li key={text}>
                    {text} · {t("page.points", { points: pointsText(points) })}
                  </li>
                ))}
              </ol>
            </div>
          )}
        </>
      );
  }
}

const Line = ({ label, children }: { label: string; children: ReactNode }) => (
  <div>
    <span className={styles.label}>{label}</span>
    <p className={styles.text}>{children}</p>
  </div>
);

/** What the question is filed under, and the clause it rests on. */
export function QuestionFacts({ entry, unitName }: { entry: BankQuestion; unitName?: string }) {
  const { t, difficulty } = useBankWords();
  const { source } = entry;
  const clause =
    source === null
      ? [{ key: "source", label: t("list.source"), value: t("page.noSource") }]
      : [
          { key: "source", label: t("list.source"), value: `${source.regulation} ${source.article}` },
          { key: "since", label: t("page.since"), value: source.inForceSince ?? "—" },
          { key: "until", label: t("page.until"), value: source.inForceUntil ?? t("page.stillInForce") },
        ];
  return (
    <KeyValue
      entries={[
        { key: "kind", label: t("list.kind"), value: t(`kind.${entry.question.kind}`) },
        { key: "area", label: t("list.area"), value: t(`area.${entry.area}`) },
        { key: "knowledgePoint", label: t("list.knowledgePoint"), value: entry.knowledgePoint ?? "—" },
        { key: "difficulty", label: t("list.difficulty"), value: difficulty(entry.difficulty) },
        {
          key: "points",
          label: t("list.points"),
          value:
            entry.points === null
              ? t("page.byBlueprint")
              : t("page.points", { points: pointsText(entry.points) }),
        },
        ...clause,
        ...(unitName === undefined ? [] : [{ key: "unit", label: t("page.unit"), value: unitName }]),
      ]}
    />
  );
}
