import { useMemo } from "react";
import { WORK_AREAS } from "#app/domain/daily/work-record.ts";
import type { RotationMember } from "#app/domain/rotation/rotation-problem.ts";
import { dailyWords } from "#app/text/daily-words.ts";
import { rotationSettingsText } from "#app/text/rotation-settings.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import type { Column } from "#app/ui/table/column.ts";
import styles from "./settings.module.css";
import { type SettingsEditing, useSettings } from "./settings-context.ts";

/** Who leaves the rotation takes the own lines of leave and recusals along. */
function without({ settings }: SettingsEditing, personId: string): SettingsEditing["settings"] {
  const others = (each: { personId: string }) => each.personId !== personId;
  return {
    ...settings,
    members: settings.members.filter(others),
    blocked: settings.blocked.filter(others),
    barred: settings.barred.filter(others),
  };
}

export function useMemberColumns({ onEdit }: { onEdit: (personId: string) => void }) {
  const t = useText(rotationSettingsText);
  const areas = useText(dailyWords);
  const editing = useSettings();
  return useMemo((): Column<RotationMember>[] => {
    const { problems, nameOf, communityName, given, errorAt } = editing;
    const reserveOf = (id: string) => given.scope.reserves.find(({ personId }) => personId === id);
    return [
      {
        key: "name",
        header: t("members.name"),
        value: (row) => nameOf(row.personId),
        cell: (row) => (
          <span data-path={`members.${row.personId}`}>
            {nameOf(row.personId)}
            {problems
              .filter(({ path }) => path.startsWith(`members.${row.personId}`))
              .map(({ path }) => (
                <span key={path} className={styles.error}>
                  {errorAt(path)}
                </span>
              ))}
          </span>
        ),
        optional: false,
      },
      {
        key: "community",
        header: t("community"),
        value: (row) => communityName(reserveOf(row.personId)?.communityId ?? ""),
      },
      {
        key: "scope",
        header: t("members.scope"),
        value: (row) => row.communityIds.length,
        cell: (row) =>
          row.communityIds.length === 1
            ? communityName(row.communityIds[0] ?? "")
            : t("members.scopeAll", { n: row.communityIds.length }),
      },
      {
        key: "areas",
        header: t("members.areas"),
        value: (row) => row.areas.length,
        cell: (row) =>
          row.areas.length === WORK_AREAS.length
            ? t("members.allAreas")
            : row.areas.map((area) => areas(`area.${area}`)).join("、"),
      },
      {
        key: "wishes",
        header: t("members.wishes"),
        value: (row) => row.wishes.length,
        cell: (row) =>
          row.wishes.length === 0 ? t("members.noWishes") : t("members.wishesOf", { n: row.wishes.length }),
        width: 88,
      },
      {
        key: "mentor",
        header: t("members.mentor"),
        value: (row) => reserveOf(row.personId)?.mentorName ?? t("members.noMentor"),
        width: 104,
      },
      {
        key: "actions",
        header: t("members.actions"),
        kind: "actions",
        cell: (row) => (
          <>
            <ActionButton
              size="small"
              onClick={() => onEdit(row.personId)}
              aria-label={`${t("members.edit")} ${nameOf(row.personId)}`}
            >
              {t("members.edit")}
            </ActionButton>
            <ActionButton
              size="small"
              tone="quiet"
              onClick={() => editing.change(without(editing, row.personId))}
              aria-label={`${t("remove")} ${nameOf(row.personId)}`}
            >
              {t("remove")}
            </ActionButton>
          </>
        ),
      },
    ];
  }, [editing, t, areas, onEdit]);
}
