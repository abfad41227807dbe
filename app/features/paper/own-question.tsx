import type { OwnItem, OwnQuestion } from "#app/contracts/paper-views.ts";
import type { Answer, ChoiceQuestion } from "#app/domain/quiz/question.ts";
import { ownPaperText } from "#app/text/own-paper.ts";
import { paperWords } from "#app/text/paper-words.ts";
import { points } from "#app/text/problem-sentence.ts";
import { useText } from "#app/text/use-text.ts";
import { StatusTag } from "#app/ui/feedback/status-tag.tsx";
import { Labelled, PlainKey, SourceShown } from "./answer-key.tsx";
import styles from "./own-paper.module.css";
import sheet from "./paper-sheet.module.css";
import { Picture } from "./picture.tsx";

/** One question of the own paper: what was answered, what is right, why, and by which clause. */
export function OwnQuestionRow({ question }: { question: OwnQuestion }) {
  const t = useText(ownPaperText);
  const words = useText(paperWords);
  return (
    <li className={sheet.question}>
      <p className={sheet.stem}>
        <span className={sheet.number}>{question.position}. </span>
        {question.stem}
      </p>
      <Picture
        id={question.items[0]?.part === null ? question.items[0].question.picture : null}
        of={words("number", { n: question.position })}
      />
      {question.items.map((item) => (
        <Item key={item.key} item={item} />
      ))}
      <Labelled label={words("explanation")} text={question.explanation} />
      <SourceShown source={question.source} />
      <p className={sheet.meta}>
        <span className={styles.points} data-full={question.reached === question.points}>
          {t("points", { reached: points(question.reached), points: points(question.points) })}
        </span>
        <span>{words(`area.${question.area}`)}</span>
        {question.knowledgePoint !== null && <span>{question.knowledgePoint}</span>}
      </p>
      {question.voidMode !== null && (
        <p className={sheet.meta}>
          <StatusTag tone="attention">{t(`voided.${question.voidMode}`)}</StatusTag>
          {question.voidReason !== null && <span>{t("reason", { reason: question.voidReason })}</span>}
        </p>
      )}
    </li>
  );
}

function Item({ item }: { item: OwnItem }) {
  const t = useText(ownPaperText);
  const words = useText(paperWords);
  const body = <ItemBody item={item} />;
  const late = item.late && <p className={sheet.meta}>{t("late")}</p>;
  if (item.part === null) {
    return (
      <>
        {body}
        {late}
      </>
    );
  }
  return (
    <div className={sheet.part}>
      <p className={sheet.stem}>
        <span className={sheet.number}>（{item.part}） </span>
        {item.question.stem}{" "}
        <span className={sheet.label}>
          {t("points", { reached: points(item.reached), points: points(item.points) })}
        </span>
      </p>
      {body}
      {late}
      <Labelled label={words("explanation")} text={item.question.explanation} />
    </div>
  );
}

function ItemBody({ item }: { item: OwnItem }) {
  const t = useText(ownPaperText);
  const words = useText(paperWords);
  const { question, answer } = item;
  switch (question.kind) {
    case "singleChoice":
    case "multipleChoice":
      return <Options question={question} answer={answer} />;
    default:
      return (
        <>
          <Labelled label={t("yours")} text={answerText(answer, words) ?? words("blankAnswer")} />
          <PlainKey question={question} />
        </>
      );
  }
}

function Options({ question, answer }: { question: ChoiceQuestion; answer: Answer | null }) {
  const t = useText(ownPaperText);
  const words = useText(paperWords);
  const chosen = answer?.kind === "choice" ? answer.keys : [];
  return (
    <>
      {chosen.length === 0 && <Labelled label={t("yours")} text={words("blankAnswer")} />}
      <ul className={sheet.options}>
        {question.options.map(({ key, text }) => {
          const right = question.answer.includes(key);
          const own = chosen.includes(key);
          const notes = [...(own ? [t("chosen")] : []), ...(right ? [`✓ ${t("rightAnswer")}`] : [])];
          return (
            <li key={key} className={sheet.option} data-state={right ? "right" : own ? "wrong" : undefined}>
              <span className={sheet.number}>{key}.</span>
              <span>
                {text} {notes.length > 0 && <small>（{notes.join(" · ")}）</small>}
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}

type Words = ReturnType<typeof useText<(typeof paperWords)["zh-CN"]>>;

function answerText(answer: Answer | null, words: Words): string | null {
  switch (answer?.kind) {
    case "truth":
      return words(answer.value ? "truth.true" : "truth.false");
    case "blanks":
      return answer.texts.join(" ｜ ");
    case "text":
      return answer.text.trim() === "" ? null : answer.text;
    default:
      return null;
  }
}
