import { Link } from "@remix-run/react";
import { useMemo } from "react";
import type { RecordRow } from "#app/contracts/record-desk-views.ts";
import { dailyWords } from "#app/text/daily-words.ts";
import { recordsText } from "#app/text/records.ts";
import { day } from "#app/text/time.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { StatusTag } from "#app/ui/feedback/status-tag.tsx";
import type { Column } from "#app/ui/table/column.ts";
import { placeOf } from "./place.ts";
import { RecordStatusTag } from "./record-status-tag.tsx";
import styles from "./records.module.css";

type Picking = {
  picked: ReadonlySet<string>;
  onPick: (picked: ReadonlySet<string>) => void;
};

export function useRecordColumns({ picked, onPick }: Picking): Column<RecordRow>[] {
  const t = useText(recordsText);
  const words = useText(dailyWords);
  const language = useLanguage();
  return useMemo(
    () => [
      {
        key: "verify",
        header: t("field.verify"),
        optional: false,
        sortable: false,
        width: 136,
        cell: (row) =>
          row.obstacle === null ? (
            <Pick row={row} picked={picked} onPick={onPick} />
          ) : row.obstacle === "notSubmitted" ? (
            <RecordStatusTag status={row.status} />
          ) : (
            <span className={styles.small}>{t(`obstacle.${row.obstacle}`)}</span>
          ),
      },
      {
        key: "day",
        header: t("field.happenedOn"),
        sortable: false,
        cell: (row) => (
          <Link to={`/records/${row.id}`} className={styles.whole}>
            {day(row.happenedOn, language)}
          </Link>
        ),
        optional: false,
      },
      {
        key: "person",
        header: t("field.person"),
        optional: false,
        sortable: false,
        cell: (row) => (
          <span className={styles.cell}>
            <span className={styles.whole}>{row.personName}</span>
            <span className={`${styles.small} ${styles.whole}`}>{row.unitName}</span>
          </span>
        ),
      },
      {
        key: "kind",
        header: t("field.kind"),
        sortable: false,
        cell: (row) => <span className={styles.whole}>{words(`kind.${row.kind}`)}</span>,
      },
      {
        key: "content",
        header: t("field.content"),
        optional: false,
        sortable: false,
        cell: (row) => <Told row={row} />,
      },
      {
        key: "place",
        header: t("field.place"),
        sortable: false,
        width: 128,
        cell: (row) => placeOf(row) ?? "",
      },
      {
        key: "area",
        header: t("field.area"),
        sortable: false,
        hidden: true,
        cell: (row) => (row.area === null ? "" : words(`area.${row.area}`)),
      },
    ],
    [t, words, language, picked, onPick],
  );
}

function Pick({ row, picked, onPick }: { row: RecordRow } & Picking) {
  const t = useText(recordsText);
  const change = (checked: boolean) => {
    const next = new Set(picked);
    if (checked) next.add(row.id);
    else next.delete(row.id);
    onPick(next);
  };
  return (
    <label className={styles.row}>
      <span className={styles.pick}>
        <input
          type="checkbox"
          className={styles.check}
          checked={picked.has(row.id)}
          onChange={(event) => change(event.currentTarget.checked)}
          aria-label={t("list.select", { name: row.personName, day: row.happenedOn })}
        />
      </span>
      <span className={styles.small} aria-hidden="true">
        {t("mayVerify")}
      </span>
    </label>
  );
}

function Told({ row }: { row: RecordRow }) {
  const t = useText(recordsText);
  return (
    <div className={`${styles.cell} ${styles.text}`}>
      <span>{row.content}</span>
      {row.duplicate !== null && <StatusTag tone="attention">{t(`duplicate.${row.duplicate}`)}</StatusTag>}
      {row.photos > 0 && <span className={styles.small}>{t("list.photos", { n: row.photos })}</span>}
    </div>
  );
}
