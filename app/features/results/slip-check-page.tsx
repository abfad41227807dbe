import { useEffect, useState } from "react";
import type { SlipCheck } from "#app/contracts/results-views.ts";
import { dateTime } from "#app/text/time.ts";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { Skeleton } from "#app/ui/feedback/skeleton.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import { ItemDetail } from "./item-detail.tsx";
import publicStyles from "./public-results.module.css";
import { type Recheck, recheck } from "./recompute-slip.ts";
import styles from "./results.module.css";
import { useSlipText } from "./use-slip-text.ts";

/** "Check it yourself": the published record of one contestant, worked out again in this browser. */
export function SlipCheckPage({ check }: { check: SlipCheck }) {
  const t = useSlipText();
  const [found, setFound] = useState<Recheck | null>(null);
  // Not on the server: what is shown must have been worked out on the reader's device.
  useEffect(() => setFound(recheck(check)), [check]);
  const { person } = check;
  return (
    <div className={publicStyles.page}>
      <header className={publicStyles.head}>
        <h1 className={publicStyles.title}>{t("check.title")}</h1>
        <p className={publicStyles.soft}>
          {check.contest.title} · {person.number === null ? "" : `${person.number} `}
          {person.name} · {person.unitName}
        </p>
        <p className={publicStyles.soft}>{t("check.how")}</p>
      </header>
      <noscript>{t("check.noScript")}</noscript>
      {found === null ? <Skeleton label={t("check.running")} /> : <Verdict check={check} found={found} />}
      {found !== null && <Performances found={found} />}
      <footer className={publicStyles.head}>
        <p className={publicStyles.soft}>
          {t("version", { version: check.version })} · {t("publishedAt")} {dateTime(check.publishedAt)}
        </p>
        <p className={publicStyles.soft}>
          {t("hash")} <span className={publicStyles.hash}>{check.hash}</span>
        </p>
      </footer>
    </div>
  );
}

function Verdict({ check, found }: { check: SlipCheck; found: Recheck }) {
  const t = useSlipText();
  const { published } = check;
  if (!found.same) {
    const none = t("none");
    return (
      <Notice tone="error" live>
        {t("check.different", { score: found.score ?? none, published: published.score ?? none })}
      </Notice>
    );
  }
  if (found.score === null) {
    return (
      <Notice tone="good" live>
        {t("check.unplaced")}
      </Notice>
    );
  }
  const place = published.place ?? 0;
  return (
    <Notice tone="good" live title={t("check.same", { score: found.score })}>
      {found.samePlace
        ? t("check.samePlace", { ahead: found.ahead, place })
        : t("check.tiePlace", { ahead: found.ahead, tied: found.tied, place })}
    </Notice>
  );
}

function Performances({ found }: { found: Recheck }) {
  const { document, result } = found;
  const rounds = document.ruleSet.rounds;
  return result.performances.map((row) => {
    const item = rounds.flatMap(({ items }) => items).find(({ key }) => key === row.item);
    const recorded = document.performances.find((each) => each.item === row.item && each.round === row.round);
    const seats = document.panels.find(({ id }) => id === recorded?.panel)?.seats ?? [];
    const label = (id: string) => seats.find((seat) => seat.id === id)?.label ?? id;
    return (
      <Card
        key={`${row.round} ${row.item}`}
        title={item?.name ?? row.item}
        actions={row.status === "scored" ? <strong className={styles.figure}>{row.score}</strong> : undefined}
      >
        <div className={styles.detail}>
          <ItemDetail
            titled={false}
            item={{
              key: row.item,
              name: item?.name ?? row.item,
              score: row.status === "scored" ? row.score : null,
              status: row.status,
              arithmetic: row.status === "scored" ? row.arithmetic : null,
              time: row.status === "disqualified" ? row.time : null,
              limitMs: item?.timing?.limitMs ?? null,
              itemRounding: item?.scoring.rounding.item ?? null,
              seats: Object.fromEntries(seats.map(({ id }) => [id, label(id)])),
              absences: (recorded?.absences ?? []).map(({ seat, reason }) => ({
                label: label(seat),
                reason,
              })),
            }}
          />
        </div>
      </Card>
    );
  });
}
