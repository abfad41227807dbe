import type { ScoresShown } from "#app/contracts/ranking-views.ts";
import { compositeFigure } from "#app/text/composite-figure.ts";
import { rankingExplanationText } from "#app/text/ranking-explanation.ts";
import { useText } from "#app/text/use-text.ts";
import { Card } from "#app/ui/layout/card.tsx";
import { points, spaced } from "./figures.ts";
import styles from "./ranking.module.css";
import { Waterfall } from "./waterfall.tsx";

/** Place, what stood in the way, how firm it is, the parts beside the line's, and what would have crossed it. */
export function ScoresCard({ scores, own }: { scores: ScoresShown; own: boolean }) {
  const t = useText(rankingExplanationText);
  const who = t(own ? "you" : "person");
  return (
    <Card title={t("scores.title")}>
      <p>
        {t("scores.place", {
          ...{ who, place: scores.place, eligible: scores.eligible },
          ...{ seats: scores.seats, composite: compositeFigure(scores.composite) },
        })}
      </p>
      <Standing scores={scores} who={who} />
      <Waterfall scores={scores} own={own} />
      <Nearest scores={scores} who={who} />
    </Card>
  );
}

type Given = { scores: ScoresShown; who: string };

function Standing({ scores, who }: Given) {
  const t = useText(rankingExplanationText);
  const { blocked, acceptability, zone, draws } = scores;
  return (
    <>
      <p>
        {scores.advised
          ? t("standing.in", { who })
          : blocked === null
            ? t("standing.floors", { who })
            : blocked.level === "total"
              ? t("standing.total", { who, n: blocked.atMost })
              : t("standing.unit", { who, unit: blocked.unit ?? "", n: blocked.atMost })}
      </p>
      <p>
        {zone === null || acceptability === null
          ? t("zone.none")
          : t(`zone.${zone}`, {
              draws: spaced(draws),
              times: spaced(Math.round((acceptability * draws) / 10_000)),
            })}
      </p>
    </>
  );
}

function Nearest({ scores, who }: Given) {
  const t = useText(rankingExplanationText);
  const { nearest } = scores;
  if (scores.floors) return <p className={styles.soft}>{t("nearest.floors")}</p>;
  if (nearest === null) return <p>{t(scores.advised ? "nearest.noneIn" : "nearest.none")}</p>;
  return (
    <p>
      <strong>
        {t(nearest.points > 0 ? "nearest.up" : "nearest.down", {
          ...{ who, name: nearest.name },
          ...{ points: points(Math.abs(nearest.points)), to: points(nearest.to) },
        })}
      </strong>
    </p>
  );
}
