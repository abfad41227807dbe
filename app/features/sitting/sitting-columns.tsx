import { useMemo } from "react";
import type { SittingsRow, SittingsView } from "#app/contracts/sitting-views.ts";
import { sittingWatchText } from "#app/text/sitting-watch.ts";
import { clock, timeOfDay } from "#app/text/time.ts";
import type { Translate } from "#app/text/translate.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { StatusTag, type Tone } from "#app/ui/feedback/status-tag.tsx";
import type { Column } from "#app/ui/table/column.ts";
import styles from "./sittings.module.css";
import type { Asked } from "./sittings-panel.tsx";

export const SITTING_STAGES = ["awaited", "waiting", "sitting", "handedIn", "absent"] as const;

const TONES: Readonly<Record<SittingsRow["stage"], Tone>> = {
  awaited: "neutral",
  waiting: "active",
  sitting: "active",
  handedIn: "good",
  absent: "attention",
};

type Given = { places: SittingsView["places"]; invigilate: boolean; ask: (asked: Asked) => void };
type T = Translate<(typeof sittingWatchText)["zh-CN"]>;

export function useSittingColumns({ places, invigilate, ask }: Given): Column<SittingsRow>[] {
  const t = useText(sittingWatchText);
  return useMemo(
    () => [...personColumns(t), ...progressColumns(t, places), ...(invigilate ? [actionColumn(t, ask)] : [])],
    [t, places, invigilate, ask],
  );
}

const personColumns = (t: T): Column<SittingsRow>[] => [
  { key: "number", header: t("column.number"), kind: "figures", value: (row) => row.number, width: 72 },
  { key: "name", header: t("column.name"), value: (row) => row.name, optional: false },
  { key: "unit", header: t("column.unit"), value: (row) => row.unitName },
  {
    key: "stage",
    header: t("column.stage"),
    value: (row) => SITTING_STAGES.indexOf(row.stage),
    cell: (row) => <StatusTag tone={TONES[row.stage]}>{t(`counts.${row.stage}`)}</StatusTag>,
  },
];

const progressColumns = (t: T, places: number): Column<SittingsRow>[] => [
  {
    key: "answered",
    header: t("column.answered"),
    kind: "figures",
    value: (row) => row.answered,
    cell: (row) => t("answeredOf", { answered: row.answered, places }),
  },
  {
    key: "last",
    header: t("column.last"),
    kind: "figures",
    value: (row) => row.lastAnswerAt,
    cell: (row) => time(row.lastAnswerAt),
  },
  {
    key: "left",
    header: t("column.left"),
    value: (row) => row.absences.times,
    cell: (row) => leftText(row, t),
  },
  { key: "devices", header: t("column.devices"), kind: "figures", value: (row) => row.devices },
  {
    key: "late",
    header: t("column.late"),
    value: (row) => row.late + row.refusedLate,
    cell: (row) => lateText(row, t),
  },
  {
    key: "handedIn",
    header: t("column.handedIn"),
    value: (row) => row.submittedAt,
    cell: (row) =>
      row.submittedAt === null || row.submittedBy === null
        ? ""
        : `${time(row.submittedAt)} ${t(`by.${row.submittedBy}`)}`,
  },
  {
    key: "extra",
    header: t("column.extra"),
    value: (row) => row.extraMinutes,
    cell: (row) =>
      row.extraMinutes === 0 ? (
        ""
      ) : (
        <span title={t("reasons", { reasons: row.reasons.join("；") })}>
          {t("extraMinutes", { minutes: row.extraMinutes })}
        </span>
      ),
  },
  {
    key: "started",
    header: t("column.started"),
    kind: "figures",
    value: (row) => row.startedAt,
    cell: (row) => time(row.startedAt),
    hidden: true,
  },
];

const actionColumn = (t: T, ask: (asked: Asked) => void): Column<SittingsRow> => ({
  key: "actions",
  header: t("table.actions"),
  kind: "actions",
  optional: false,
  cell: (row) => (
    <span className={styles.row}>
      {row.sittingId !== null && (row.submittedAt === null || row.submittedBy === "time") && (
        <ActionButton size="small" onClick={() => ask({ kind: "give", rows: [row] })}>
          {t("give")}
        </ActionButton>
      )}
      {row.stage === "sitting" && (
        <ActionButton size="small" onClick={() => ask({ kind: "close", rows: [row] })}>
          {t("close")}
        </ActionButton>
      )}
    </span>
  ),
});

const time = (at: number | null): string => (at === null ? "" : timeOfDay(at));

function leftText({ absences }: SittingsRow, t: T): string {
  const { times, totalMs, away } = absences;
  if (times === 0) return "";
  return away ? t("leftNow", { times }) : t("leftTimes", { times, total: clock(totalMs) });
}

const lateText = ({ late, refusedLate }: SittingsRow, t: T): string =>
  [late > 0 ? t("lateOf", { late }) : "", refusedLate > 0 ? t("refusedOf", { refused: refusedLate }) : ""]
    .filter((words) => words !== "")
    .join("，");
