import { useLocation } from "@remix-run/react";
import type { ReactNode } from "react";
import type { Arrow } from "#app/domain/contest/life.ts";
import { type NextStep, SET_UP_PAGES, type SetUpPage } from "#app/domain/contest/next-step.ts";
import type { ContestStatus } from "#app/domain/contest/states.ts";
import { contestText } from "#app/text/contest.ts";
import { contestWords } from "#app/text/contest-words.ts";
import { day } from "#app/text/time.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { type Step, Steps } from "#app/ui/layout/steps.tsx";
import { Tabs } from "#app/ui/layout/tabs.tsx";
import { ArrowButton } from "./arrow-button.tsx";
import { type FramePages, framePath, tabsOf } from "./frame-tabs.ts";
import { ContestStatusTag, RehearsalTag } from "./status.tsx";

export type Frame = {
  id: string;
  title: string;
  status: ContestStatus;
  rehearsal: boolean;
  unitName: string;
  venue: string | null;
  heldOn: string | null;
  organises: boolean;
  done: readonly SetUpPage[];
  next: NextStep | null;
  pages: FramePages;
};

const SETTING_UP: readonly ContestStatus[] = ["draft", "open", "ready"];

/** Title, state, where one is and what comes next, around every page of a contest. */
export function ContestFrame({ frame, children }: { frame: Frame; children: ReactNode }) {
  const t = useText(contestText);
  const words = useText(contestWords);
  const language = useLanguage();
  const settingUp = SETTING_UP.includes(frame.status) && frame.organises;
  const when = frame.heldOn === null ? words("dayOpen") : day(frame.heldOn, language);
  const facts = [frame.unitName, when, ...(frame.venue === null ? [] : [frame.venue])];
  return (
    <>
      <PageHeader
        title={frame.title}
        subtitle={facts.join(" · ")}
        status={
          <>
            <ContestStatusTag status={frame.status} /> {frame.rehearsal && <RehearsalTag />}
          </>
        }
        crumbs={[{ label: t("list.title"), to: "/contests" }]}
        crumbsLabel={t("frame.crumbs")}
        actions={<NextButton frame={frame} />}
      />
      {frame.rehearsal && <Notice tone="attention">{t("frame.rehearsal")}</Notice>}
      {settingUp && <SetUpSteps frame={frame} />}
      <Tabs
        label={t("frame.running")}
        tabs={tabsOf(frame).map((page) => ({
          to: framePath(frame.id, page),
          label: words(`page.${page}`),
          end: page === "overview",
        }))}
      />
      {children}
    </>
  );
}

function SetUpSteps({ frame }: { frame: Frame }) {
  const t = useText(contestText);
  const words = useText(contestWords);
  const here = useLocation().pathname;
  const steps: Step[] = SET_UP_PAGES.map((page) => {
    const to = framePath(frame.id, page);
    const state = here === to ? "now" : frame.done.includes(page) ? "done" : "later";
    return { key: page, label: words(`page.${page}`), state, to };
  });
  return (
    <Steps
      label={t("frame.setUp")}
      steps={steps}
      stateLabels={{ done: t("frame.done"), now: t("frame.now"), later: t("frame.later") }}
    />
  );
}

const ARROW_LABELS: Partial<Record<Arrow, "open" | "makeReady" | "start">> = {
  open: "open",
  makeReady: "makeReady",
  start: "start",
};

function NextButton({ frame }: { frame: Frame }) {
  const t = useText(contestText);
  const words = useText(contestWords);
  const here = useLocation().pathname;
  const { next } = frame;
  if (next === null) return null;
  if (next.kind === "arrow") {
    // The readiness page has the button beside what it depends on.
    if (here === framePath(frame.id, "readiness")) return null;
    const label = ARROW_LABELS[next.arrow];
    return label === undefined ? null : (
      <ArrowButton contest={frame} arrow={next.arrow} tone="primary">
        {t(`frame.${label}`)}
      </ArrowButton>
    );
  }
  const to = framePath(frame.id, next.page);
  if (here === to) return null;
  return (
    <LinkButton to={to} tone="primary">
      {next.page === "desk" ? t("frame.desk") : t("frame.goTo", { page: words(`page.${next.page}`) })}
    </LinkButton>
  );
}
