import { useFetcher } from "@remix-run/react";
import { IconEye, IconEyeOff } from "@tabler/icons-react";
import { useEffect, useId, useState } from "react";
import { uuidv7 } from "uuidv7";
import { RefusalNotice, useFieldErrors } from "#app/acts/refusal-notice.tsx";
import type { LedgerEntryView } from "#app/contracts/ledger.ts";
import type { Result } from "#app/domain/shared/refusal.ts";
import { ledgerText } from "#app/text/ledger.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { KeyValue } from "#app/ui/data/key-value.tsx";
import { ConfirmDialog } from "#app/ui/feedback/confirm-dialog.tsx";
import { TextField } from "#app/ui/fields/text-field.tsx";
import { Card } from "#app/ui/layout/card.tsx";

type Resident = { name: string | null; phone: string | null };
const SHOWN_SECONDS = 30;

/** Who said it: masked; the managing level sees it in full for half a minute, with a reason, and that is recorded. */
export function ResidentCard({ view }: { view: LedgerEntryView }) {
  const t = useText(ledgerText);
  const formId = useId();
  const reveal = useReveal();
  const error = useFieldErrors(reveal.refusal);
  const { shown, left } = reveal;
  const { name, phone } = shown ?? { name: view.residentMasked, phone: view.phoneMasked };
  return (
    <Card
      title={t("entry.resident")}
      actions={
        shown !== null ? (
          <ActionButton size="small" icon={<IconEyeOff />} onClick={reveal.hide}>
            {t("act.reveal.hide")} · {t("act.reveal.hides", { seconds: left })}
          </ActionButton>
        ) : (
          view.may.reveal && (
            <ActionButton size="small" icon={<IconEye />} onClick={reveal.ask}>
              {t("act.reveal.open")}
            </ActionButton>
          )
        )
      }
    >
      <KeyValue
        entries={[
          { key: "name", label: t("entry.resident"), value: name ?? t("entry.notGiven") },
          {
            key: "phone",
            label: t("entry.phone"),
            value: <span className="yz-figures">{phone ?? t("entry.notGiven")}</span>,
          },
        ]}
      />
      <ConfirmDialog
        opened={reveal.asking}
        onClose={reveal.stop}
        title={t("act.reveal.title")}
        confirmLabel={t("act.reveal.send")}
        cancelLabel={t("act.reveal.cancel")}
        busy={reveal.fetcher.state !== "idle"}
        confirm={{ kind: "submit", formId }}
      >
        <p>{t("act.reveal.text")}</p>
        <reveal.fetcher.Form method="post" id={formId}>
          <input type="hidden" name="intent" value="reveal" />
          <input type="hidden" name="requestId" value={reveal.requestId} />
          {reveal.refusal?.kind !== "invalid" && <RefusalNotice refusal={reveal.refusal} />}
          <TextField
            name="reason"
            label={t("act.reveal.reason")}
            required
            maxLength={200}
            error={error("reason")}
          />
        </reveal.fetcher.Form>
      </ConfirmDialog>
    </Card>
  );
}

function useReveal() {
  const fetcher = useFetcher<Result<Resident>>();
  const [asking, setAsking] = useState(false);
  const [requestId, setRequestId] = useState(uuidv7);
  const [shown, setShown] = useState<Resident | null>(null);
  const [left, setLeft] = useState(SHOWN_SECONDS);
  const { data } = fetcher;
  useEffect(() => {
    if (data?.ok !== true) return;
    setShown(data.value);
    setLeft(SHOWN_SECONDS);
    setAsking(false);
    setRequestId(uuidv7());
  }, [data]);
  const isShown = shown !== null;
  useEffect(() => {
    if (!isShown) return;
    const timer = setInterval(() => setLeft((seconds) => seconds - 1), 1000);
    return () => clearInterval(timer);
  }, [isShown]);
  useEffect(() => {
    if (left <= 0) setShown(null);
  }, [left]);
  return {
    ...{ fetcher, asking, requestId, shown, left },
    refusal: data?.ok === false ? data.refusal : null,
    ask: () => setAsking(true),
    stop: () => setAsking(false),
    hide: () => setShown(null),
  };
}
