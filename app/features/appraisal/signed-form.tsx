import { useState } from "react";
import { RefusalNotice } from "#app/acts/refusal-notice.tsx";
import { useAct } from "#app/acts/use-act.ts";
import { appraisalText } from "#app/text/appraisal.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { NumberField } from "#app/ui/fields/number-field.tsx";
import { TextAreaField } from "#app/ui/fields/text-area-field.tsx";
import styles from "./appraisal.module.css";
import type { RatingForm } from "./appraisal-shapes.ts";

type SignedFormProps = {
  form: RatingForm;
  points: Readonly<Record<string, number>> | null;
  statement: string | null;
  payload: object;
  labels: { save: string; statement: string };
  onDone?: () => void;
};

/** A rating with a name to it: whole points for each item, and words if there is something to say. */
export function SignedForm({ form, points, statement, payload, labels, onDone }: SignedFormProps) {
  const t = useText(appraisalText);
  const act = useAct({ onDone: () => onDone?.() });
  const [entered, setEntered] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(form.map(({ key }) => [key, points?.[key] === undefined ? "" : String(points[key])])),
  );
  const [words, setWords] = useState(statement ?? "");
  const send = () => {
    // What is not a number is left out: the server says whose which item is missing.
    const given = Object.entries(entered).flatMap(([key, text]) =>
      /^\d{1,3}$/.test(text.trim()) ? [[key, Number(text)] as const] : [],
    );
    const said = words.trim();
    act.send("save", {
      ...payload,
      points: Object.fromEntries(given),
      statement: said === "" ? null : said,
    });
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {form.map(({ key, label, maximum }) => (
        <NumberField
          key={key}
          name={key}
          label={label}
          description={t("ratings.itemNote", { maximum })}
          value={entered[key] ?? ""}
          onChange={(text) => setEntered((before) => ({ ...before, [key]: text }))}
          whole
          required
        />
      ))}
      <TextAreaField
        name="statement"
        label={labels.statement}
        value={words}
        onChange={setWords}
        rows={4}
        maxLength={1_000}
      />
      <RefusalNotice refusal={act.refusal} />
      <div className={styles.row}>
        <ActionButton type="submit" tone="primary" busy={act.busy}>
          {labels.save}
        </ActionButton>
      </div>
    </form>
  );
}
