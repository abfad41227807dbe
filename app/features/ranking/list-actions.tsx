import { useSearchParams } from "@remix-run/react";
import { IconDownload } from "@tabler/icons-react";
import { ActButton } from "#app/acts/act-button.tsx";
import type { RankedRoundView } from "#app/contracts/ranking-views.ts";
import { rankingListText } from "#app/text/ranking-list.ts";
import { useText } from "#app/text/use-text.ts";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import styles from "./ranking.module.css";

/** Draw, draw anew, export: whatever this viewer may do in this state. */
export function ListActions({ view }: { view: RankedRoundView }) {
  const t = useText(rankingListText);
  const [query] = useSearchParams();
  const again = view.rankedAt !== null;
  const ask = again
    ? { title: t("again.title"), text: t("again.text"), confirm: t("again.confirm") }
    : { title: t("draw.title", { n: view.eligible }), text: t("draw.text"), confirm: t("draw.confirm") };
  return (
    <div className={styles.actions} data-print="hide">
      {view.may.rank && (
        <ActButton intent="rank" tone={again ? "secondary" : "primary"} ask={ask}>
          {t(again ? "again.button" : "draw.button")}
        </ActButton>
      )}
      {again && (
        <LinkButton
          to={`/selection/${view.roundId}/list.xlsx?${query}`}
          reloadDocument
          icon={<IconDownload size={16} />}
        >
          {t("export")}
        </LinkButton>
      )}
    </div>
  );
}
