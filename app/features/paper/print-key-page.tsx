import type { PrintView } from "#app/contracts/paper-views.ts";
import { paperText } from "#app/text/paper.ts";
import { points } from "#app/text/problem-sentence.ts";
import { useText } from "#app/text/use-text.ts";
import { AnswerKey } from "./answer-key.tsx";
import sheet from "./paper-sheet.module.css";
import styles from "./print.module.css";
import { PrintFrame } from "./print-frame.tsx";

/** The answers, apart from the paper. */
export function PrintKeyPage({ view }: { view: PrintView }) {
  const t = useText(paperText);
  return (
    <PrintFrame view={view} what="key">
      {view.sections.map((section) => (
        <section key={section.key}>
          <h2 className={styles.section}>
            {t("print.section", {
              title: section.title,
              count: section.count,
              points: points(section.points),
            })}
          </h2>
          <ol className={sheet.options}>
            {view.questions
              .filter(({ sectionKey }) => sectionKey === section.key)
              .map((row) => (
                <li key={row.id} className={sheet.question} data-print="whole">
                  <AnswerKey row={row} />
                </li>
              ))}
          </ol>
        </section>
      ))}
    </PrintFrame>
  );
}
