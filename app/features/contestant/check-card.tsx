import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { QrCode } from "#app/ui/data/qr-code.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import styles from "./contestant.module.css";
import { useSlipText } from "./use-slip-text.ts";

const QR_SIZE = 144;

/** Leads to the page that recomputes this slip; on paper by its QR code. */
export function CheckCard({ path, origin }: { path: string; origin: string }) {
  const t = useSlipText();
  return (
    <Card title={t("check.title")}>
      <div className={styles.check}>
        <QrCode text={`${origin}${path}`} label={t("check.qr")} size={QR_SIZE} />
        <div className={styles.outcome}>
          <p className={styles.prose}>{t("check.lead")}</p>
          <div>
            <LinkButton to={path}>{t("check.open")}</LinkButton>
          </div>
        </div>
      </div>
    </Card>
  );
}
