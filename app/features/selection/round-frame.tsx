import { useLocation } from "@remix-run/react";
import { type ReactNode, useState } from "react";
import { ReasonDialog } from "#app/acts/reason-dialog.tsx";
import type { RoundFrame } from "#app/contracts/selection-views.ts";
import { ROUND_STATES } from "#app/domain/selection/round-life.ts";
import {
  isMeaningful,
  MEANINGFUL_FROM,
  ROUND_TABS,
  type RoundTab,
} from "#app/domain/selection/round-tabs.ts";
import { peopleWords } from "#app/text/people-words.ts";
import { selectionRoundText } from "#app/text/selection-round.ts";
import { selectionWords } from "#app/text/selection-words.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { type Step, Steps } from "#app/ui/layout/steps.tsx";
import { NextStep } from "./next-step.tsx";
import styles from "./round-frame.module.css";
import { RoundStatusTag } from "./round-status-tag.tsx";
import { RoundTabs, roundPath } from "./round-tabs.tsx";

type FrameProps = { frame: RoundFrame; children: ReactNode };

/** Title, state, how far it is and what comes next, around every page of a round. */
export function RoundFramePage({ frame, children }: FrameProps) {
  const t = useText(selectionRoundText);
  const words = useText(selectionWords);
  const people = useText(peopleWords);
  const posts = frame.posts.map(({ post, total }) =>
    t("posts", { post: people(`reserveKind.${post}`), n: total }),
  );
  return (
    <div className={styles.stack}>
      <div data-print="hide">
        <PageHeader
          title={frame.title}
          subtitle={[frame.unitName, words(`pool.${frame.pool}`), ...posts].join(" · ")}
          status={<RoundStatusTag status={frame.status} />}
          crumbs={[{ label: t("rounds"), to: "/selection" }]}
          crumbsLabel={t("crumbs")}
          actions={frame.may.cancel ? <CancelButton frame={frame} /> : undefined}
        />
      </div>
      {frame.status !== "cancelled" && <RoundSteps status={frame.status} />}
      <NextStep frame={frame} />
      <RoundTabs frame={frame} />
      <WhenMeaningful frame={frame}>{children}</WhenMeaningful>
    </div>
  );
}

function RoundSteps({ status }: { status: (typeof ROUND_STATES)[number] }) {
  const t = useText(selectionRoundText);
  const words = useText(selectionWords);
  const now = ROUND_STATES.indexOf(status);
  const steps = ROUND_STATES.map((state, index): Step => {
    const isDone = index < now || status === "inReserve";
    return {
      key: state,
      label: words(`state.${state}`),
      state: isDone ? "done" : index === now ? "now" : "later",
    };
  });
  return (
    <div data-print="hide">
      <Steps
        label={t("steps")}
        steps={steps}
        stateLabels={{ done: t("done"), now: t("now"), later: t("ahead") }}
      />
    </div>
  );
}

/** A page that has nothing to show yet says when it will. */
function WhenMeaningful({ frame, children }: FrameProps) {
  const t = useText(selectionRoundText);
  const words = useText(selectionWords);
  const here = useLocation().pathname;
  const tab = ROUND_TABS.find((each): each is RoundTab => here === roundPath(frame.id, each));
  if (tab === undefined || isMeaningful(tab, frame.status)) return children;
  return (
    <EmptyState title={t("notYet", { tab: t(`tab.${tab}`) })}>
      {t("notYetText", {
        state: words(`state.${MEANINGFUL_FROM[tab]}`),
        now: words(`state.${frame.status}`),
      })}
    </EmptyState>
  );
}

function CancelButton({ frame }: { frame: RoundFrame }) {
  const t = useText(selectionRoundText);
  const [asking, setAsking] = useState(false);
  return (
    <>
      <ActionButton tone="quiet" onClick={() => setAsking(true)}>
        {t("cancel")}
      </ActionButton>
      <ReasonDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t("cancelAsk", { title: frame.title })}
        text={t("cancelText", { n: frame.counts.nominated })}
        label={t("cancelReason")}
        confirm={t("cancel")}
        intent="cancel"
        action={`/selection/${frame.id}`}
        danger
      />
    </>
  );
}
