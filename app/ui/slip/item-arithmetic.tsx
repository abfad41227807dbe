import { MarksTable, type MarksTableProps } from "./marks-table.tsx";
import styles from "./slip.module.css";
import { StepList, type StepRow } from "./step-list.tsx";

export type ItemArithmeticProps = {
  name: string;
  /** Instead of marks and steps: why there is no score. */
  note: string | null;
  marks: Pick<MarksTableProps, "criteria" | "rows"> | null;
  /** Judges without a mark, in sentences. */
  absences: readonly string[];
  steps: readonly StepRow[];
  labels: MarksTableProps["labels"] & { marks: string; dropped: string; steps: string };
};

/** Marks, what was dropped, and every step to the score of one performance. */
export function ItemArithmetic({ name, note, marks, absences, steps, labels }: ItemArithmeticProps) {
  const dropped = marks?.rows.some(({ total, cells }) => [total, ...cells].some((cell) => cell.out));
  return (
    <div className={styles.item}>
      {note !== null && <p>{note}</p>}
      {marks !== null && <MarksTable caption={`${name} ${labels.marks}`} labels={labels} {...marks} />}
      {(dropped === true || absences.length > 0) && (
        <ul className={styles.remarks}>
          {dropped === true && <li>{labels.dropped}</li>}
          {absences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {steps.length > 0 && <StepList label={`${name} ${labels.steps}`} steps={steps} />}
    </div>
  );
}
