import type { PlanFrame, PlanOverview } from "#app/contracts/rotation-views.ts";
import type { PlanStep } from "#app/domain/rotation/plan-step.ts";
import { type PlanTab, planPath } from "#app/domain/rotation/plan-tabs.ts";
import { rotationPlansText } from "#app/text/rotation-plans.ts";
import { day } from "#app/text/time.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";

const TO = {
  mend: { tab: "settings", label: "over.toSettings" },
  make: { tab: "versions", label: "over.toVersions" },
  publish: { tab: "versions", label: "over.toVersions" },
  wait: { tab: "calendar", label: "over.toCalendar" },
  cover: { tab: "today", label: "over.toToday" },
  handOver: { tab: "handovers", label: "over.toHandovers" },
  assess: { tab: "assessments", label: "over.toAssessments" },
  run: { tab: "calendar", label: "over.toCalendar" },
  finish: null,
  ended: null,
} as const satisfies Record<PlanStep, { tab: PlanTab; label: string } | null>;

const URGENT: readonly PlanStep[] = ["mend", "cover", "handOver", "assess"];

/** One sentence and one button. */
export function PlanNextStep({ frame, overview }: { frame: PlanFrame; overview: PlanOverview }) {
  const t = useText(rotationPlansText);
  const language = useLanguage();
  const { next, open } = overview;
  if (next === "ended") return null;
  const n = {
    ...{ mend: open.problems, publish: open.drafts, cover: open.uncovered },
    ...{ handOver: open.lateHandovers, assess: open.assessments },
    ...{ make: 0, wait: 0, run: 0, finish: 0 },
  }[next];
  const to = TO[next];
  return (
    <Notice
      tone={URGENT.includes(next) ? "attention" : "info"}
      title={t("over.next")}
      action={
        to === null ? undefined : (
          <LinkButton tone="primary" to={planPath(frame.id, to.tab)}>
            {t(to.label)}
          </LinkButton>
        )
      }
    >
      {t(`over.${next}`, { n, day: day(`${frame.firstMonth}-01`, language) })}
    </Notice>
  );
}
