import { useState } from "react";
import { ActButton } from "#app/acts/act-button.tsx";
import { ReasonDialog } from "#app/acts/reason-dialog.tsx";
import type { RecordView } from "#app/contracts/record-desk-views.ts";
import { recordsText } from "#app/text/records.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import styles from "./records.module.css";

/** The next step of the record, or why it is not this reader's. */
export function RecordActions({ view }: { view: RecordView }) {
  const t = useText(recordsText);
  const [asking, setAsking] = useState<"return" | "object" | null>(null);
  const facts = { name: view.personName, day: view.happenedOn };
  const close = () => setAsking(null);
  return (
    <>
      {view.obstacle === null && (
        <>
          <ActionButton onClick={() => setAsking("return")}>{t("return.button")}</ActionButton>
          <ActButton tone="primary" intent="verify" payload={{ recordIds: [view.id] }}>
            {t("verify.one")}
          </ActButton>
        </>
      )}
      {view.status === "submitted" && view.obstacle !== null && (
        <span className={styles.small}>{t(`obstacle.${view.obstacle}`)}</span>
      )}
      {view.status === "verified" && !view.own && (
        <ActionButton onClick={() => setAsking("object")}>{t("page.object")}</ActionButton>
      )}
      <ReasonDialog
        opened={asking === "return"}
        onClose={close}
        title={t("return.ask", facts)}
        text={t("return.text")}
        label={t("return.label")}
        placeholder={t("return.placeholder")}
        confirm={t("return.confirm")}
        intent="return"
        payload={{ recordId: view.id }}
        danger
      />
      <ReasonDialog
        opened={asking === "object"}
        onClose={close}
        title={t("page.objectAsk", facts)}
        text={t("page.objectText")}
        label={t("page.objectLabel")}
        field="statement"
        confirm={t("page.object")}
        intent="object"
        payload={{ recordId: view.id }}
      />
    </>
  );
}
