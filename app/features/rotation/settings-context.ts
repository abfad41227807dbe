import { createContext, useContext, useMemo, useState } from "react";
import type { PlanSettings } from "#app/contracts/rotation-views.ts";
import { monthOf, type RotationSettings } from "#app/domain/rotation/rotation-settings.ts";
import type { SettingsProblem } from "#app/domain/rotation/settings-problem.ts";
import { settingsProblems } from "#app/domain/rotation/settings-problems.ts";
import { withScope } from "#app/domain/rotation/settings-scope.ts";
import { sentenceOfRule } from "#app/text/refusal-sentence.ts";
import { rotationSettingsText } from "#app/text/rotation-settings.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";

/** Settings while they are typed, with what is wrong at the path of each field. */
export type SettingsEditing = {
  given: PlanSettings;
  settings: RotationSettings;
  change: (settings: RotationSettings) => void;
  problems: readonly SettingsProblem[];
  /** The sentence of what is wrong at a path; undefined: nothing. */
  errorAt: (path: string) => string | undefined;
  warningsAt: (path: string) => string[];
  nameOf: (personId: string) => string;
  communityName: (communityId: string) => string;
  periods: { value: string; label: string }[];
};

export const SettingsContext = createContext<SettingsEditing | null>(null);

export function useSettings(): SettingsEditing {
  const editing = useContext(SettingsContext);
  if (editing === null) throw new Error("outside of the settings page");
  return editing;
}

/** What is typed, until it is saved; saved or newly read settings begin anew (the page's key). */
export function useSettingsDraft(given: PlanSettings) {
  const language = useLanguage();
  const t = useText(rotationSettingsText);
  const { scope } = given;
  // As it would be saved: where people may serve follows from the reserve of today.
  const read = useMemo(() => withScope(given.settings, scope), [given.settings, scope]);
  const [settings, setSettings] = useState(read);
  const editing: SettingsEditing = useMemo(() => {
    const problems = settingsProblems(settings, scope);
    const people = new Map([
      ...Object.entries(given.names),
      ...[...scope.reserves, ...scope.cadres].map(({ personId, name }) => [personId, name] as const),
    ]);
    const sentence = ({ rule, facts }: SettingsProblem) => sentenceOfRule(rule, facts, language) ?? rule;
    const at = (path: string, warning: boolean) =>
      problems.filter((each) => each.path === path && each.warning === warning).map(sentence);
    const count = Number.isInteger(settings.periods) ? Math.min(Math.max(settings.periods, 0), 36) : 0;
    return {
      ...{ given, settings, problems },
      change: (next) => setSettings(withScope(next, scope)),
      errorAt: (path) => at(path, false)[0],
      warningsAt: (path) => at(path, true),
      nameOf: (personId) => people.get(personId) ?? "",
      communityName: (id) => scope.communities.find((each) => each.id === id)?.name ?? "",
      periods: Array.from({ length: count }, (_, period) => ({
        value: String(period),
        label: t("periodLabel", { n: period + 1, month: monthOf(settings, period) }),
      })),
    };
  }, [given, settings, scope, language, t]);
  return { editing, dirty: JSON.stringify(settings) !== JSON.stringify(read) };
}
