import type { PlanFrame, PlanOverview } from "#app/contracts/rotation-views.ts";
import { EMPTY_SETTINGS, monthOf } from "#app/domain/rotation/rotation-settings.ts";
import { dailyWords } from "#app/text/daily-words.ts";
import { rotationPlansText } from "#app/text/rotation-plans.ts";
import { day } from "#app/text/time.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { Stat, StatRow } from "#app/ui/data/stat.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import { Scroller } from "#app/ui/table/scroller.tsx";
import { EndPlanCard } from "./end-plan-card.tsx";
import { PlanNextStep } from "./plan-next-step.tsx";
import styles from "./rotation.module.css";

type OverviewProps = { frame: PlanFrame; overview: PlanOverview };

/** What the plan is, how far it is, what is open, and one clear next step. */
export function OverviewPage({ frame, overview }: OverviewProps) {
  return (
    <div className={styles.stack}>
      {frame.may.hold && <PlanNextStep frame={frame} overview={overview} />}
      <WhatCard frame={frame} overview={overview} />
      {frame.may.oversee && <OpenCard open={overview.open} />}
      <LedCard overview={overview} />
      {overview.changes !== null && <ChangesCard changes={overview.changes} />}
      {frame.may.hold && frame.ended === null && <EndPlanCard frame={frame} />}
    </div>
  );
}

function WhatCard({ frame, overview }: OverviewProps) {
  const t = useText(rotationPlansText);
  const language = useLanguage();
  const { period } = overview;
  const months = { ...EMPTY_SETTINGS, firstMonth: frame.firstMonth };
  const to = monthOf(months, frame.periods * frame.monthsPerPeriod - 1);
  const now =
    frame.published === null
      ? t("over.notYet")
      : period === null
        ? t(frame.today < `${frame.firstMonth}-01` ? "over.before" : "over.after")
        : t("over.nowPeriod", {
            ...{ n: period.number, of: frame.periods },
            ...{ from: day(period.fromOn, language), to: day(period.toOn, language) },
          });
  return (
    <Card title={t("over.what")}>
      <p className={styles.text}>
        {t("over.whatText", {
          ...{ unit: frame.unitName, members: frame.members, posts: frame.posts, from: frame.firstMonth, to },
          ...{ months: frame.monthsPerPeriod, periods: frame.periods },
        })}
      </p>
      <p className={styles.text}>
        {t("over.now")}：{now}
      </p>
    </Card>
  );
}

function OpenCard({ open }: { open: PlanOverview["open"] }) {
  const t = useText(rotationPlansText);
  const tone = (n: number) => (n > 0 ? { tone: "attention" as const } : {});
  return (
    <Card title={t("over.open")}>
      <StatRow>
        <Stat
          label={t("over.problems")}
          value={open.problems}
          unit={t("over.items")}
          {...tone(open.problems)}
        />
        <Stat label={t("over.drafts")} value={open.drafts} unit={t("over.postsUnit")} />
        <Stat
          label={t("over.uncovered")}
          value={open.uncovered}
          unit={t("over.postsUnit")}
          {...tone(open.uncovered)}
        />
        <Stat
          label={t("over.handovers")}
          value={open.handovers}
          unit={t("over.forms")}
          {...(open.lateHandovers > 0 ? { detail: t("over.late", { n: open.lateHandovers }) } : {})}
          {...tone(open.lateHandovers)}
        />
        <Stat
          label={t("over.assessments")}
          value={open.assessments}
          unit={t("over.forms")}
          {...tone(open.assessments)}
        />
      </StatRow>
    </Card>
  );
}

function LedCard({ overview }: { overview: PlanOverview }) {
  const t = useText(rotationPlansText);
  const { peopleByLed } = overview;
  const most = Math.max(1, ...peopleByLed);
  return (
    <Card title={t("over.led")}>
      <p className={styles.soft}>{t(peopleByLed.length === 0 ? "over.ledEmpty" : "over.ledNote")}</p>
      {peopleByLed.length > 0 && (
        <dl className={styles.bars}>
          {peopleByLed.map((people, led) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the index is the number of areas
            <div key={led}>
              <dt>{t("over.ledAreas", { n: led })}</dt>
              <dd>
                <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                  <rect width={(people / most) * 100} height="8" />
                </svg>
                {t("over.ledPeople", { n: people })}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </Card>
  );
}

function ChangesCard({ changes }: { changes: NonNullable<PlanOverview["changes"]> }) {
  const t = useText(rotationPlansText);
  const areas = useText(dailyWords);
  const language = useLanguage();
  return (
    <Card title={t("over.changes")}>
      <p className={styles.text}>
        {changes.total === 0
          ? t("over.changesNone")
          : t("over.changesText", { day: day(changes.fromOn, language), n: changes.total })}
      </p>
      {changes.posts.length > 0 && (
        <Scroller label={t("over.changes")}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t("over.post")}</th>
                <th scope="col">{t("over.from")}</th>
                <th scope="col">{t("over.to")}</th>
              </tr>
            </thead>
            <tbody>
              {changes.posts.map((post) => (
                <tr key={`${post.communityName} ${post.area}`}>
                  <th scope="row">
                    {post.communityName} · {areas(`area.${post.area}`)}
                  </th>
                  <td>{post.from}</td>
                  <td>{post.to}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroller>
      )}
      {changes.total > changes.posts.length && (
        <p className={styles.soft}>{t("over.changesMore", { n: changes.total - changes.posts.length })}</p>
      )}
    </Card>
  );
}
