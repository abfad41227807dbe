import { IconArrowLeft } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import type { EntryDesk } from "#app/contracts/record-views.ts";
import { isEnteredKind, MAX_RECORD_TEXT } from "#app/domain/daily/work-record.ts";
import { dailyWords } from "#app/text/daily-words.ts";
import { entryText } from "#app/text/entry.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import styles from "./entry.module.css";
import { useEntrySentences } from "./entry-words.ts";
import { TextArea, TextInput } from "./fields.tsx";
import type { FieldName } from "./form-values.ts";
import { AreaField, type FormPart, KindFields } from "./kind-fields.tsx";
import type { Keeping, Notebook, NotebookState } from "./outbox/notebook.ts";
import { PhotoField } from "./photo-field.tsx";
import { type FormTarget, useEntryForm } from "./use-entry-form.ts";

export type EntryFormProps = {
  desk: EntryDesk;
  notebook: Notebook;
  state: NotebookState;
  target: FormTarget;
  onBack: () => void;
  onSaved: (keeping: Keeping) => void;
};

/** The short form of one kind; what was used last is offered. */
export function EntryForm(props: EntryFormProps) {
  const { desk, state, target, onBack } = props;
  const { kind, mending } = target;
  const t = useText(entryText);
  const words = useText(dailyWords);
  const { ofCode, ofRefusal } = useEntrySentences();
  const form = useEntryForm(props);
  const { values, set, codes } = form;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const sentence = (field: string): string | undefined => {
    const code = codes[field];
    return code === undefined ? undefined : ofCode(code);
  };
  const part: FormPart = { values, set, error: (field: FieldName) => sentence(field) };
  const person = [desk.own, ...desk.people].find((each) => each?.cadreId === values.cadreId);
  const wrong = Object.keys(codes).length;
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void form.save();
      }}
    >
      <div className={styles.formHead}>
        <ActionButton size="large" tone="quiet" icon={<IconArrowLeft />} onClick={onBack}>
          {t("form.back")}
        </ActionButton>
        <h1 ref={heading} tabIndex={-1}>
          {words(`kind.${kind}`)}
          {person && person.cadreId !== desk.own?.cadreId && (
            <span className={styles.quiet}> {person.name}</span>
          )}
        </h1>
      </div>
      {mending?.refusal !== undefined && mending.refusal.kind !== "invalid" && (
        <Notice tone="error">{ofRefusal(mending.refusal)}</Notice>
      )}
      <KindFields kind={kind} form={part} compounds={person?.compounds ?? []} />
      <TextArea
        label={t("form.content")}
        value={values.content}
        onChange={(value) => set("content", value)}
        error={sentence("content")}
        maxLength={MAX_RECORD_TEXT}
      />
      {isEnteredKind(kind) && (
        <Phrases
          text={t(`phrase.${kind}`)}
          label={t("form.phrases")}
          onPick={(phrase) => set("content", joined(values.content, phrase))}
        />
      )}
      <PhotoField
        photos={form.photos}
        error={sentence("photoIds")}
        onAdd={form.addPhoto}
        onRemove={form.removePhoto}
      />
      <TextInput
        label={t(kind === "leave" ? "form.leaveFrom" : "form.on")}
        type="date"
        value={values.happenedOn}
        max={form.today}
        onChange={(value) => set("happenedOn", value)}
        error={sentence("happenedOn")}
      />
      {kind !== "leave" && <AreaField form={part} />}
      <MoreFields form={part} />
      <div className={styles.saveBar}>
        <p className={styles.error} role="alert">
          {sentence("form") ?? sentence("kind") ?? (wrong > 0 ? t("form.errors", { count: wrong }) : "")}
        </p>
        <div className={styles.saveRow}>
          {mending === null && state.kept.drafts[kind] !== undefined && (
            <ActionButton size="large" tone="quiet" onClick={form.startOver}>
              {t("form.discardDraft")}
            </ActionButton>
          )}
          <ActionButton
            type="submit"
            size="large"
            tone="primary"
            wide
            busy={form.saving}
            busyLabel={t("form.saving")}
          >
            {t("form.save")}
          </ActionButton>
        </div>
      </div>
    </form>
  );
}

const joined = (text: string, phrase: string): string =>
  text.trim() === "" ? phrase : `${text.trim()} ${phrase}`;

function Phrases({ text, label, onPick }: { text: string; label: string; onPick: (phrase: string) => void }) {
  if (text === "") return null;
  return (
    <fieldset className={styles.phrases}>
      <legend>{label}</legend>
      {text.split("|").map((phrase) => (
        <button key={phrase} type="button" onClick={() => onPick(phrase)}>
          {phrase}
        </button>
      ))}
    </fieldset>
  );
}

/** Seldom needed, so folded away. */
function MoreFields({ form: { values, set, error } }: { form: FormPart }) {
  const t = useText(entryText);
  const told = values.happenedAt !== "" || values.evidence !== "" || error("happenedAt") !== undefined;
  return (
    <details className={styles.more} open={told || undefined}>
      <summary>{t("form.more")}</summary>
      <TextInput
        label={t("form.at")}
        type="time"
        value={values.happenedAt}
        onChange={(value) => set("happenedAt", value)}
        error={error("happenedAt")}
      />
      <TextInput
        label={t("form.evidence")}
        value={values.evidence}
        onChange={(value) => set("evidence", value)}
        error={error("evidence")}
        maxLength={240}
        autoComplete="off"
      />
    </details>
  );
}
