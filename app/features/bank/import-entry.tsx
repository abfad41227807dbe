import { Link } from "@remix-run/react";
import { type ImportKind, TWIN_CHOICES, type TwinChoice } from "#app/contracts/bank-choices.ts";
import type { BankImportRowView, BankImportView } from "#app/contracts/bank-views.ts";
import { questionProblemSentence } from "#app/text/question-problem.ts";
import { useLanguage } from "#app/text/use-text.ts";
import { StatusTag, type Tone } from "#app/ui/feedback/status-tag.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import bank from "./bank.module.css";
import styles from "./import.module.css";
import { QuestionContent, QuestionFacts } from "./question-content.tsx";
import { useBankWords } from "./use-bank-words.ts";

const TONES: Readonly<Record<ImportKind, Tone>> = {
  new: "good",
  duplicate: "attention",
  unchanged: "neutral",
  rejected: "bad",
};

type Props = {
  row: BankImportRowView;
  format: BankImportView["format"];
  busy: boolean;
  onChoose: (at: number, choice: TwinChoice) => void;
};

/** One question of the file: as it would be kept, or why not, or beside the one that has the same stem. */
export function ImportEntry({ row, format, busy, onChoose }: Props) {
  const { t } = useBankWords();
  const language = useLanguage();
  const place = t(format === "sheet" ? "import.row" : "import.line", { at: row.at });
  return (
    <li className={styles.entry} data-kind={row.kind}>
      <div className={bank.row}>
        <StatusTag tone={TONES[row.kind]}>{t(`import.counts.${row.kind}`)}</StatusTag>
        <span className={bank.soft}>
          {place}
          {row.questionKind !== null && ` · ${t(`kind.${row.questionKind}`)}`}
          {row.hasPicture && ` · ${t("import.withPicture")}`}
        </span>
      </div>
      <h3>{row.name || "—"}</h3>
      {row.problems.length > 0 && (
        <ul className={styles.problems}>
          {row.problems.map((problem) => (
            <li key={`${problem.path}:${problem.rule}`}>{questionProblemSentence({ problem, language })}</li>
          ))}
        </ul>
      )}
      {row.notices.length > 0 && (
        <ul className={styles.notices}>
          {row.notices.map((problem, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two equal notices may stand here, and none moves
            <li key={index}>{questionProblemSentence({ problem, language })}</li>
          ))}
        </ul>
      )}
      {row.kind === "duplicate" && <Twins row={row} busy={busy} onChoose={onChoose} />}
      {row.kind === "unchanged" && <p className={bank.soft}>{t("import.identical")}</p>}
      {row.kind === "new" && row.entry !== null && (
        <details className={bank.details}>
          <summary>{t("page.content")}</summary>
          <QuestionContent question={row.entry.question} />
          <QuestionFacts entry={row.entry} />
        </details>
      )}
    </li>
  );
}

function Twins({ row, busy, onChoose }: Pick<Props, "row" | "busy" | "onChoose">) {
  const { t } = useBankWords();
  const { twin, entry } = row;
  if (twin === null || entry === null) return null;
  const choices: readonly TwinChoice[] =
    twin.from === "bank" ? TWIN_CHOICES : TWIN_CHOICES.filter((choice) => choice !== "revise");
  return (
    <>
      <div className={styles.twins}>
        <section className={styles.twin} aria-label={t("import.inFile")}>
          <strong>{t("import.inFile")}</strong>
          <QuestionContent question={entry.question} />
          <QuestionFacts entry={entry} />
        </section>
        <section className={styles.twin} aria-label={t("import.inBank")}>
          {twin.questionId === null ? (
            <strong>{t("import.earlier", { at: twin.at ?? 0 })}</strong>
          ) : (
            <strong>
              <Link to={`/bank/${twin.questionId}`}>{t("import.inBank")}</Link>
            </strong>
          )}
          <QuestionContent question={twin.entry.question} />
          <QuestionFacts entry={twin.entry} />
        </section>
      </div>
      <SelectField
        name={`choice.${row.at}`}
        label={t("import.duplicates")}
        value={choices.includes(row.choice) ? row.choice : "skip"}
        disabled={busy}
        onChange={(value) => onChoose(row.at, TWIN_CHOICES.find((choice) => choice === value) ?? "skip")}
        choices={choices.map((value) => ({ value, label: t(`import.choice.${value}`) }))}
      />
    </>
  );
}
