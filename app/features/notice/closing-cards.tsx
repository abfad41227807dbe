import { IconChecks, IconUsersGroup } from "@tabler/icons-react";
import { useState } from "react";
import { RefusalNotice, useFieldErrors } from "#app/acts/refusal-notice.tsx";
import { useAct } from "#app/acts/use-act.ts";
import { DOCUMENT_LENGTH } from "#app/contracts/notice-choices.ts";
import type { RoundNoticeView } from "#app/contracts/notice-views.ts";
import { noticeText } from "#app/text/notice.ts";
import { selectionWords } from "#app/text/selection-words.ts";
import { day } from "#app/text/time.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { DateField } from "#app/ui/fields/date-field.tsx";
import { TextField } from "#app/ui/fields/text-field.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import { AskedSend } from "./asked-send.tsx";
import styles from "./notice.module.css";

/** After the notices the list is confirmed with its document. */
export function ConfirmCard({ view }: { view: RoundNoticeView }) {
  const t = useText(noticeText);
  const [document, setDocument] = useState("");
  const act = useAct();
  const error = useFieldErrors(act.refusal);
  if (view.confirmationDocument !== null)
    return <Notice tone="good">{t("confirm.done", { document: view.confirmationDocument })}</Notice>;
  return (
    <Card title={t("confirm.title")}>
      <p className={styles.soft}>{t("confirm.lead")}</p>
      <TextField
        name="document"
        label={t("confirm.document")}
        description={t("confirm.documentNote")}
        defaultValue=""
        onChange={setDocument}
        maxLength={DOCUMENT_LENGTH}
        required
        error={error("document")}
      />
      {act.refusal?.kind !== "invalid" && <RefusalNotice refusal={act.refusal} />}
      <AskedSend
        title={t("confirm.ask", { n: view.selected })}
        text={t("confirm.askText")}
        label={t("confirm.submit")}
        icon={<IconChecks size={20} />}
        busy={act.busy}
        onSend={() => act.send("confirm", { document })}
      />
    </Card>
  );
}

/** The confirmed enter the reserve; what the round's settings make of that is said here. */
export function EnterCard({ view }: { view: RoundNoticeView }) {
  const t = useText(noticeText);
  const words = useText(selectionWords);
  const language = useLanguage();
  const [fromOn, setFromOn] = useState(view.today);
  const act = useAct();
  const error = useFieldErrors(act.refusal);
  if (view.reserveFrom !== null && view.status === "inReserve")
    return (
      <Notice
        tone="good"
        action={
          <LinkButton to="/reserve" icon={<IconUsersGroup size={20} />}>
            {t("enter.list")}
          </LinkButton>
        }
      >
        {t("enter.done", { day: day(view.reserveFrom, language) })}
      </Notice>
    );
  if (view.status !== "confirmed") return null;
  const n = view.selected;
  return (
    <Card title={t("enter.title")} emphasis="now">
      <p className={styles.soft}>
        {t("enter.lead", { n, pool: words(`pool.${view.pool}`), level: words(`level.${view.level}`) })}
      </p>
      <DateField
        name="fromOn"
        label={t("enter.fromOn")}
        description={t("enter.fromOnNote")}
        value={fromOn}
        onChange={setFromOn}
        maximum={view.today}
        required
        error={error("fromOn")}
      />
      {act.refusal?.kind !== "invalid" && <RefusalNotice refusal={act.refusal} />}
      <AskedSend
        title={t("enter.ask", { n })}
        text={t("enter.lead", { n, pool: words(`pool.${view.pool}`), level: words(`level.${view.level}`) })}
        label={t("enter.submit")}
        icon={<IconUsersGroup size={20} />}
        busy={act.busy}
        onSend={() => act.send("enter", { fromOn })}
      />
    </Card>
  );
}
