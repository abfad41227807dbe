import { useAct } from "#app/acts/use-act.ts";
import { sentenceOf } from "#app/text/refusal-sentence.ts";
import { sittingWatchText } from "#app/text/sitting-watch.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { notify } from "#app/ui/feedback/notify.tsx";

/** For contestants who joined after the paper was sealed. */
export function OpenPlaces({ count }: { count: number }) {
  const t = useText(sittingWatchText);
  const language = useLanguage();
  const act = useAct({
    onDone: () => notify({ tone: "good", text: t("opened"), closeLabel: t("dismiss") }),
  });
  return (
    <>
      <ActionButton tone="primary" busy={act.busy} onClick={() => act.send("open")}>
        {t("openPlaces", { n: count })}
      </ActionButton>
      {act.refusal !== null && (
        <Notice tone="error" live>
          {sentenceOf(act.refusal, language)}
        </Notice>
      )}
    </>
  );
}
