import { Link } from "@remix-run/react";
import type { DeskPerformance, DeskSeat, DeskView, Presence } from "#app/contracts/live.ts";
import { useServerNow } from "#app/realtime/server-clock.ts";
import { deskText } from "#app/text/stage-desk.ts";
import { useText } from "#app/text/use-text.ts";
import { StatusTag } from "#app/ui/feedback/status-tag.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import type { DeskWords } from "./ask-requests.ts";
import { markingSeats, officeSeats } from "./desk-facts.ts";
import styles from "./seat-grid.module.css";
import { seatName } from "./seat-name.ts";
import { sheetTone } from "./status-tone.ts";

export type SeatGridProps = {
  view: DeskView;
  panelId: string;
  current: DeskPerformance | null;
  presence: Record<string, Presence>;
  at: number;
};

/** Every seat of the panel: there or not, since when, what it has not sent, battery, and its sheet for the current performer. */
export function SeatGrid({ view, panelId, current, presence, at }: SeatGridProps) {
  const t = useText(deskText);
  const ticking = useServerNow({ everyMs: 5_000 });
  const now = ticking === 0 ? at : ticking;
  const seats = [...markingSeats(view, panelId), ...officeSeats(view, panelId)];
  const connected = seats.filter(({ id }) => presence[id]?.connected === true).length;
  return (
    <Card
      title={t("seats.title")}
      actions={
        <span className={styles.summary}>
          {t("seats.summary", { connected, of: seats.length })}
          <Link to="../devices" relative="path">
            {t("seats.pair")}
          </Link>
        </span>
      }
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reached by keyboard */}
      <ul className={styles.root} tabIndex={0}>
        {seats.map((seat) => (
          <Seat
            key={seat.id}
            seat={seat}
            presence={presence[seat.id]}
            sheet={current?.sheets[seat.id]?.status}
            now={now}
          />
        ))}
      </ul>
    </Card>
  );
}

type SheetState = DeskPerformance["sheets"][string]["status"];
type SeatProps = {
  seat: DeskSeat;
  presence: Presence | undefined;
  sheet: SheetState | undefined;
  now: number;
};

const LOW_BATTERY = 0.2;

function Seat({ seat, presence, sheet, now }: SeatProps) {
  const t = useText(deskText);
  const state = seat.paired ? linkState(presence, now, t) : t("seats.unpaired");
  const online = seat.paired && presence?.connected === true;
  const battery = presence?.battery;
  const low = battery !== undefined && battery <= LOW_BATTERY;
  return (
    <li className={styles.seat} data-online={online}>
      <span className={styles.dot} aria-hidden="true" />
      <span className={styles.name}>
        <strong>{seatName(seat, t)}</strong> {seat.holderName}
        {seat.scoring === "shadow" && <em> · {t("seats.shadow")}</em>}
      </span>
      <span className={styles.facts}>
        {presence !== undefined && presence.unsent > 0 && (
          <span className={styles.attention}>{t("seats.unsent", { count: presence.unsent })}</span>
        )}
        {battery !== undefined && (
          <span className={low ? styles.attention : undefined}>
            {t(low ? "seats.lowBattery" : "seats.battery", { percent: Math.round(battery * 100) })}
          </span>
        )}
        <span>{state}</span>
      </span>
      <span>
        {sheet !== undefined && <StatusTag tone={sheetTone(sheet)}>{t(`seats.sheet.${sheet}`)}</StatusTag>}
      </span>
    </li>
  );
}

function linkState(presence: Presence | undefined, now: number, t: DeskWords): string {
  if (presence === undefined) return t("seats.never");
  if (presence.connected) return t("seats.connected");
  return t("seats.away", { age: ageOf(Math.max(0, now - presence.lastSeenAt), t) });
}

function ageOf(ms: number, t: DeskWords): string {
  const seconds = Math.round(ms / 1000);
  if (seconds < 60) return t("seats.seconds", { count: seconds });
  const minutes = Math.round(seconds / 60);
  return minutes < 60
    ? t("seats.minutes", { count: minutes })
    : t("seats.hours", { count: Math.round(minutes / 60) });
}
