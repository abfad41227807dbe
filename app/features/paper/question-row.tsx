import type { PaperQuestionShown } from "#app/contracts/paper-views.ts";
import { paperText } from "#app/text/paper.ts";
import { paperWords } from "#app/text/paper-words.ts";
import { useText } from "#app/text/use-text.ts";
import { StatusTag } from "#app/ui/feedback/status-tag.tsx";
import { ActButton } from "./act-button.tsx";
import { AnswerKey } from "./answer-key.tsx";
import styles from "./paper.module.css";
import sheet from "./paper-sheet.module.css";

const asLevel = (difficulty: number) => ([1, 2, 3, 4, 5] as const).find((level) => level === difficulty) ?? 3;

/** One drawn question with its answer, and the button that swaps it. */
export function QuestionRow({ row, swaps }: { row: PaperQuestionShown; swaps: boolean }) {
  const t = useText(paperText);
  const words = useText(paperWords);
  return (
    <li className={sheet.question}>
      <AnswerKey row={row} />
      <div className={styles.between}>
        <p className={sheet.meta}>
          <span>{words(`area.${row.area}`)}</span>
          {row.knowledgePoint !== null && <span>{row.knowledgePoint}</span>}
          <span>{words(`difficulty.${asLevel(row.difficulty)}`)}</span>
          {row.stale && <StatusTag tone="bad">{t("questions.stale")}</StatusTag>}
        </p>
        {swaps && (
          <ActButton
            size="small"
            intent="swap"
            payload={{ paperQuestionId: row.id }}
            ask={{
              title: t("questions.swapAsk", { n: row.position }),
              text: <p>{t("questions.swapText")}</p>,
              confirm: t("questions.swap"),
            }}
          >
            {t("questions.swap")}
          </ActButton>
        )}
      </div>
    </li>
  );
}
