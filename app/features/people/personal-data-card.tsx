import { useFetcher } from "@remix-run/react";
import { IconEye, IconEyeOff } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { uuidv7 } from "uuidv7";
import type { CadreView } from "#app/contracts/people-views.ts";
import type { Result } from "#app/domain/shared/refusal.ts";
import { peopleText } from "#app/text/people.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { KeyValue } from "#app/ui/data/key-value.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import { useFieldWords } from "./field-words.ts";
import { RevealDialog } from "./reveal-dialog.tsx";

type Numbers = { identityNumber: string | null; phone: string | null };
const SHOWN_SECONDS = 30;

/** Masked; the managing unit sees the numbers in full for half a minute, with a reason, and that is recorded. */
export function PersonalDataCard({ record }: { record: CadreView }) {
  const t = useText(peopleText);
  const { label } = useFieldWords();
  const fetcher = useFetcher<Result<Numbers>>();
  const [asking, setAsking] = useState(false);
  const [requestId, setRequestId] = useState(uuidv7);
  const [shown, setShown] = useState<Numbers | null>(null);
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
  const numbers = shown ?? { identityNumber: record.identityMasked, phone: record.phoneMasked };
  const hasNumbers = record.identityMasked !== null || record.phoneMasked !== null;
  return (
    <Card
      title={t("cadre.personal")}
      actions={
        isShown ? (
          <ActionButton size="small" icon={<IconEyeOff />} onClick={() => setShown(null)}>
            {t("cadre.hide")} · {t("cadre.hides", { seconds: left })}
          </ActionButton>
        ) : (
          record.may.manage &&
          hasNumbers && (
            <ActionButton size="small" icon={<IconEye />} onClick={() => setAsking(true)}>
              {t("cadre.reveal")}
            </ActionButton>
          )
        )
      }
    >
      <KeyValue
        entries={(["identityNumber", "phone"] as const).map((key) => ({
          key,
          label: label(key),
          value: <span className="yz-figures">{numbers[key] ?? t("cadre.none")}</span>,
        }))}
      />
      <RevealDialog
        opened={asking}
        onClose={() => setAsking(false)}
        name={record.fields.name}
        fetcher={fetcher}
        requestId={requestId}
        refusal={data?.ok === false ? data.refusal : null}
      />
    </Card>
  );
}
