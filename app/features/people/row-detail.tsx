import type { ImportRowView } from "#app/contracts/people-views.ts";
import type { RowNotice, RowProblem } from "#app/domain/people/roster-problems.ts";
import { peopleText } from "#app/text/people.ts";
import { sentenceOfRule } from "#app/text/refusal-sentence.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { useFieldWords } from "./field-words.ts";
import styles from "./import.module.css";

/** What a row would change, or why it is not taken and where. */
export function RowDetail({ row }: { row: ImportRowView }) {
  const t = useText(peopleText);
  const { say, label } = useFieldWords();
  const sentence = useRemarks();
  return (
    <ul className={styles.detail}>
      {row.changes.map(({ field, old, new: now }) => (
        <li key={field}>
          {label(field)}:{" "}
          <span className={styles.old}>{say({ field, value: old }) || t("import.blank")}</span> →{" "}
          {say({ field, value: now }) || t("import.blank")}
        </li>
      ))}
      {[...row.problems, ...row.notices].map((remark) => (
        <li key={`${remark.code}:${remark.cell}`}>{sentence(remark)}</li>
      ))}
    </ul>
  );
}

function useRemarks() {
  const language = useLanguage();
  const { label } = useFieldWords();
  return ({ code, facts, cell, column, value }: RowProblem | RowNotice): string => {
    const named = column === null ? "" : label(column);
    const where =
      cell === null ? "" : (sentenceOfRule("roster.where", { cell, column: named }, language) ?? "");
    const said = sentenceOfRule(code, { ...facts, value, cell: cell ?? "", column: named }, language) ?? code;
    // Sentences that name their cell themselves need no place in front.
    return cell !== null && said.includes(cell) ? said : `${where}${said}`;
  };
}
