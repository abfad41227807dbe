import { Link } from "@remix-run/react";
import { useMemo } from "react";
import type { ReserveMentoring } from "#app/contracts/mentorship-views.ts";
import { mentorshipText } from "#app/text/mentorship.ts";
import { rotationWords } from "#app/text/rotation-words.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { StatusTag } from "#app/ui/feedback/status-tag.tsx";
import type { Column } from "#app/ui/table/column.ts";

/** A reserve a row: with the mentorship, or the way to one. `onPropose` must be stable. */
export function useReserveColumns(onPropose: (row: ReserveMentoring) => void): Column<ReserveMentoring>[] {
  const t = useText(mentorshipText);
  const words = useText(rotationWords);
  return useMemo(
    () => [
      {
        ...{ key: "name", header: t("column.name"), optional: false, width: 96 },
        value: (row) => row.name,
        cell: (row) => <Link to={`/growth/${row.reserveId}`}>{row.name}</Link>,
      },
      { key: "unit", header: t("column.unit"), value: (row) => row.unitName },
      { key: "keeper", header: t("column.keeper"), hidden: true, value: (row) => row.keeperName },
      {
        ...{ key: "mentor", header: t("column.mentor"), width: 96 },
        value: (row) => row.mentorship?.mentorName ?? t("none"),
      },
      {
        ...{ key: "status", header: t("column.status"), width: 112 },
        value: (row) => row.mentorship?.status ?? "",
        cell: ({ mentorship }) =>
          mentorship === null ? (
            <StatusTag tone="attention">{t("state.without")}</StatusTag>
          ) : (
            <StatusTag tone={mentorship.status === "proposed" ? "active" : "neutral"}>
              {words(`mentorship.${mentorship.status}`)}
            </StatusTag>
          ),
      },
      {
        ...{ key: "span", header: t("column.span"), width: 200 },
        value: (row) => row.mentorship?.fromOn ?? null,
        cell: ({ mentorship }) =>
          mentorship === null ? "" : t("page.span", { from: mentorship.fromOn, to: mentorship.toOn }),
      },
      {
        ...{ key: "due", header: t("column.due"), width: 104 },
        value: (row) => row.mentorship?.due ?? 0,
        cell: ({ mentorship }) =>
          (mentorship?.due ?? 0) === 0 ? (
            "0"
          ) : (
            <StatusTag tone="attention">{t("dueCount", { n: mentorship?.due ?? 0 })}</StatusTag>
          ),
      },
      {
        ...{ key: "action", header: t("column.action"), kind: "actions", optional: false },
        cell: (row) => <Next row={row} onPropose={onPropose} />,
      },
    ],
    [t, words, onPropose],
  );
}

function Next({ row, onPropose }: { row: ReserveMentoring; onPropose: (row: ReserveMentoring) => void }) {
  const t = useText(mentorshipText);
  if (row.mentorship !== null)
    return (
      <LinkButton to={`/mentors/${row.mentorship.id}`} size="small">
        {t("open")}
      </LinkButton>
    );
  if (!row.mayPropose) return null;
  return (
    <ActionButton size="small" onClick={() => onPropose(row)}>
      {t("propose")}
    </ActionButton>
  );
}
