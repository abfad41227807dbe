import type { ReactNode } from "react";
import { APPRAISAL_STATUSES } from "#app/domain/daily/appraisal-life.ts";
import { appraisalText } from "#app/text/appraisal.ts";
import { useText } from "#app/text/use-text.ts";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { type Step, Steps } from "#app/ui/layout/steps.tsx";
import { Tabs } from "#app/ui/layout/tabs.tsx";
import styles from "./appraisal.module.css";
import type { Overview } from "./appraisal-shapes.ts";
import { NextStep } from "./next-step.tsx";
import { AppraisalStatusTag } from "./status-tag.tsx";

/** Title, state, how far it is and what comes next, around every page of an appraisal. */
export function AppraisalFrame({ frame, children }: { frame: Overview; children: ReactNode }) {
  const t = useText(appraisalText);
  const now = APPRAISAL_STATUSES.indexOf(frame.status);
  const steps = APPRAISAL_STATUSES.map((status, index): Step => {
    const state = index < now || frame.status === "final" ? "done" : index === now ? "now" : "later";
    return { key: status, label: t(`step.${status}`), state };
  });
  const to = `/appraisals/${frame.id}`;
  const undecided = frame.counts.undecided;
  return (
    <div className={styles.stack}>
      <div data-print="hide">
        <PageHeader
          title={frame.title}
          subtitle={`${frame.unitName} · ${frame.period} · ${t("overview.peopleN", { n: frame.counts.people })}`}
          status={<AppraisalStatusTag status={frame.status} />}
          crumbs={[{ label: t("list.title"), to: "/appraisals" }]}
          crumbsLabel={t("list.crumbs")}
        />
      </div>
      <div data-print="hide">
        <Steps
          label={t("step.label")}
          steps={steps}
          stateLabels={{ done: t("step.done"), now: t("step.now"), later: t("step.later") }}
        />
      </div>
      <NextStep frame={frame} />
      <div data-print="hide">
        <Tabs
          label={t("tab.label")}
          tabs={[
            { to, label: t("tab.overview"), end: true },
            { to: `${to}/links`, label: t("tab.links") },
            { to: `${to}/ratings`, label: t("tab.ratings") },
            { to: `${to}/results`, label: t("tab.results") },
            {
              to: `${to}/objections`,
              label: t("tab.objections"),
              ...(undecided > 0 ? { badge: undecided } : {}),
            },
          ]}
        />
      </div>
      {children}
    </div>
  );
}
