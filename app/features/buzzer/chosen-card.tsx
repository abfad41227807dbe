import { IconArrowDown, IconArrowUp, IconX } from "@tabler/icons-react";
import { buzzerText } from "#app/text/buzzer.ts";
import { sentenceOf } from "#app/text/refusal-sentence.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { IconButton } from "#app/ui/actions/icon-button.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { StatusTag } from "#app/ui/feedback/status-tag.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import { answerWords } from "./answer-words.ts";
import styles from "./set-up.module.css";
import type { SetUpView } from "./set-up-shapes.ts";
import { useBuzzerAct } from "./use-buzzer-act.ts";

type Row = SetUpView["questions"][number];

/** The list with the row moved by one place, or taken out. */
const without = (rows: readonly Row[], index: number): Row[] => rows.filter((_, at) => at !== index);
function moved(rows: readonly Row[], index: number, by: -1 | 1): Row[] {
  const row = rows[index];
  const rest = without(rows, index);
  return row === undefined ? [...rows] : [...rest.slice(0, index + by), row, ...rest.slice(index + by)];
}

/** The questions in the order to be asked. */
export function ChosenCard({ view }: { view: SetUpView }) {
  const t = useText(buzzerText);
  const language = useLanguage();
  const act = useBuzzerAct();
  const { questions, may } = view;
  const save = (rows: readonly Row[]) =>
    act.send("choose", {
      itemKey: view.item,
      questions: rows.map(({ questionId, version }) => ({ questionId, version })),
    });
  return (
    <Card title={t("setUp.questions", { n: questions.length })}>
      {act.refusal !== null && (
        <Notice tone="error" live>
          {sentenceOf(act.refusal, language)}
        </Notice>
      )}
      {questions.length === 0 ? (
        <EmptyState title={t("setUp.questionsEmpty")}>{t("setUp.questionsEmptyText")}</EmptyState>
      ) : (
        <>
          <p className={styles.soft}>{t("setUp.questionsHint")}</p>
          <ol className={styles.chosen}>
            {questions.map((row, index) => (
              <li key={row.questionId}>
                <span className={styles.figure}>{index + 1}</span>
                <span className={styles.stem}>
                  {row.stem}
                  <span className={styles.soft}>
                    {" "}
                    {t(`kinds.${row.kind}`)} · {t(`areas.${row.area}`)} · {t("setUp.answer")}：
                    {answerWords(row, t)}
                  </span>
                </span>
                {row.asked && <StatusTag tone="neutral">{t("desk.asked")}</StatusTag>}
                {may.questions && !row.asked && (
                  <span className={styles.row}>
                    <IconButton
                      label={`${t("setUp.up")} ${index + 1}`}
                      icon={<IconArrowUp />}
                      disabled={index === 0 || questions[index - 1]?.asked === true || act.busy}
                      onClick={() => save(moved(questions, index, -1))}
                    />
                    <IconButton
                      label={`${t("setUp.down")} ${index + 1}`}
                      icon={<IconArrowDown />}
                      disabled={index === questions.length - 1 || act.busy}
                      onClick={() => save(moved(questions, index, 1))}
                    />
                    <IconButton
                      label={`${t("setUp.remove")} ${index + 1}`}
                      icon={<IconX />}
                      disabled={act.busy}
                      onClick={() => save(without(questions, index))}
                    />
                  </span>
                )}
              </li>
            ))}
          </ol>
        </>
      )}
    </Card>
  );
}
