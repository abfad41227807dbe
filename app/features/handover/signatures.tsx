import type { HandoverView } from "#app/contracts/handover-views.ts";
import { handoverText } from "#app/text/handover.ts";
import { dateTime } from "#app/text/time.ts";
import { useText } from "#app/text/use-text.ts";
import { KeyValue } from "#app/ui/data/key-value.tsx";
import { Card } from "#app/ui/layout/card.tsx";

/** Who has signed, and when. */
export function Signatures({ view }: { view: HandoverView }) {
  const t = useText(handoverText);
  const said = (name: string, at: number | null): string =>
    at === null ? t("notSigned") : t("signedAt", { name, time: dateTime(at) });
  return (
    <Card title={t("signatures")}>
      <KeyValue
        entries={[
          { key: "from", label: `${t("from")} · ${view.from}`, value: said(view.from, view.signed.from) },
          { key: "to", label: `${t("to")} · ${view.to}`, value: said(view.to, view.signed.to) },
          { key: "head", label: t("head"), value: said(view.headName ?? "", view.signed.head) },
        ]}
      />
    </Card>
  );
}
