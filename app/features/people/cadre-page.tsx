import { Outlet } from "@remix-run/react";
import { IconArrowsExchange, IconPencil } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import type { CadreView } from "#app/contracts/people-views.ts";
import { postOf } from "#app/domain/people/cadre.ts";
import { peopleText } from "#app/text/people.ts";
import { peopleWords } from "#app/text/people-words.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { KeyValue } from "#app/ui/data/key-value.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { StatusTag } from "#app/ui/feedback/status-tag.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { AppointmentsCard } from "./appointments-card.tsx";
import { FIELD_GROUPS } from "./cadre-fields.tsx";
import { CadrePanel } from "./cadre-panel.tsx";
import { useFieldWords } from "./field-words.ts";
import { PersonalDataCard } from "./personal-data-card.tsx";
import { StaysCard } from "./stays-card.tsx";
import { TransferPanel } from "./transfer-panel.tsx";

export function CadrePage({ record }: { record: CadreView }) {
  const t = useText(peopleText);
  const words = useText(peopleWords);
  const { say, label } = useFieldWords();
  const [editing, setEditing] = useState(false);
  const [moving, setMoving] = useState(false);
  const { fields, managedBy, may, revision } = record;
  const post = postOf(fields);
  // A saved form is closed by the new revision that comes back, whoever saved it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the revision is what closes the form
  useEffect(() => {
    setEditing(false);
    setMoving(false);
  }, [revision]);
  return (
    <>
      <PageHeader
        crumbs={[{ label: t("cadre.crumb"), to: "/people" }]}
        crumbsLabel={t("cadre.crumb")}
        title={fields.name}
        subtitle={`${record.unitName} · ${post === null ? t("list.noPost") : words(`post.${post}`)} · ${fields.lineOfWork}`}
        status={
          <StatusTag tone="neutral">
            {t("cadre.managedBy", { unit: managedBy ?? t("cadre.managedByNobody") })}
          </StatusTag>
        }
        actions={
          <>
            <LinkButton to={`/people/${record.id}/performance`}>{t("cadre.performance")}</LinkButton>
            {may.transfer && (
              <ActionButton icon={<IconArrowsExchange />} onClick={() => setMoving(true)}>
                {t("transfer.button")}
              </ActionButton>
            )}
            {may.manage && (
              <ActionButton tone="primary" icon={<IconPencil />} onClick={() => setEditing(true)}>
                {t("cadre.edit")}
              </ActionButton>
            )}
          </>
        }
      />
      {!may.manage && (
        <Notice tone="info">{t("cadre.readOnly", { unit: managedBy ?? t("cadre.managedByNobody") })}</Notice>
      )}
      <PersonalDataCard key={record.id} record={record} />
      {FIELD_GROUPS.map((group) => (
        <Card key={group.key} title={t(`cadre.${group.key}`)}>
          <KeyValue
            entries={group.fields.map(({ key }) => ({
              key,
              label: label(key),
              value: say({ field: key, value: fields[key] }) || t("form.notTold"),
            }))}
          />
        </Card>
      ))}
      <AppointmentsCard record={record} />
      <StaysCard stays={record.stays} />
      <Outlet />
      {moving && <TransferPanel record={record} onClose={() => setMoving(false)} />}
      {may.manage && (
        <CadrePanel
          key={revision}
          opened={editing}
          onClose={() => setEditing(false)}
          record={record}
          units={record.units}
        />
      )}
    </>
  );
}
