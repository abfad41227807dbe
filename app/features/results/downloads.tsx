import { IconBraces, IconFileSpreadsheet, IconFileTypePdf, IconPrinter } from "@tabler/icons-react";
import { resultsText } from "#app/text/results.ts";
import { useText } from "#app/text/use-text.ts";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { blankSheetsHref, protocolHref, wholeHref } from "./addresses.ts";
import styles from "./results.module.css";

const ICON = 18;

/** The protocol in its three forms, all of one version and one hash; and what is printed before. */
export function Downloads(of: { contestId: string; version: number | null; whole: boolean }) {
  const t = useText(resultsText);
  const { contestId, version } = of;
  return (
    <div className={styles.buttons}>
      <LinkButton
        reloadDocument
        to={protocolHref({ contestId, version, format: "pdf" })}
        icon={<IconFileTypePdf size={ICON} />}
      >
        {t("ranking.pdf")}
      </LinkButton>
      <LinkButton
        reloadDocument
        to={protocolHref({ contestId, version, format: "xlsx" })}
        icon={<IconFileSpreadsheet size={ICON} />}
      >
        {t("ranking.xlsx")}
      </LinkButton>
      <LinkButton
        reloadDocument
        to={protocolHref({ contestId, version, format: "json" })}
        icon={<IconBraces size={ICON} />}
      >
        {t("ranking.json")}
      </LinkButton>
      {of.whole && (
        <LinkButton reloadDocument to={wholeHref(contestId)} icon={<IconBraces size={ICON} />}>
          {t("ranking.whole")}
        </LinkButton>
      )}
      <LinkButton reloadDocument to={blankSheetsHref(contestId)} icon={<IconPrinter size={ICON} />}>
        {t("ranking.sheets")}
      </LinkButton>
    </div>
  );
}
