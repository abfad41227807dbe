import { Link } from "@remix-run/react";
import { useMemo, useState } from "react";
import { ActButton } from "#app/acts/act-button.tsx";
import { useTableLabels } from "#app/acts/use-table-labels.ts";
import type { MentorEntry, MentorsView } from "#app/contracts/mentorship-views.ts";
import { mentorshipText } from "#app/text/mentorship.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import type { Column } from "#app/ui/table/column.ts";
import { DataTable } from "#app/ui/table/data-table.tsx";
import { MentorPanel } from "./mentor-panel.tsx";
import styles from "./mentoring.module.css";

const PAGE_SIZE = 20;

/** The register of mentors with their places and mentees. */
export function MentorsCard({ view }: { view: MentorsView }) {
  const t = useText(mentorshipText);
  const labels = useTableLabels();
  const [editing, setEditing] = useState<MentorEntry | "new" | null>(null);
  const columns = useColumns(setEditing);
  return (
    <Card
      title={t("mentors")}
      actions={
        view.units.length > 0 && <ActionButton onClick={() => setEditing("new")}>{t("appoint")}</ActionButton>
      }
    >
      <DataTable
        id="mentors"
        caption={t("mentors")}
        columns={columns}
        rows={view.mentors}
        rowKey={(row) => row.mentorId}
        labels={labels}
        paging={PAGE_SIZE}
        empty={<EmptyState title={t("mentors")}>{t("mentorsEmpty")}</EmptyState>}
      />
      {editing !== null && (
        <MentorPanel
          view={view}
          mentor={editing === "new" ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </Card>
  );
}

function useColumns(onChange: (mentor: MentorEntry) => void): Column<MentorEntry>[] {
  const t = useText(mentorshipText);
  return useMemo(
    () => [
      { key: "name", header: t("column.name"), optional: false, width: 96, value: (row) => row.name },
      { key: "title", header: t("column.title"), value: (row) => row.title },
      { key: "unit", header: t("column.unit"), value: (row) => row.unitName },
      { key: "scope", header: t("column.scope"), value: (row) => row.scopeName },
      {
        ...{ key: "places", header: t("column.places"), kind: "figures", width: 88 },
        value: (row) => row.capacity - row.mentees.length,
        cell: (row) => t("placesTaken", { taken: row.mentees.length, capacity: row.capacity }),
      },
      {
        ...{ key: "mentees", header: t("column.mentees"), sortable: false },
        cell: (row) => <Mentees mentor={row} />,
      },
      {
        ...{ key: "strengths", header: t("column.strengths"), sortable: false, hidden: true },
        value: (row) => row.strengths.map(({ criterion, value }) => `${criterion} ${value}`).join("，"),
      },
      {
        ...{ key: "action", header: t("column.action"), kind: "actions", optional: false },
        cell: (row) => (row.mayChange ? <Actions mentor={row} onChange={onChange} /> : null),
      },
    ],
    [t, onChange],
  );
}

const Mentees = ({ mentor }: { mentor: MentorEntry }) => (
  <span className={styles.row}>
    {mentor.mentees.map(({ mentorshipId, name, open }) =>
      open ? (
        <Link key={mentorshipId} to={`/mentors/${mentorshipId}`}>
          {name}
        </Link>
      ) : (
        <span key={mentorshipId}>{name}</span>
      ),
    )}
  </span>
);

function Actions({ mentor, onChange }: { mentor: MentorEntry; onChange: (mentor: MentorEntry) => void }) {
  const t = useText(mentorshipText);
  return (
    <span className={styles.actions}>
      <ActionButton size="small" onClick={() => onChange(mentor)}>
        {t("change")}
      </ActionButton>
      <ActButton
        intent="end"
        payload={{ mentorId: mentor.mentorId }}
        size="small"
        ask={{
          title: t("endTitle", { name: mentor.name }),
          text: <p>{t("endText")}</p>,
          confirm: t("end"),
          danger: true,
        }}
      >
        {t("end")}
      </ActButton>
    </span>
  );
}
