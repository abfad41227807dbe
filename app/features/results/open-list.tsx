import type { OpenPointShown } from "#app/contracts/results-views.ts";
import type { OpenKind } from "#app/domain/contest/sign-off.ts";
import { resultsText } from "#app/text/results.ts";
import { useText } from "#app/text/use-text.ts";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import styles from "./results.module.css";

/** Where each kind of open point is settled. */
const PLACES: Readonly<Record<OpenKind, "desk" | "verification" | "recusals" | "devices">> = {
  unfinished: "desk",
  waitsForHeadJudge: "desk",
  unverified: "verification",
  sheetReturned: "desk",
  returnAsked: "desk",
  paperUnconfirmed: "devices",
  recusalOpen: "recusals",
  tieOpen: "desk",
  cutOpen: "desk",
};

/** What stands between the contest and its signatures, by kind, each with the page that settles it. */
export function OpenList({ contestId, open }: { contestId: string; open: OpenPointShown[] }) {
  const t = useText(resultsText);
  if (open.length === 0) return <Notice tone="good">{t("signOff.nothingOpen")}</Notice>;
  const kinds = [...new Set(open.map(({ kind }) => kind))];
  return (
    <div className={styles.page}>
      {kinds.map((kind) => {
        const points = open.filter((point) => point.kind === kind);
        return (
          <section key={kind} className={styles.group}>
            <div className={styles.leadLine}>
              <h3 className={styles.groupTitle}>{t(`signOff.kind.${kind}`)}</h3>
              <span className={styles.soft}>{t("signOff.openCount", { count: points.length })}</span>
              <LinkButton size="small" to={`/contests/${contestId}/${PLACES[kind]}`}>
                {t(`signOff.mend.${PLACES[kind]}`)}
              </LinkButton>
            </div>
            <p className={styles.soft}>{points.map(described).join("；")}</p>
          </section>
        );
      })}
    </div>
  );
}

const described = ({ who, itemName, seatLabel }: OpenPointShown): string =>
  [who, itemName, seatLabel].filter((part) => part !== null && part !== "").join(" · ");
