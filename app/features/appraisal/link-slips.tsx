import { IconArrowLeft, IconPrinter } from "@tabler/icons-react";
import { appraisalText } from "#app/text/appraisal.ts";
import { day } from "#app/text/time.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { QrCode } from "#app/ui/data/qr-code.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import styles from "./appraisal.module.css";
import type { IssuedLink, LinkBatch } from "./appraisal-shapes.ts";
import { batchName } from "./batch-name.ts";

type SlipsProps = {
  view: { title: string; closesOn: string };
  address: string;
  batch: LinkBatch;
  links: readonly IssuedLink[];
  onBack: () => void;
};

/** One slip for each link, to be printed, cut and handed out. */
export function LinkSlips({ view, address, batch, links, onBack }: SlipsProps) {
  const t = useText(appraisalText);
  const language = useLanguage();
  return (
    <section className={styles.stack} aria-label={t("links.slipTitle")}>
      <div className={styles.row} data-print="hide">
        <ActionButton icon={<IconArrowLeft />} onClick={onBack}>
          {t("links.back")}
        </ActionButton>
        <ActionButton tone="primary" icon={<IconPrinter />} onClick={() => window.print()}>
          {t("links.print")}
        </ActionButton>
      </div>
      <div data-print="hide">
        <Notice tone="attention" live>
          {t("links.once", { n: links.length })}
        </Notice>
      </div>
      <ul className={styles.slips}>
        {links.map(({ token, forName }, index) => (
          <li key={token} className={styles.slip}>
            <strong>{view.title}</strong>
            <span className={styles.soft}>
              {batch.unitName} · {batchName(batch, t)}
            </span>
            {forName !== null && (
              <strong className={styles.holder}>{t("links.slipFor", { name: forName })}</strong>
            )}
            <QrCode text={`${address}/rate/${token}`} label={t("links.qr", { n: index + 1 })} size={120} />
            <strong>{t("links.slipNote")}</strong>
            <span className={styles.soft}>{t("links.slipUntil", { day: day(view.closesOn, language) })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
