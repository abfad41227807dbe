import { Form, Link, useLocation } from "@remix-run/react";
import type { UnitChoice, WhoHeldView } from "#app/contracts/people-views.ts";
import { POST_KINDS } from "#app/domain/people/organisation.ts";
import type { Result } from "#app/domain/shared/refusal.ts";
import { peopleText } from "#app/text/people.ts";
import { peopleWords } from "#app/text/people-words.ts";
import { sentenceOf } from "#app/text/refusal-sentence.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { DateField } from "#app/ui/fields/date-field.tsx";
import { FieldGrid } from "#app/ui/fields/field-grid.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { SidePanel } from "#app/ui/layout/side-panel.tsx";
import { unitOptions } from "./unit-options.ts";

type Props = {
  opened: boolean;
  onClose: () => void;
  units: readonly UnitChoice[];
  who: Result<WhoHeldView> | null;
  today: string;
};

/** Who held a post at a unit on a day. The question stands in the address, so that it can be sent to a colleague. */
export function WhoHeldPanel({ opened, onClose, units, who, today }: Props) {
  const t = useText(peopleText);
  const words = useText(peopleWords);
  const asked = who?.ok ? who.value : null;
  const kept = [...new URLSearchParams(useLocation().search)].filter(([key]) => !key.startsWith("who"));
  return (
    <SidePanel
      opened={opened}
      onClose={onClose}
      title={t("organisation.who.title")}
      closeLabel={t("form.close")}
    >
      <Form method="get" preventScrollReset>
        {kept.map(([key, value]) => (
          <input key={key} type="hidden" name={key} value={value} />
        ))}
        <FieldGrid columns={1}>
          <p>{t("organisation.who.lead")}</p>
          <SelectField
            name="whoUnit"
            label={t("organisation.who.unit")}
            choices={unitOptions(units)}
            defaultValue={asked?.unitId ?? (units.find(({ kind }) => kind === "community") ?? units[0])?.id}
            required
          />
          <SelectField
            name="whoPost"
            label={t("organisation.who.post")}
            choices={POST_KINDS.map((value) => ({ value, label: words(`post.${value}`) }))}
            defaultValue={asked?.post ?? "secretary"}
            required
          />
          <DateField
            name="whoDay"
            label={t("organisation.who.day")}
            defaultValue={asked?.day ?? today}
            required
          />
          <ActionButton type="submit" tone="primary">
            {t("organisation.who.ask")}
          </ActionButton>
          {who !== null && <Answer who={who} />}
        </FieldGrid>
      </Form>
    </SidePanel>
  );
}

function Answer({ who }: { who: Result<WhoHeldView> }) {
  const t = useText(peopleText);
  const words = useText(peopleWords);
  const language = useLanguage();
  if (!who.ok) return <Notice tone="error">{sentenceOf(who.refusal, language)}</Notice>;
  const { day, unitName, post, holders } = who.value;
  const facts = { day, unit: unitName, post: words(`post.${post}`) };
  if (holders.length === 0) return <Notice tone="attention">{t("organisation.who.nobody", facts)}</Notice>;
  return (
    <Notice tone="good" title={t("organisation.who.answer", facts)}>
      {holders.map(({ cadreId, name, fromOn, toOn, documentNumber }) => (
        <p key={cadreId}>
          <Link to={`/people/${cadreId}`}>{name}</Link>{" "}
          {toOn === null
            ? t("organisation.who.since", { from: fromOn })
            : t("organisation.who.until", { from: fromOn, to: toOn })}
          {documentNumber === null ? "" : ` · ${documentNumber}`}
        </p>
      ))}
    </Notice>
  );
}
