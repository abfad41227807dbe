import { IconArrowLeft, IconPrinter } from "@tabler/icons-react";
import { devicesText } from "#app/text/devices.ts";
import { timeOfDay } from "#app/text/time.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { QrCode } from "#app/ui/data/qr-code.tsx";
import { codeWords, type Invitation, pairingLink, type SeatDevice, seatWords } from "./device-words.ts";
import styles from "./devices.module.css";

type PairingSheetsProps = {
  invitations: readonly Invitation[];
  seats: readonly SeatDevice[];
  address: string;
  onBack: () => void;
};

/** One slip for each seat, to be printed, cut and handed out. */
export function PairingSheets({ invitations, seats, address, onBack }: PairingSheetsProps) {
  const t = useText(devicesText);
  const until = invitations[0]?.expiresAt ?? 0;
  return (
    <section aria-label={t("page.sheets")}>
      <div className={styles.parts} data-print="hide">
        <ActionButton icon={<IconArrowLeft />} onClick={onBack}>
          {t("sheet.back")}
        </ActionButton>
        <ActionButton tone="primary" icon={<IconPrinter />} onClick={() => window.print()}>
          {t("sheet.print")}
        </ActionButton>
      </div>
      <p>{t("sheet.expires", { time: timeOfDay(until) })}</p>
      <ul className={styles.slips}>
        {invitations.map(({ seatId, token, code }) => {
          const seat = seats.find(({ id }) => id === seatId);
          if (seat === undefined) return null;
          const names = { seat: seatWords(seat, t), holder: seat.holderName };
          return (
            <li key={seatId} className={styles.slip}>
              <strong>
                {seat.panelName} · {names.seat}
              </strong>
              <span className={styles.holder}>{names.holder}</span>
              <QrCode text={pairingLink(address, token)} label={t("panel.qr", names)} size={176} />
              <span>{`${address}/pair`}</span>
              <span className={styles.code}>{codeWords(code)}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
