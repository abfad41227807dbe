import { peopleText } from "#app/text/people.ts";
import { useText } from "#app/text/use-text.ts";
import { Steps } from "#app/ui/layout/steps.tsx";

const ORDER = ["upload", "match", "check", "done"] as const;

/** Where one is in an import. */
export function ImportSteps({ now }: { now: (typeof ORDER)[number] }) {
  const t = useText(peopleText);
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
