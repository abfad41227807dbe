import { IconArrowLeft, IconPrinter } from "@tabler/icons-react";
import { passText } from "#app/text/pass.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { QrCode } from "#app/ui/data/qr-code.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import styles from "./pass.module.css";
import { codeWords, type IssuedPass, type PassRow, passLink } from "./pass-shapes.ts";

/** One slip for each contestant, to be printed, cut and handed out. */
export function PassSlips(props: {
  issued: readonly IssuedPass[];
  passes: readonly PassRow[];
  address: string;
  onBack: () => void;
}) {
  const t = useText(passText);
  const { address } = props;
  const rows = new Map(props.passes.map((row) => [row.contestantId, row]));
  return (
    <section aria-label={t("page.title")}>
      <div className={styles.buttons} data-print="hide">
        <ActionButton icon={<IconArrowLeft />} onClick={props.onBack}>
          {t("page.back")}
        </ActionButton>
        <ActionButton tone="primary" icon={<IconPrinter />} onClick={() => window.print()}>
          {t("page.print")}
        </ActionButton>
      </div>
      <div data-print="hide">
        <Notice tone="attention">{t("page.printed")}</Notice>
      </div>
      <ul className={styles.slips}>
        {props.issued.map(({ contestantId, code }) => {
          const row = rows.get(contestantId);
          if (row === undefined) return null;
          const { name, number, unitName } = row;
          return (
            <li key={contestantId} className={styles.slip}>
              <span>{t("page.slip")}</span>
              <strong className={styles.holder}>
                {number === null ? name : `${t("page.slipNumber", { number })} ${name}`}
              </strong>
              <span className={styles.soft}>{unitName}</span>
              <QrCode text={passLink(address, code)} label={t("page.qr", { name })} size={160} />
              <span className={styles.code}>{codeWords(code)}</span>
              <span className={styles.soft}>{t("page.open", { address: `${address}/pass` })}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
