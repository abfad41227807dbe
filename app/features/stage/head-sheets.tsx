import { Fragment } from "react";
import type { DeskSeat, HeadSheet } from "#app/contracts/live.ts";
import * as Decimal from "#app/domain/shared/decimal.ts";
import { deskText } from "#app/text/stage-desk.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { StatusTag } from "#app/ui/feedback/status-tag.tsx";
import { askAboutSheet } from "./ask-requests.ts";
import type { HeadPartProps } from "./head-performance.tsx";
import styles from "./head-sheets.module.css";
import { seatName } from "./seat-name.ts";
import { sheetTone } from "./status-tone.ts";

type Props = HeadPartProps & {
  seats: readonly DeskSeat[];
  who: string;
  dropped: Readonly<Record<string, "high" | "low">>;
};

/** The judges' marks side by side. What lies far from the others is said in neutral words, here and nowhere else. */
export function HeadSheets(props: Props) {
  const { view, row, item, seats, who } = props;
  const t = useText(deskText);
  const marks = view.marks[row.id] ?? {};
  const anyFar = Object.values(marks).some((sheet) => sheet.farFromOthers !== undefined);
  return (
    <section className={styles.root} aria-label={t("head.judges")}>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <caption className="yz-hidden">{t("head.caption", { who })}</caption>
          <thead>
            <tr>
              <th scope="col">{t("head.seat")}</th>
              {item?.criteria.map((criterion) => (
                <th key={criterion.key} scope="col" className={styles.figure}>
                  {criterion.name}
                </th>
              ))}
              <th scope="col" className={styles.figure}>
                {t("head.total")}
              </th>
              <th scope="col">{t("head.state")}</th>
              <th scope="col">{t("head.action")}</th>
            </tr>
          </thead>
          <tbody>
            {seats.map((seat) => (
              <SheetRow key={seat.id} {...props} seat={seat} sheet={marks[seat.id]} />
            ))}
          </tbody>
        </table>
      </div>
      {anyFar && <p className={styles.note}>{t("head.farNote")}</p>}
    </section>
  );
}

type RowProps = Props & { seat: DeskSeat; sheet: HeadSheet | undefined };

function SheetRow(props: RowProps) {
  const { row, item, seat, sheet, dropped } = props;
  const t = useText(deskText);
  const state = row.sheets[seat.id];
  const status = state?.status ?? "empty";
  const drop = sheet === undefined ? undefined : dropped[seat.id];
  const comments = Object.entries(sheet?.comments ?? {}).filter(([, text]) => text !== "");
  const columns = (item?.criteria.length ?? 0) + 4;
  return (
    <Fragment>
      <tr data-dropped={drop !== undefined}>
        <th scope="row">
          {seatName(seat, t)}
          <small> {seat.holderName}</small>
          {seat.scoring === "shadow" && <small> · {t("seats.shadow")}</small>}
        </th>
        {item?.criteria.map(({ key }) => (
          <td key={key} className={styles.figure}>
            {markText(sheet?.marks[key])}
          </td>
        ))}
        <td className={styles.total}>
          {sheet?.total ?? "—"}
          {drop !== undefined && (
            <small>
              {" "}
              {t(drop === "high" ? "head.highest" : "head.lowest")} · {t("head.dropped")}
            </small>
          )}
          {sheet?.farFromOthers !== undefined && (
            <small className={styles.far}>{t("head.far", { points: signed(sheet.farFromOthers) })}</small>
          )}
        </td>
        <td>
          <StatusTag tone={sheetTone(status)}>{t(`seats.sheet.${status}`)}</StatusTag>
          {state?.returnReason !== undefined && (
            <small>{t("head.returned", { reason: state.returnReason })}</small>
          )}
          {state?.returnAsked !== undefined && (
            <small>{t("head.asked", { reason: state.returnAsked })}</small>
          )}
        </td>
        <td className={styles.action}>
          <SheetActions {...props} />
        </td>
      </tr>
      {comments.length > 0 && (
        <tr>
          <td colSpan={columns} className={styles.comments}>
            {t("head.comments")}：
            {comments
              .map(([key, text]) => `${item?.criteria.find((each) => each.key === key)?.name ?? ""} ${text}`)
              .join("；")}
          </td>
        </tr>
      )}
    </Fragment>
  );
}

const markText = (mark: number | undefined): string => (mark === undefined ? "" : Decimal.points(mark));
const signed = (points: string): string => (points.startsWith("-") ? `−${points.slice(1)}` : `+${points}`);

function SheetActions({ view, row, seat, who, may, run, busy, ask }: RowProps) {
  const t = useText(deskText);
  const state = row.sheets[seat.id];
  const submitted = ["received", "locked", "verified"].includes(state?.status ?? "empty");
  if (!submitted) return null;
  const about = { t, run, performanceId: row.id, seatId: seat.id, who, seat: seatName(seat, t) };
  const signedOff = view.contest.status === "signed" || view.contest.status === "published";
  const intent = row.verified === true || signedOff ? "requestReturn" : "returnSheet";
  if (state?.returnAsked !== undefined) {
    return (
      <div className={styles.actions}>
        {may.confirm && (
          <ActionButton
            busy={busy === "confirmReturn"}
            onClick={() => void run("confirmReturn", { performanceId: row.id, seatId: seat.id })}
          >
            {t("head.confirm")}
          </ActionButton>
        )}
        {(may.confirm || may.head) && (
          <ActionButton tone="quiet" onClick={() => ask(askAboutSheet("declineReturn", about))}>
            {t("head.decline")}
          </ActionButton>
        )}
      </div>
    );
  }
  if (!may.head) return null;
  return (
    <ActionButton size="large" onClick={() => ask(askAboutSheet(intent, about))}>
      {t(intent === "requestReturn" ? "head.request" : "head.return")}
    </ActionButton>
  );
}
