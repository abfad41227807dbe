import { IconPlus, IconX } from "@tabler/icons-react";
import { LONGEST } from "#app/contracts/deliberation-choices.ts";
import { deliberationText } from "#app/text/deliberation.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { IconButton } from "#app/ui/actions/icon-button.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { TextField } from "#app/ui/fields/text-field.tsx";
import styles from "./deliberation.module.css";
import { changed, type DraftRecusal, withRecusal } from "./meeting-draft.ts";
import type { DraftProps } from "./present-fields.tsx";

/** Who takes no part where whom is concerned. */
export function RecusalFields(props: DraftProps) {
  const { draft, onChange, error } = props;
  const t = useText(deliberationText);
  const whole = error("recusals");
  return (
    <fieldset className={styles.group}>
      <legend>{t("form.recusals")}</legend>
      <p className={styles.soft}>{t("form.recusalsHint")}</p>
      {draft.recusals.map((recusal, index) => (
        <RecusalLine key={recusal.key} {...props} recusal={recusal} index={index} />
      ))}
      {whole !== undefined && <p role="alert">{whole}</p>}
      <div className={styles.row}>
        <ActionButton size="small" icon={<IconPlus size={16} />} onClick={() => onChange(withRecusal(draft))}>
          {t("form.addRecusal")}
        </ActionButton>
      </div>
    </fieldset>
  );
}

type LineProps = DraftProps & { recusal: DraftRecusal; index: number };

function RecusalLine({ view, draft, onChange, error, recusal, index }: LineProps) {
  const t = useText(deliberationText);
  const n = index + 1;
  const set = (change: Partial<DraftRecusal>) =>
    onChange({ ...draft, recusals: changed(draft.recusals, { ...recusal, ...change }) });
  const nameOf = ({ accountId, name }: { accountId: string; name: string }) =>
    view.accounts.find((each) => each.accountId === accountId)?.name ?? name;
  return (
    <div className={styles.line}>
      <SelectField
        name={`recusals.${index}.present`}
        label={t("form.who", { n })}
        value={String(recusal.person)}
        onChange={(person) => set({ person: Number(person) })}
        choices={draft.present.map((person, at) => ({
          value: String(person.key),
          label: t("form.person", { n: at + 1, name: nameOf(person) }),
        }))}
        error={error(`recusals.${index}.present`)}
      />
      <SelectField
        name={`recusals.${index}.candidateId`}
        label={t("form.whom", { n })}
        emptyLabel={t("move.choose")}
        value={recusal.candidateId}
        onChange={(candidateId) => set({ candidateId })}
        choices={view.choices.map(({ id, name, unitName }) => ({
          value: id,
          label: t("tally.person", { name, unit: unitName }),
        }))}
        search={{ nothingFound: t("zone.nothing"), clear: t("form.clear") }}
        error={error(`recusals.${index}.candidateId`)}
        required
      />
      <TextField
        name={`recusals.${index}.reason`}
        label={t("form.why", { n })}
        value={recusal.reason}
        onChange={(reason) => set({ reason })}
        maxLength={LONGEST.reason}
        error={error(`recusals.${index}.reason`)}
        required
      />
      <IconButton
        label={t("form.removeRecusal", { n })}
        icon={<IconX />}
        onClick={() =>
          onChange({ ...draft, recusals: draft.recusals.filter(({ key }) => key !== recusal.key) })
        }
      />
    </div>
  );
}
