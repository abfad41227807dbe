import { absenceFormText } from "#app/text/absence-form.ts";
import { day } from "#app/text/time.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";

/** What registering answers: posts nobody covers yet, and the last day on which to brief B. */
export type Registered = { open: number; briefingOn: string | null };

/** What follows: the briefing's last day, or none, and what waits for the head. */
export function useRegisteredSentence(): (value: Registered) => string {
  const t = useText(absenceFormText);
  const language = useLanguage();
  return ({ open, briefingOn }) =>
    [
      briefingOn === null ? t("doneOwn") : t("doneBriefing", { day: day(briefingOn, language) }),
      ...(open > 0 ? [t("doneOpen", { n: open })] : []),
    ].join(language === "en" ? " " : "");
}
