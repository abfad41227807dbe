import { importsText } from "#app/text/imports.ts";
import { useText } from "#app/text/use-text.ts";
import { Steps } from "#app/ui/layout/steps.tsx";

const ORDER = ["upload", "match", "check", "done"] as const;
export type ImportStep = (typeof ORDER)[number];

/** The step a kept file is at. */
export const STEP_OF = {
  uploaded: "match",
  checked: "check",
  applied: "done",
  discarded: "upload",
} as const satisfies Record<string, ImportStep>;

/** Where one is in an import. */
export function ImportSteps({ now }: { now: ImportStep }) {
  const t = useText(importsText);
  const at = ORDER.indexOf(now);
  return (
    <Steps
      label={t("steps.label")}
      stateLabels={{ done: t("stepState.done"), now: t("stepState.now"), later: t("stepState.later") }}
      steps={ORDER.map((key, index) => ({
        key,
        label: t(`steps.${key}`),
        state: index < at || now === "done" ? "done" : index === at ? "now" : "later",
      }))}
    />
  );
}
