import type { PrintView } from "#app/contracts/paper-views.ts";
import { paperText } from "#app/text/paper.ts";
import { paperWords } from "#app/text/paper-words.ts";
import { points } from "#app/text/problem-sentence.ts";
import { useText } from "#app/text/use-text.ts";
import { FormEntryShown } from "./form-entry.tsx";
import sheet from "./paper-sheet.module.css";
import styles from "./print.module.css";
import { PrintFrame } from "./print-frame.tsx";

/** The master paper on A4: no answers, room to write. */
export function PrintPaperPage({ view }: { view: PrintView }) {
  const t = useText(paperText);
  const words = useText(paperWords);
  const multiple = view.entries.some(({ items }) => items.some(({ kind }) => kind === "multipleChoice"));
  return (
    <PrintFrame view={view} what="paper">
      <p className={styles.person}>
        {(["name", "unit", "number"] as const).map((field) => (
          <span key={field}>
            {t(`print.${field}`)}
            <i className={styles.line} />
          </span>
        ))}
      </p>
      {multiple && (
        <p className={styles.rule}>
          {t("print.rule", { rule: words(`multipleChoice.${view.multipleChoice}`) })}
        </p>
      )}
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
            {view.entries
              .filter(({ sectionKey }) => sectionKey === section.key)
              .map((entry) => (
                <FormEntryShown key={entry.paperQuestionId} entry={entry} lines />
              ))}
          </ol>
        </section>
      ))}
    </PrintFrame>
  );
}
