import { IconArrowLeft } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import type { SeatItem } from "#app/contracts/live.ts";
import { judgeText } from "#app/text/judge.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { IconButton } from "#app/ui/actions/icon-button.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { JudgeFrame } from "#app/ui/frames/judge-frame.tsx";
import { Abstaining } from "./abstaining.tsx";
import { Comments } from "./comments.tsx";
import { CriterionPanel } from "./criterion-panel.tsx";
import { DrawnQuestion } from "./drawn-question.tsx";
import styles from "./judge.module.css";
import { itemOf, useJudgeDesk } from "./judge-desk.ts";
import { CriterionSteps, MarkingPad } from "./marking.tsx";
import { missingCriteria } from "./own-marks.ts";
import { performerName } from "./performers.ts";
import { ReviewActions, ReviewCard } from "./review.tsx";
import { SheetClock } from "./sheet-clock.tsx";
import type { SheetOnTablet } from "./sheet-state.ts";
import { LockedSheet, SubmittedSheet } from "./submitted.tsx";

export type FrameParts = { seat: ReactNode; statusSlot: ReactNode; noticeSlot: ReactNode };

/** One sheet. Give it the performance as `key`: another performance begins at its beginning. */
export function SheetScreen({ performanceId, frame }: { performanceId: string; frame: FrameParts }) {
  const t = useText(judgeText);
  const { view, sheetOf, open } = useJudgeDesk();
  const sheet = sheetOf(performanceId);
  const item = itemOf(view, performanceId);
  if (item === undefined) return null;
  const labels = { status: t("frame.status"), sheet: t("frame.sheet"), actions: t("frame.actions") };
  const heading = <SheetHeading performanceId={performanceId} item={item} />;
  const seat = (
    <span className={styles.seatWithBack}>
      <IconButton size="large" label={t("backToList")} icon={<IconArrowLeft />} onClick={() => open(null)} />
      {frame.seat}
    </span>
  );
  const around = { ...frame, seat, labels, heading };
  switch (sheet.phase) {
    case "empty":
    case "draft":
    case "returned":
      return <OpenSheet item={item} sheet={sheet} around={around} />;
    case "sending":
    case "received":
    case "abstained":
      return (
        <JudgeFrame {...around} actions={<p className={styles.quietActions}>{t("submitted.quiet")}</p>}>
          <SubmittedSheet item={item} sheet={sheet} />
        </JudgeFrame>
      );
    case "locked":
      return (
        <JudgeFrame {...around} actions={<p className={styles.quietActions}>{t("list.pick")}</p>}>
          <LockedSheet item={item} sheet={sheet} />
        </JudgeFrame>
      );
    default:
      return (
        <JudgeFrame {...around} actions={<p className={styles.quietActions}>{t("list.pick")}</p>}>
          <Notice tone="info" title={t(`${sheet.phase}.heading`)}>
            {t(`${sheet.phase}.text`)}
          </Notice>
        </JudgeFrame>
      );
  }
}

function SheetHeading({ performanceId, item }: { performanceId: string; item: SeatItem }) {
  const t = useText(judgeText);
  const { view } = useJudgeDesk();
  const performance = view.performances[performanceId];
  return (
    <span className={styles.sheetHeading}>
      <span className={styles.sheetWho}>
        {performerName(view, performanceId, t)} · {item.name}
      </span>
      {performance?.clock !== undefined && <SheetClock clock={performance.clock} />}
    </span>
  );
}

type Around = FrameParts & { heading: ReactNode; labels: { status: string; sheet: string; actions: string } };
type Step = "marking" | "review" | "abstaining";

/** Marking, then the check, then it is submitted; or not marking at all. */
function OpenSheet({ item, sheet, around }: { item: SeatItem; sheet: SheetOnTablet; around: Around }) {
  const t = useText(judgeText);
  const [step, setStep] = useState<Step>("marking");
  const [chosen, setChosen] = useState<string | null>(null);
  const [first] = item.criteria;
  const current =
    item.criteria.find(({ key }) => key === chosen) ?? missingCriteria(item, sheet.marks)[0] ?? first;
  if (current === undefined) return null;
  // The criterion in hand stays in hand when its mark makes another one the first that is missing.
  if (chosen === null) setChosen(current.key);
  if (step === "abstaining") {
    return (
      <JudgeFrame {...around} actions={null}>
        <Abstaining sheet={sheet} onBack={() => setStep("marking")} />
      </JudgeFrame>
    );
  }
  if (step === "review" && missingCriteria(item, sheet.marks).length === 0) {
    const actions = <ReviewActions item={item} sheet={sheet} onBack={() => setStep("marking")} />;
    return (
      <JudgeFrame {...around} actions={actions}>
        <ReviewCard item={item} sheet={sheet} />
      </JudgeFrame>
    );
  }
  const marking = { item, sheet, current, onChoose: setChosen };
  return (
    <JudgeFrame {...around} actions={<MarkingPad {...marking} onReview={() => setStep("review")} />}>
      {sheet.returnReason !== null && (
        <Notice tone="attention" title={t("returned.title")}>
          {t("returned.reason", { reason: sheet.returnReason })}
        </Notice>
      )}
      <DrawnQuestion performanceId={sheet.performanceId} />
      <CriterionSteps {...marking} />
      <CriterionPanel item={item} sheet={sheet} current={current} />
      <Comments sheet={sheet} current={current} />
      <ActionButton
        size="large"
        tone="quiet"
        disabled={!sheet.editable}
        onClick={() => setStep("abstaining")}
      >
        {t("abstain.open")}
      </ActionButton>
    </JudgeFrame>
  );
}
