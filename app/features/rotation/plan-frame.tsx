import type { ReactNode } from "react";
import type { PlanFrame } from "#app/contracts/rotation-views.ts";
import { planPath, tabsFor } from "#app/domain/rotation/plan-tabs.ts";
import { EMPTY_SETTINGS, monthOf } from "#app/domain/rotation/rotation-settings.ts";
import { rotationPlansText } from "#app/text/rotation-plans.ts";
import { day } from "#app/text/time.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { Tabs } from "#app/ui/layout/tabs.tsx";
import { PlanStatusTag } from "./plan-status-tag.tsx";
import styles from "./rotation.module.css";

type FrameProps = { frame: PlanFrame; children: ReactNode };

/** Title, state, time and pages around everything of a rotation plan. */
export function PlanFramePage({ frame, children }: FrameProps) {
  const t = useText(rotationPlansText);
  return (
    <div className={styles.stack}>
      <div data-print="hide">
        <PageHeader
          title={frame.title}
          subtitle={useSubtitle(frame)}
          status={<PlanStatusTag status={frame.status} />}
          crumbs={[{ label: t("plans"), to: "/rotation" }]}
          crumbsLabel={t("crumbs")}
        />
      </div>
      <Standing frame={frame} />
      <div data-print="hide">
        <Tabs
          label={t("tabs")}
          tabs={tabsFor(frame.may).map((tab) => ({
            to: planPath(frame.id, tab),
            label: t(`tab.${tab}`),
            end: tab === "overview",
          }))}
        />
      </div>
      {children}
    </div>
  );
}

function useSubtitle(frame: PlanFrame): string {
  const t = useText(rotationPlansText);
  const { periods, published } = frame;
  const months = { ...EMPTY_SETTINGS, firstMonth: frame.firstMonth, monthsPerPeriod: 1 };
  const last = monthOf(months, periods * frame.monthsPerPeriod - 1);
  return [
    frame.unitName,
    t("span", { from: frame.firstMonth, to: last }),
    t("people", { n: frame.members }),
    t("posts", { n: frame.posts }),
    ...(published === null || published.period === null || frame.status !== "published"
      ? []
      : [t("period", { n: published.period + 1, of: periods })]),
  ].join(" · ");
}

function Standing({ frame }: { frame: PlanFrame }) {
  const t = useText(rotationPlansText);
  const language = useLanguage();
  if (frame.ended !== null)
    return (
      <Notice tone="attention" title={t("endedTitle")}>
        {t("endedText", { day: day(frame.ended.on, language), reason: frame.ended.reason })}
      </Notice>
    );
  if (!frame.rotates) return null;
  return (
    <Notice tone="info" action={<LinkButton to="/my/rotation">{t("toMine")}</LinkButton>}>
      {t("rotating")}
    </Notice>
  );
}
