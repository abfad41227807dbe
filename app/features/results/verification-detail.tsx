import type { VerificationRow, VerificationSheet } from "#app/contracts/results-views.ts";
import type { Rounding } from "#app/domain/scoring/rule-set.ts";
import { resultsText } from "#app/text/results.ts";
import { clock, timeOfDay } from "#app/text/time.ts";
import { useText } from "#app/text/use-text.ts";
import { ItemDetail } from "./item-detail.tsx";
import styles from "./results.module.css";

const STAMPS = ["start", "pause", "resume", "stop", "reset", "correct"] as const;
const isStamp = (kind: string): kind is (typeof STAMPS)[number] => STAMPS.some((each) => each === kind);

type ItemPart = { name: string; limitMs: number | null; itemRounding: Rounding | null };

/** What is compared with the record: marks, steps, clock stamps, where a sheet came from. */
export function VerificationDetail({ row, item }: { row: VerificationRow; item: ItemPart }) {
  const t = useText(resultsText);
  const special = row.sheets.filter((sheet) => sheet.source === "paper" || sheet.scoring === "shadow");
  return (
    <div className={styles.detail}>
      <ItemDetail titled={false} item={itemOf(row, item)} />
      {special.length > 0 && (
        <ul className={styles.points}>
          {special.map((sheet) => (
            <li key={sheet.seatId}>
              {sheet.label}：{sheet.source === "paper" ? <Paper sheet={sheet} /> : t("verification.shadow")}
            </li>
          ))}
        </ul>
      )}
      {row.stamps.length > 0 && (
        <section className={styles.group}>
          <h3 className={styles.groupTitle}>{t("verification.stamps")}</h3>
          <ul className={styles.points}>
            {row.stamps.map((stamp) => (
              <li key={`${stamp.at} ${stamp.kind}`} className={styles.figure}>
                {timeOfDay(stamp.at)}{" "}
                {isStamp(stamp.kind) ? t(`verification.stamp.${stamp.kind}`) : stamp.kind}{" "}
                {clock(stamp.readingMs)} {stamp.reason ?? ""}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function Paper({ sheet }: { sheet: VerificationSheet }) {
  const t = useText(resultsText);
  if (sheet.enteredBy === null) return t("verification.paperImported");
  return sheet.confirmedBy === null
    ? t("verification.paper", { entered: sheet.enteredBy })
    : t("verification.paperConfirmed", { entered: sheet.enteredBy, confirmed: sheet.confirmedBy });
}

const itemOf = (row: VerificationRow, item: ItemPart) => ({
  key: row.performanceId,
  ...item,
  score: row.score,
  status: statusOf(row),
  arithmetic: row.arithmetic,
  time: null,
  seats: Object.fromEntries(row.sheets.map(({ seatId, label }) => [seatId, label])),
  absences: row.missing,
});

function statusOf(row: VerificationRow): "scored" | "waiting" | "absent" | "disqualified" | "open" {
  if (row.score !== null) return "scored";
  if (row.waiting) return "waiting";
  return row.status === "absent" || row.status === "disqualified" ? row.status : "open";
}
