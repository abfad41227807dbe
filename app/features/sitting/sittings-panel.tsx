import { useId, useState } from "react";
import { useAct } from "#app/acts/use-act.ts";
import type { SittingsRow } from "#app/contracts/sitting-views.ts";
import { sentenceOf, sentenceOfRule } from "#app/text/refusal-sentence.ts";
import { sittingWatchText } from "#app/text/sitting-watch.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { notify } from "#app/ui/feedback/notify.tsx";
import { FieldGrid } from "#app/ui/fields/field-grid.tsx";
import { NumberField } from "#app/ui/fields/number-field.tsx";
import { TextAreaField } from "#app/ui/fields/text-area-field.tsx";
import { SidePanel } from "#app/ui/layout/side-panel.tsx";

export type Asked = { kind: "give" | "close"; rows: readonly SittingsRow[] };
type Told = { given?: number; closed?: number; skipped: number };

const USUAL_MINUTES = "5";

/** Time given back or papers closed, each with its reason. */
export function SittingsPanel({ asked, onClose }: { asked: Asked; onClose: () => void }) {
  const t = useText(sittingWatchText);
  const formId = useId();
  const [minutes, setMinutes] = useState(USUAL_MINUTES);
  const giving = asked.kind === "give";
  const [one] = asked.rows;
  const who =
    asked.rows.length === 1 && one !== undefined ? one.name : t("everybody", { n: asked.rows.length });
  const act = useAct<Told>({
    onDone: ({ given, closed, skipped }) => {
      const text = giving
        ? t("given", { given: given ?? 0, skipped })
        : t("closed", { closed: closed ?? 0, skipped });
      notify({ tone: "good", text, closeLabel: t("dismiss") });
      onClose();
    },
  });
  const { general, error } = useRefusalWords(act.refusal);
  const send = (reason: string) => {
    const sittingIds = asked.rows.flatMap(({ sittingId }) => (sittingId === null ? [] : [sittingId]));
    act.send(asked.kind, giving ? { sittingIds, minutes: Number(minutes), reason } : { sittingIds, reason });
  };
  return (
    <SidePanel
      opened
      onClose={onClose}
      title={t(giving ? "giveTitle" : "closeTitle", { who })}
      closeLabel={t("dismiss")}
      footer={
        <>
          <ActionButton onClick={onClose}>{t("cancel")}</ActionButton>
          <ActionButton type="submit" form={formId} tone={giving ? "primary" : "danger"} busy={act.busy}>
            {giving ? t("giveConfirm", { minutes }) : t("closeConfirm")}
          </ActionButton>
        </>
      }
    >
      <form
        id={formId}
        onSubmit={(event) => {
          event.preventDefault();
          send(String(new FormData(event.currentTarget).get("reason") ?? "").trim());
        }}
      >
        <FieldGrid columns={1}>
          {general !== null && (
            <Notice tone="error" live>
              {general}
            </Notice>
          )}
          {giving ? (
            <NumberField
              name="minutes"
              label={t("minutesField")}
              description={t("minutesHelp")}
              value={minutes}
              onChange={setMinutes}
              whole
              required
              error={error("minutes")}
            />
          ) : (
            <p>{t("closeText")}</p>
          )}
          <TextAreaField
            name="reason"
            label={t("reason")}
            description={t("reasonHelp")}
            maxLength={300}
            required
            error={error("reason")}
          />
        </FieldGrid>
      </form>
    </SidePanel>
  );
}

/** What the server said no with: beside the fields where it is about them, else above. */
function useRefusalWords(refusal: ReturnType<typeof useAct>["refusal"]) {
  const language = useLanguage();
  const fields = refusal?.kind === "invalid" ? refusal.fields : {};
  return {
    general: refusal === null ? null : sentenceOf(refusal, language),
    error: (name: string) => {
      const code = fields[name];
      return code === undefined ? undefined : (sentenceOfRule(code, {}, language) ?? code);
    },
  };
}
