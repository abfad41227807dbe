import { useState } from "react";
import { ActButton } from "#app/acts/act-button.tsx";
import { RefusalNotice } from "#app/acts/refusal-notice.tsx";
import { useAct } from "#app/acts/use-act.ts";
import { contestWords } from "#app/text/contest-words.ts";
import { myRotationText } from "#app/text/my-rotation.ts";
import { dayOf } from "#app/text/time.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { CopyText } from "#app/ui/data/copy-text.tsx";
import { ConfirmDialog } from "#app/ui/feedback/confirm-dialog.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import styles from "./my-rotation.module.css";

/** The own calendar for the phone: made, copied once, made anew, given up. */
export function FeedCard({ since, site }: { since: string | null; site: string }) {
  const t = useText(myRotationText);
  const [code, setCode] = useState<string | null>(null);
  const made = since !== null && code !== null;
  return (
    <Card title={t("feed")}>
      <div className={styles.body}>
        <p className={styles.soft}>{t("feedText")}</p>
        <p className={styles.soft}>{t("feedWarning")}</p>
        {made ? (
          <Notice tone="good" live title={t("feedMade")}>
            <span className={styles.address}>
              <CopyText
                text={`${site}/feeds/${code}.ics`}
                labels={{ copy: t("copy"), copied: t("copied") }}
              />
            </span>
          </Notice>
        ) : (
          <p>{since === null ? t("feedNone") : t("feedSince", { day: dayOf(since) })}</p>
        )}
        <div className={styles.row}>
          <MakeButton renews={since !== null} onMade={setCode} />
          {since !== null && (
            <ActButton
              intent="giveUp"
              tone="quiet"
              size="large"
              ask={{
                title: t("feedGiveUpTitle"),
                text: t("feedGiveUpText"),
                confirm: t("feedGiveUp"),
                danger: true,
              }}
              onDone={() => setCode(null)}
            >
              {t("feedGiveUp")}
            </ActButton>
          )}
        </div>
      </div>
    </Card>
  );
}

/** Where an address is in use, the question says that it stops working. */
function MakeButton({ renews, onMade }: { renews: boolean; onMade: (code: string) => void }) {
  const t = useText(myRotationText);
  const words = useText(contestWords);
  const [asking, setAsking] = useState(false);
  const act = useAct<{ code: string }>({
    onDone: ({ code }) => {
      setAsking(false);
      onMade(code);
    },
  });
  const send = () => act.send("make");
  return (
    <>
      <ActionButton
        tone={renews ? "secondary" : "primary"}
        size="large"
        busy={act.busy && !asking}
        onClick={() => (renews ? setAsking(true) : send())}
      >
        {t(renews ? "feedRenew" : "feedMake")}
      </ActionButton>
      {!asking && <RefusalNotice refusal={act.refusal} />}
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t("feedRenewTitle")}
        confirmLabel={t("feedRenew")}
        cancelLabel={words("cancel")}
        busy={act.busy}
        confirm={{ kind: "call", onConfirm: send }}
      >
        <p>{t("feedRenewText")}</p>
        <RefusalNotice refusal={act.refusal} />
      </ConfirmDialog>
    </>
  );
}
