import { Steps } from "#app/ui/layout/steps.tsx";
import { useBankWords } from "./use-bank-words.ts";

const ORDER = ["upload", "match", "check", "done"] as const;

/** Where one is in an import. */
export function ImportSteps({ now }: { now: (typeof ORDER)[number] }) {
  const { t } = useBankWords();
  const at = ORDER.indexOf(now);
  return (
    <Steps
      label={t("import.steps.label")}
      stateLabels={{
        done: t("import.stepState.done"),
        now: t("import.stepState.now"),
        later: t("import.stepState.later"),
      }}
      steps={ORDER.map((key, index) => ({
        key,
        label: t(`import.steps.${key}`),
        state: index < at || now === "done" ? "done" : index === at ? "now" : "later",
      }))}
    />
  );
}
