import { judgeText } from "#app/text/judge.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { JudgeFrame } from "#app/ui/frames/judge-frame.tsx";
import styles from "./judge.module.css";
import type { FrameParts } from "./sheet-screen.tsx";

/** The seat marks in another tab; this one may take it over. */
export function SecondTab({ frame, onTakeOver }: { frame: FrameParts; onTakeOver: () => void }) {
  const t = useText(judgeText);
  return (
    <JudgeFrame
      {...frame}
      noticeSlot={null}
      heading={t("secondTab.title")}
      labels={{ status: t("frame.status"), sheet: t("frame.sheet"), actions: t("frame.actions") }}
      actions={
        <div className={styles.decision}>
          <ActionButton tone="primary" size="huge" wide onClick={onTakeOver}>
            {t("secondTab.takeOver")}
          </ActionButton>
        </div>
      }
    >
      <p>{t("secondTab.text")}</p>
    </JudgeFrame>
  );
}
