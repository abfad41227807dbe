import { useState } from "react";
import { RefusalNotice, useFieldErrors } from "#app/acts/refusal-notice.tsx";
import { useAct } from "#app/acts/use-act.ts";
import type { CandidateRow, CandidatesView } from "#app/contracts/nomination-views.ts";
import { nominationText } from "#app/text/nomination.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { CheckField } from "#app/ui/fields/check-field.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { TextAreaField } from "#app/ui/fields/text-area-field.tsx";
import { TextField } from "#app/ui/fields/text-field.tsx";
import { SidePanel } from "#app/ui/layout/side-panel.tsx";
import styles from "./nomination.module.css";

type Objections = ReadonlyMap<string, string>;

/** One letter of one department, about as many people as it names. */
export function ReviewsPanel({ view, onClose }: { view: CandidatesView; onClose: () => void }) {
  const t = useText(nominationText);
  const standing = view.rows.filter(({ state }) => state !== "withdrawn");
  const [department, setDepartment] = useState(view.departments[0] ?? "");
  const [document, setDocument] = useState("");
  const [missingOnly, setMissingOnly] = useState(true);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [objections, setObjections] = useState<Objections>(new Map());
  const act = useAct({ onDone: onClose });
  const error = useFieldErrors(act.refusal);
  const silent = (row: CandidateRow) => !row.statements.some((each) => each.department === department);
  const shown = standing.filter((row) => !missingOnly || silent(row));
  const named = shown.filter(({ id }) => chosen.has(id));
  const reviews = named.map(({ id }) => ({
    ...{ candidateId: id, department, document: document.trim() },
    outcome: objections.has(id) ? "objection" : "noObjection",
    note: objections.get(id)?.trim() || null,
  }));
  return (
    <SidePanel opened wide onClose={onClose} title={t("reviews.title")} closeLabel={t("nominate.close")}>
      <div className={styles.form}>
        <p className={styles.soft}>{t("reviews.intro")}</p>
        <SelectField
          name="department"
          label={t("reviews.department")}
          choices={view.departments.map((value) => ({ value, label: value }))}
          value={department}
          onChange={setDepartment}
        />
        <TextField
          name="document"
          label={t("reviews.document")}
          value={document}
          onChange={setDocument}
          required
          maxLength={120}
          error={error("reviews.0.document")}
        />
        <CheckField
          name="missingOnly"
          label={t("reviews.missingOnly")}
          checked={missingOnly}
          onChange={setMissingOnly}
        />
        <fieldset className={styles.picker}>
          <legend>{t("reviews.choose")}</legend>
          <div className={styles.row}>
            <ActionButton size="small" onClick={() => setChosen(new Set(shown.map(({ id }) => id)))}>
              {t("reviews.all")}
            </ActionButton>
            <ActionButton size="small" tone="quiet" onClick={() => setChosen(new Set())}>
              {t("reviews.none")}
            </ActionButton>
          </div>
          {shown.length === 0 && <p className={styles.soft}>{t("reviews.nobody")}</p>}
          {shown.length > 0 && (
            <div className={styles.choices}>
              {shown.map((row) => (
                <Letter key={row.id} {...{ row, chosen, setChosen, objections, setObjections }} />
              ))}
            </div>
          )}
        </fieldset>
        {error("reviews") !== undefined && <p className={styles.bad}>{error("reviews")}</p>}
        {act.refusal?.kind !== "invalid" && <RefusalNotice refusal={act.refusal} />}
      </div>
      <div className={styles.foot}>
        <ActionButton onClick={onClose}>{t("form.cancel")}</ActionButton>
        <ActionButton tone="primary" busy={act.busy} onClick={() => act.send("reviews", { reviews })}>
          {t("reviews.submit", { n: reviews.length })}
        </ActionButton>
      </div>
    </SidePanel>
  );
}

type LetterProps = {
  row: CandidateRow;
  chosen: ReadonlySet<string>;
  setChosen: (chosen: ReadonlySet<string>) => void;
  objections: Objections;
  setObjections: (objections: Objections) => void;
};

/** What the letter says of one person. */
function Letter({ row, chosen, setChosen, objections, setObjections }: LetterProps) {
  const t = useText(nominationText);
  const { id, name, unitName } = row;
  const note = objections.get(id);
  const tick = (on: boolean) =>
    setChosen(new Set(on ? [...chosen, id] : [...chosen].filter((one) => one !== id)));
  const object = (on: boolean) => {
    const others = [...objections].filter(([one]) => one !== id);
    setObjections(new Map(on ? [...others, [id, ""]] : others));
  };
  return (
    <div className={styles.choice}>
      <CheckField
        name={`row-${id}`}
        label={`${name} · ${unitName}`}
        checked={chosen.has(id)}
        onChange={tick}
      />
      {chosen.has(id) && (
        <div className={styles.inner}>
          <CheckField
            name={`object-${id}`}
            label={t("reviews.objectionOf", { name })}
            checked={note !== undefined}
            onChange={object}
          />
        </div>
      )}
      {chosen.has(id) && note !== undefined && (
        <TextAreaField
          name={`note-${id}`}
          label={t("reviews.note")}
          rows={2}
          value={note}
          onChange={(text) => setObjections(new Map([...objections, [id, text]]))}
          maxLength={300}
        />
      )}
    </div>
  );
}
