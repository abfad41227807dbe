import { useState } from "react";
import { RefusalNotice, useFieldErrors } from "#app/acts/refusal-notice.tsx";
import { useAct } from "#app/acts/use-act.ts";
import type { AskableQuestion } from "#app/contracts/question.ts";
import { POST_AREAS, type PostArea } from "#app/domain/quiz/question.ts";
import { questionText } from "#app/text/question.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { FieldGrid } from "#app/ui/fields/field-grid.tsx";
import { NumberField } from "#app/ui/fields/number-field.tsx";
import { RadioField } from "#app/ui/fields/radio-field.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import styles from "./questions.module.css";

const PREPARATION_MINUTES = 3;
const MINUTE_MS = 60_000;

const isArea = (area: string): area is PostArea => POST_AREAS.some((each) => each === area);

/** Which questions go into the box, how long is prepared, and whether slips go back; then it is sealed. */
export function ChooseQuestions({
  itemKey,
  askable,
}: {
  itemKey: string;
  askable: readonly AskableQuestion[];
}) {
  const t = useText(questionText);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [area, setArea] = useState("");
  const act = useAct();
  const error = useFieldErrors(act.refusal);
  if (askable.length === 0) {
    return (
      <EmptyState title={t("noQuestions")} action={<LinkButton to="/bank">{t("toBank")}</LinkButton>}>
        {t("noQuestionsText")}
      </EmptyState>
    );
  }
  const shown = askable.filter((question) => area === "" || question.area === area);
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  const choose = (all: boolean) => {
    const ids = shown.map(({ id }) => id);
    setChosen(new Set(all ? [...chosen, ...ids] : [...chosen].filter((id) => !ids.includes(id))));
  };
  return (
    <form
      className={styles.stack}
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        act.send("seal", {
          itemKey,
          questionIds: [...chosen],
          preparationMs: Math.round(Number(form.get("minutes")) * MINUTE_MS),
          reuse: form.get("reuse"),
        });
      }}
    >
      <div className={styles.row}>
        <SelectField
          name="area"
          label={t("area")}
          emptyLabel={t("anyArea")}
          value={area}
          onChange={setArea}
          choices={POST_AREAS.map((value) => ({ value, label: t(`areas.${value}`) }))}
        />
        <ActionButton onClick={() => choose(true)}>{t("pickAll")}</ActionButton>
        <ActionButton onClick={() => choose(false)}>{t("pickNone")}</ActionButton>
        <strong role="status">{t("chosen", { count: chosen.size })}</strong>
      </div>
      <fieldset className={styles.questions}>
        <legend>{t("choose")}</legend>
        {shown.map(({ id, stem, area: of, difficulty, expected }) => (
          <label key={id} className={styles.question}>
            <input type="checkbox" checked={chosen.has(id)} onChange={() => toggle(id)} />
            <span>
              {stem}
              <small className={styles.soft}>
                {isArea(of) ? t(`areas.${of}`) : of} · {t("difficulty", { level: difficulty })} ·{" "}
                {t("points", { count: expected })}
              </small>
            </span>
          </label>
        ))}
      </fieldset>
      <FieldGrid>
        <NumberField
          name="minutes"
          error={error("preparationMs")}
          label={t("preparation")}
          defaultValue={PREPARATION_MINUTES}
          whole
        />
        <RadioField
          name="reuse"
          label={t("reuse")}
          defaultValue="once"
          choices={[
            { value: "once", label: t("once") },
            { value: "again", label: t("again") },
          ]}
        />
      </FieldGrid>
      <RefusalNotice refusal={act.refusal} />
      <div className={styles.row}>
        <ActionButton type="submit" tone="primary" busy={act.busy} disabled={chosen.size === 0}>
          {t("seal")}
        </ActionButton>
      </div>
    </form>
  );
}
