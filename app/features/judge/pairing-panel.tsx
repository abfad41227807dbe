import type { Refusal } from "#app/domain/shared/refusal.ts";
import { devicesText } from "#app/text/devices.ts";
import { timeOfDay } from "#app/text/time.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { CopyText } from "#app/ui/data/copy-text.tsx";
import { QrCode } from "#app/ui/data/qr-code.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { SidePanel } from "#app/ui/layout/side-panel.tsx";
import { codeWords, type Invitation, pairingLink, type SeatDevice, seatWords } from "./device-words.ts";
import styles from "./devices.module.css";
import { OrganiserRefusal } from "./organiser-refusal.tsx";

type PairingPanelProps = {
  seat: SeatDevice | null;
  invitation: Invitation | null;
  refusal: Refusal | null;
  busy: boolean;
  address: string;
  onAgain: (seatId: string) => void;
  onClose: () => void;
};

/** QR code and typed code of one seat, until the tablet has come. */
export function PairingPanel(props: PairingPanelProps) {
  const t = useText(devicesText);
  const { seat, invitation, address } = props;
  const names =
    seat === null ? { seat: "", holder: "" } : { seat: seatWords(seat, t), holder: seat.holderName };
  // The invitation is spent once the seat has no open one any more and a device.
  const done = seat !== null && invitation !== null && seat.pairedAt !== null && seat.invitedUntil === null;
  return (
    <SidePanel
      opened={seat !== null}
      onClose={props.onClose}
      title={t("panel.title", names)}
      closeLabel={t("panel.close")}
      footer={
        <ActionButton busy={props.busy} onClick={() => seat !== null && props.onAgain(seat.id)}>
          {t("panel.again")}
        </ActionButton>
      }
    >
      <div className={styles.pairing}>
        <OrganiserRefusal refusal={props.refusal} />
        {done && !props.busy && (
          <Notice tone="good" live>
            {t("panel.done")}
          </Notice>
        )}
        {invitation !== null && !done && !props.busy && (
          <>
            <p>{t("panel.scan")}</p>
            <QrCode text={pairingLink(address, invitation.token)} label={t("panel.qr", names)} size={280} />
            <p>{t("panel.code", { address: `${address}/pair` })}</p>
            <p className={styles.code}>
              <CopyText
                text={codeWords(invitation.code)}
                labels={{ copy: t("panel.copy"), copied: t("panel.copied") }}
              />
            </p>
            <p>{t("panel.until", { time: timeOfDay(invitation.expiresAt) })}</p>
          </>
        )}
      </div>
    </SidePanel>
  );
}
