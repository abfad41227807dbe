import { Link } from "@remix-run/react";
import { useMemo } from "react";
import type { VersionRow } from "#app/contracts/rotation-version-views.ts";
import { VERSION_STATES } from "#app/domain/rotation/rotation-life.ts";
import { rotationVersionText } from "#app/text/rotation-version.ts";
import { dateTime } from "#app/text/time.ts";
import { useText } from "#app/text/use-text.ts";
import type { Column } from "#app/ui/table/column.ts";
import styles from "./version.module.css";
import { VersionStatusTag } from "./version-status-tag.tsx";

/** `openedId`: the version that is shown below the list. */
export function useVersionColumns(openedId: string | undefined): Column<VersionRow>[] {
  const t = useText(rotationVersionText);
  return useMemo(
    () => [
      {
        key: "number",
        header: t("list.number"),
        value: (row) => row.number,
        cell: (row) => (
          <>
            <Link
              to={`?version=${row.id}`}
              preventScrollReset
              aria-current={row.id === openedId ? "true" : undefined}
            >
              {t("list.version", { n: row.number })}
            </Link>
            {row.id === openedId && <span className={styles.mark}>{t("list.opened")}</span>}
          </>
        ),
        optional: false,
        width: 96,
      },
      {
        key: "state",
        header: t("list.state"),
        value: (row) => VERSION_STATES.indexOf(row.status),
        cell: (row) => <VersionStatusTag status={row.status} />,
        width: 112,
      },
      { key: "reason", header: t("list.reason"), value: (row) => row.reason },
      {
        key: "createdBy",
        header: t("list.createdBy"),
        value: (row) => row.createdBy ?? t("list.system"),
        width: 96,
      },
      {
        key: "createdAt",
        header: t("list.createdAt"),
        value: (row) => row.createdAt,
        cell: (row) => dateTime(row.createdAt),
        width: 152,
      },
      {
        key: "length",
        header: t("list.length"),
        kind: "figures",
        value: (row) => row.length.value,
        cell: (row) =>
          row.length.value === null ? t("list.lengthNone") : t("list.lengthOf", { value: row.length.value }),
        width: 120,
      },
      {
        key: "bound",
        header: t("list.bound"),
        kind: "figures",
        value: (row) => row.length.bound,
        cell: (row) => t("list.lengthOf", { value: row.length.bound }),
        width: 104,
      },
      { key: "missing", header: t("list.missing"), kind: "figures", value: (row) => row.missing, width: 104 },
    ],
    [t, openedId],
  );
}
