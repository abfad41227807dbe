import { IconPlus, IconX } from "@tabler/icons-react";
import { LONGEST } from "#app/contracts/deliberation-choices.ts";
import { deliberationText } from "#app/text/deliberation.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { IconButton } from "#app/ui/actions/icon-button.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { TextField } from "#app/ui/fields/text-field.tsx";
import styles from "./deliberation.module.css";
import type { DeliberationView } from "./deliberation-shapes.ts";
import { changed, type DraftPerson, type MeetingDraft, withoutPerson, withPerson } from "./meeting-draft.ts";

export type DraftProps = {
  view: DeliberationView;
  draft: MeetingDraft;
  onChange: (draft: MeetingDraft) => void;
  error: (name: string) => string | undefined;
};

/** Everybody who deliberates: an account from the list, or a name. */
export function PresentFields(props: DraftProps) {
  const { draft, onChange } = props;
  const t = useText(deliberationText);
  return (
    <fieldset className={styles.group}>
      <legend>{t("form.present")}</legend>
      <p className={styles.soft}>{t("form.presentHint")}</p>
      {draft.present.map((person, index) => (
        <PersonLine key={person.key} {...props} person={person} index={index} />
      ))}
      <div className={styles.row}>
        <ActionButton size="small" icon={<IconPlus size={16} />} onClick={() => onChange(withPerson(draft))}>
          {t("form.add")}
        </ActionButton>
      </div>
    </fieldset>
  );
}

type LineProps = DraftProps & { person: DraftPerson; index: number };

function PersonLine({ view, draft, onChange, error, person, index }: LineProps) {
  const t = useText(deliberationText);
  const n = index + 1;
  const set = (change: Partial<DraftPerson>) =>
    onChange({ ...draft, present: changed(draft.present, { ...person, ...change }) });
  return (
    <div className={styles.line}>
      <SelectField
        name={`present.${index}.accountId`}
        label={t("form.account", { n })}
        emptyLabel={t("form.noAccount")}
        value={person.accountId}
        onChange={(accountId) => set({ accountId })}
        choices={view.accounts.map(({ accountId, name, unitName }) => ({
          value: accountId,
          label: t("tally.person", { name, unit: unitName }),
        }))}
        search={{ nothingFound: t("form.nothingFound"), clear: t("form.clear") }}
        error={error(`present.${index}.accountId`)}
      />
      {person.accountId === "" && (
        <TextField
          name={`present.${index}.name`}
          label={t("form.nameOf", { n })}
          value={person.name}
          onChange={(name) => set({ name })}
          maxLength={LONGEST.name}
          error={error(`present.${index}.name`)}
          required
        />
      )}
      <TextField
        name={`present.${index}.office`}
        label={t("form.officeOf", { n })}
        value={person.office}
        onChange={(office) => set({ office })}
        maxLength={LONGEST.office}
        error={error(`present.${index}.office`)}
        required
      />
      <IconButton
        label={t("form.remove", { n })}
        icon={<IconX />}
        disabled={draft.present.length === 1}
        onClick={() => onChange(withoutPerson(draft, person.key))}
      />
    </div>
  );
}
