import { IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { ActButton } from "#app/acts/act-button.tsx";
import { RefusalNotice } from "#app/acts/refusal-notice.tsx";
import { useAct } from "#app/acts/use-act.ts";
import type { OpenedVersion, PlanVersions } from "#app/contracts/rotation-version-views.ts";
import soft from "#app/features/rotation/rotation.module.css";
import { contestWords } from "#app/text/contest-words.ts";
import { rotationVersionText } from "#app/text/rotation-version.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { ConfirmDialog } from "#app/ui/feedback/confirm-dialog.tsx";
import { notify } from "#app/ui/feedback/notify.tsx";
import styles from "./version.module.css";

type DraftProps = { view: PlanVersions; opened: OpenedVersion };

/** A draft comes into force, unless something known stands against it, or is put away. */
export function DraftButtons({ view, opened }: DraftProps) {
  const t = useText(rotationVersionText);
  const words = useText(contestWords);
  const n = opened.number;
  return (
    <div className={styles.row}>
      {opened.breaches.total === 0 && !opened.outdated && <PublishButton view={view} opened={opened} />}
      <ActButton
        intent="discard"
        payload={{ versionId: opened.id }}
        icon={<IconTrash size={18} />}
        ask={{
          ...{ title: t("discard.ask", { n }), confirm: t("discard.button"), danger: true },
          text: <p className={soft.text}>{t("discard.text")}</p>,
        }}
        onDone={() => notify({ tone: "info", text: t("discard.done", { n }), closeLabel: words("close") })}
      >
        {t("discard.button")}
      </ActButton>
    </div>
  );
}

function PublishButton({ view, opened }: DraftProps) {
  const t = useText(rotationVersionText);
  const words = useText(contestWords);
  const [asking, setAsking] = useState(false);
  const n = opened.number;
  const act = useAct<{ told: number }>({
    onDone: ({ told }) => {
      setAsking(false);
      notify({ tone: "good", text: t("publish.done", { n, told }), closeLabel: words("close") });
    },
  });
  const told = opened.told ?? 0;
  return (
    <>
      <ActionButton tone="primary" onClick={() => setAsking(true)}>
        {t("publish.button")}
      </ActionButton>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t("publish.ask", { n })}
        confirmLabel={t("publish.button")}
        cancelLabel={words("cancel")}
        busy={act.busy}
        confirm={{ kind: "call", onConfirm: () => act.send("publish", { versionId: opened.id }) }}
      >
        <p className={soft.text}>{t(told === 0 ? "publish.textNone" : "publish.text", { told })}</p>
        {view.inForce !== null && <p className={soft.text}>{t("publish.replaces", { n: view.inForce })}</p>}
        <RefusalNotice refusal={act.refusal} />
      </ConfirmDialog>
    </>
  );
}
