import { IconCalendarPlus } from "@tabler/icons-react";
import { useState } from "react";
import { ActButton } from "#app/acts/act-button.tsx";
import { RefusalNotice } from "#app/acts/refusal-notice.tsx";
import { useAct } from "#app/acts/use-act.ts";
import { contestWords } from "#app/text/contest-words.ts";
import { myRotationText } from "#app/text/my-rotation.ts";
import { day, dayOf } from "#app/text/time.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { CopyText } from "#app/ui/data/copy-text.tsx";
import { ConfirmDialog } from "#app/ui/feedback/confirm-dialog.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import styles from "./absence.module.css";

type FeedProps = { since: string | null; origin: string };

/** The address of one's own calendar: made, shown once, renewed, given up. */
export function FeedCard({ since, origin }: FeedProps) {
  const t = useText(myRotationText);
  const words = useText(contestWords);
  const language = useLanguage();
  const [asking, setAsking] = useState(false);
  const make = useAct<{ code: string }>({ onDone: () => setAsking(false) });
  const send = () => make.send("makeFeed");
  const { value } = make;
  return (
    <Card title={t("feed")}>
      <p className={styles.soft}>{t("feedText")}</p>
      <p className={styles.small}>
        {since === null ? t("feedNone") : t("feedSince", { day: day(dayOf(since), language) })}
      </p>
      {value !== null && since !== null && (
        <Notice tone="good" title={t("feedMade")} live>
          <CopyText
            text={`${origin}/feeds/${value.code}`}
            labels={{ copy: t("copy"), copied: t("copied") }}
          />
        </Notice>
      )}
      <RefusalNotice refusal={make.refusal} />
      <div className={styles.row}>
        <ActionButton
          icon={<IconCalendarPlus size={18} />}
          busy={make.busy}
          onClick={() => (since === null ? send() : setAsking(true))}
        >
          {t(since === null ? "feedMake" : "feedRenew")}
        </ActionButton>
        {since !== null && (
          <ActButton
            intent="giveUpFeed"
            tone="quiet"
            ask={{ title: t("feedGiveUpTitle"), text: t("feedGiveUpText"), confirm: t("feedGiveUp") }}
          >
            {t("feedGiveUp")}
          </ActButton>
        )}
      </div>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t("feedRenewTitle")}
        confirmLabel={t("feedRenew")}
        cancelLabel={words("cancel")}
        busy={make.busy}
        confirm={{ kind: "call", onConfirm: send }}
      >
        <p className={styles.soft}>{t("feedRenewText")}</p>
      </ConfirmDialog>
    </Card>
  );
}
