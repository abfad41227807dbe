import type { PaperQuestionShown } from "#app/contracts/paper-views.ts";
import * as PartPoints from "#app/domain/quiz/part-points.ts";
import type { PlainQuestion, SourceClause } from "#app/domain/quiz/question.ts";
import { paperWords } from "#app/text/paper-words.ts";
import { points } from "#app/text/problem-sentence.ts";
import { useText } from "#app/text/use-text.ts";
import styles from "./paper-sheet.module.css";
import { Picture } from "./picture.tsx";

/** A question with its answer, explanation and source, for those who may see them. */
export function AnswerKey({ row }: { row: PaperQuestionShown }) {
  const words = useText(paperWords);
  const { question } = row;
  const plain = question.kind !== "case";
  const items = PartPoints.itemsOf({ points: row.points, question });
  return (
    <>
      <p className={styles.stem}>
        <span className={styles.number}>{row.position}. </span>
        {question.stem}
      </p>
      <Picture id={question.picture} of={words("number", { n: row.position })} />
      {items.map((item) =>
        plain ? (
          <PlainKey key="own" question={item.question} />
        ) : (
          <div key={item.part} className={styles.part}>
            <p className={styles.stem}>
              <span className={styles.number}>（{item.part}） </span>
              {item.question.stem}{" "}
              <span className={styles.label}>（{words("points", { points: points(item.points) })}）</span>
            </p>
            <PlainKey question={item.question} />
            <Labelled label={words("explanation")} text={item.question.explanation} />
          </div>
        ),
      )}
      <Labelled label={words("explanation")} text={question.explanation} />
      <SourceShown source={row.source} />
    </>
  );
}

export function Labelled({ label, text }: { label: string; text: string }) {
  return text.trim() === "" ? null : (
    <p className={styles.note}>
      <span className={styles.label}>{label}　</span>
      {text}
    </p>
  );
}

export function SourceShown({ source }: { source: SourceClause | null }) {
  const words = useText(paperWords);
  return source === null ? null : (
    <Labelled
      label={words("source")}
      text={[source.regulation, source.article].filter((part) => part !== "").join(" ")}
    />
  );
}

/** What is right, without the stem. */
export function PlainKey({ question }: { question: PlainQuestion }) {
  const words = useText(paperWords);
  switch (question.kind) {
    case "singleChoice":
    case "multipleChoice":
      return (
        <ul className={styles.options}>
          {question.options.map(({ key, text }) => (
            <li
              key={key}
              className={styles.option}
              data-state={question.answer.includes(key) ? "right" : undefined}
            >
              <span className={styles.number}>{key}.</span>
              <span>
                {text}
                {question.answer.includes(key) && " ✓"}
              </span>
            </li>
          ))}
        </ul>
      );
    case "trueFalse":
      return (
        <Labelled label={words("answer")} text={words(question.answer ? "truth.true" : "truth.false")} />
      );
    case "fillIn":
      return (
        <>
          {question.blanks.map((accepted, index) => (
            <Labelled
              // biome-ignore lint/suspicious/noArrayIndexKey: blanks have no name but their place
              key={index}
              label={words("accepted", { n: index + 1 })}
              text={accepted.join(words("or"))}
            />
          ))}
        </>
      );
    case "shortAnswer":
      return (
        <>
          <Labelled label={words("reference")} text={question.reference} />
          {question.expected.length > 0 && (
            <ol className={styles.expected}>
              {question.expected.map((point) => (
                <li key={point.text}>
                  {point.text}（{words("points", { points: points(point.points) })}）
                </li>
              ))}
            </ol>
          )}
        </>
      );
  }
}
