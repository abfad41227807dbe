import { useState } from "react";
import { RefusalNotice } from "#app/acts/refusal-notice.tsx";
import { useAct } from "#app/acts/use-act.ts";
import { contestText } from "#app/text/contest.ts";
import { contestWords } from "#app/text/contest-words.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { CopyText } from "#app/ui/data/copy-text.tsx";
import { QrCode } from "#app/ui/data/qr-code.tsx";
import { ConfirmDialog } from "#app/ui/feedback/confirm-dialog.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import styles from "./contest.module.css";
import type { Overview } from "./overview-page.tsx";

const QR_SIZE = 144;

/** Addresses that are handed out: spectators, the draw, the big screens. */
export function LinksCard({ overview, origin }: { overview: Overview; origin: string }) {
  const t = useText(contestText);
  const spectators = `${origin}/live/${overview.contest.publicCode}`;
  const labels = { copy: t("overview.copy"), copied: t("overview.copied") };
  return (
    <Card title={t("overview.links")}>
      <div className={styles.stack}>
        <div className={styles.between}>
          <div className={styles.stack}>
            <div>
              <h3 className={styles.sub}>{t("overview.spectators")}</h3>
              <CopyText text={spectators} labels={labels} />
            </div>
            <div>
              <h3 className={styles.sub}>{t("overview.publicDraw")}</h3>
              <CopyText text={`${spectators}/draw`} labels={labels} />
            </div>
          </div>
          <QrCode text={spectators} label={t("overview.spectators")} size={QR_SIZE} />
        </div>
        {overview.may.screenLink && overview.panels.length > 0 && (
          <ScreenLinks overview={overview} origin={origin} />
        )}
      </div>
    </Card>
  );
}

/** The key is in the answer of the action and on this page only; the server keeps its hash. */
function ScreenLinks({ overview, origin }: { overview: Overview; origin: string }) {
  const t = useText(contestText);
  const words = useText(contestWords);
  const { contest, panels } = overview;
  const [key, setKey] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const act = useAct<{ token: string }>({
    action: `/contests/${contest.id}?index`,
    onDone: ({ token }) => {
      setKey(token);
      setAsking(false);
    },
  });
  const renews = contest.hasScreenLink || key !== null;
  const labels = { copy: t("overview.copy"), copied: t("overview.copied") };
  return (
    <div className={styles.stack}>
      <div className={styles.between}>
        <div className={styles.grow}>
          <h3 className={styles.sub}>{t("overview.screens")}</h3>
          <p className={styles.soft}>{t("overview.screenNote")}</p>
        </div>
        <ActionButton
          size="small"
          busy={act.busy}
          onClick={() => (renews ? setAsking(true) : act.send("screenLink"))}
        >
          {renews ? t("overview.screenRenew") : t("overview.screenIssue")}
        </ActionButton>
      </div>
      {!asking && <RefusalNotice refusal={act.refusal} />}
      {key !== null && (
        <Notice tone="good" live title={t("overview.screenOnce")}>
          <ul className={styles.list}>
            {panels.map((panel) => {
              const address = `${origin}/screen/${panel.id}?key=${key}`;
              return (
                <li key={panel.id} className={styles.row}>
                  {panel.name}
                  <LinkButton to={address} target="_blank" rel="noreferrer" size="small">
                    {t("overview.open")}
                  </LinkButton>
                  <CopyText text={address} labels={labels} />
                </li>
              );
            })}
          </ul>
        </Notice>
      )}
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t("overview.screenConfirm", { title: contest.title, n: panels.length })}
        confirmLabel={t("overview.screenRenew")}
        cancelLabel={words("cancel")}
        busy={act.busy}
        confirm={{ kind: "call", onConfirm: () => act.send("screenLink") }}
      >
        <p>{t("overview.screenConfirmText")}</p>
        <RefusalNotice refusal={act.refusal} />
      </ConfirmDialog>
    </div>
  );
}
