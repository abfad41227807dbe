import { useState } from "react";
import type { SecondmentRow } from "#app/contracts/development-views.ts";
import type { UnitChoice } from "#app/contracts/people-views.ts";
import { DateField } from "#app/ui/fields/date-field.tsx";
import { TextAreaField } from "#app/ui/fields/text-area-field.tsx";
import { TextField } from "#app/ui/fields/text-field.tsx";
import { CommandPanel } from "./command-panel.tsx";
import { PersonFields } from "./person-fields.tsx";
import { useDevelopmentText } from "./use-development.ts";

type Props = { row: SecondmentRow | null; units: readonly UnitChoice[]; onClose: () => void };

export function SecondmentPanel({ row, units, onClose }: Props) {
  const t = useDevelopmentText();
  const [cadreId, setCadreId] = useState(row?.cadreId ?? "");
  const known = row === null ? {} : { secondmentId: row.id, revision: row.revision };
  return (
    <CommandPanel
      title={row === null ? t("secondment.add") : t("secondment.edit", { name: row.name })}
      intent="save-secondment"
      onClose={onClose}
      inputOf={({ host, post, mentor, fromOn, toOn, report }) => ({
        ...{ ...known, ...(cadreId === "" ? {} : { cadreId }), host, post, mentor, fromOn, toOn, report },
      })}
    >
      {(error) => (
        <>
          {row === null && (
            <PersonFields units={units} cadreId={cadreId} onChoose={setCadreId} error={error("cadreId")} />
          )}
          <TextField
            name="host"
            label={t("secondment.host")}
            defaultValue={row?.host}
            error={error("host")}
            maxLength={120}
            required
          />
          <TextField
            name="post"
            label={t("secondment.post")}
            defaultValue={row?.post}
            error={error("post")}
            maxLength={120}
            required
          />
          <TextField
            name="mentor"
            label={t("secondment.mentor")}
            defaultValue={row?.mentor ?? ""}
            error={error("mentor")}
            maxLength={40}
          />
          <DateField
            name="fromOn"
            label={t("secondment.from")}
            defaultValue={row?.fromOn}
            error={error("fromOn")}
            required
          />
          <DateField
            name="toOn"
            label={t("secondment.to")}
            description={t("secondment.toHint")}
            defaultValue={row?.toOn ?? ""}
            error={error("toOn")}
          />
          <TextAreaField
            name="report"
            label={t("form.report")}
            defaultValue={row?.report ?? ""}
            error={error("report")}
            maxLength={4000}
          />
        </>
      )}
    </CommandPanel>
  );
}

export function EndSecondmentPanel({
  row,
  today,
  onClose,
}: {
  row: SecondmentRow;
  today: string;
  onClose: () => void;
}) {
  const t = useDevelopmentText();
  return (
    <CommandPanel
      title={t("secondment.endTitle", { name: row.name, host: row.host })}
      intent="end-secondment"
      onClose={onClose}
      submit={t("secondment.end")}
      inputOf={({ toOn, report }) => ({ secondmentId: row.id, toOn, report })}
    >
      {(error) => (
        <>
          <DateField
            name="toOn"
            label={t("secondment.lastDay")}
            minimum={row.fromOn}
            maximum={today}
            defaultValue={today}
            error={error("toOn")}
            required
          />
          <TextAreaField
            name="report"
            label={t("form.report")}
            defaultValue={row.report ?? ""}
            error={error("report")}
            maxLength={4000}
          />
        </>
      )}
    </CommandPanel>
  );
}
