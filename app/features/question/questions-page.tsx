import type { AskableQuestion, QuestionDrawShown } from "#app/contracts/question.ts";
import { questionText } from "#app/text/question.ts";
import { useText } from "#app/text/use-text.ts";
import { Card } from "#app/ui/layout/card.tsx";
import { ChooseQuestions } from "./choose-questions.tsx";
import styles from "./questions.module.css";
import { SealedQuestions } from "./sealed-questions.tsx";

export type QuestionsPageProps = {
  contestId: string;
  live: boolean;
  may: { seal: boolean };
  items: readonly QuestionDrawShown[];
  askable: readonly AskableQuestion[];
};

/** The sealed questions of every item that begins with one. */
export function QuestionsPage({ contestId, live, may, items, askable }: QuestionsPageProps) {
  const t = useText(questionText);
  return (
    <div className={styles.stack}>
      <p>{t("intro")}</p>
      {items.map((item) => (
        <Card key={item.itemKey} title={item.itemName}>
          {item.sealed !== null ? (
            <SealedQuestions item={item} sealed={item.sealed} live={live} may={may} contestId={contestId} />
          ) : (
            may.seal && <ChooseQuestions itemKey={item.itemKey} askable={askable} />
          )}
        </Card>
      ))}
    </div>
  );
}
