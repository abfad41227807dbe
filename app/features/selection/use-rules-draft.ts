import { useMemo, useState } from "react";
import type { RoundRules } from "#app/contracts/selection-views.ts";
import { rulesProblems } from "#app/domain/selection/rules-problems.ts";
import type { SelectionRules } from "#app/domain/selection/selection-rules.ts";
import { sentenceOfRule } from "#app/text/refusal-sentence.ts";
import { useLanguage } from "#app/text/use-text.ts";
import type { RulesEditing } from "./rules-context.ts";

/** What is typed, until it is saved; a saved or newly read version begins anew (the page's key). */
export function useRulesDraft(given: RoundRules) {
  const language = useLanguage();
  const [rules, change] = useState<SelectionRules>(given.rules);
  const [unread, setUnreadTexts] = useState<Readonly<Record<string, string>>>({});
  const { units, contests } = given;
  const problems = useMemo(() => rulesProblems(rules, units), [rules, units]);
  const editing: RulesEditing = useMemo(
    () => ({
      ...{ rules, change, unread, units, contests },
      problemAt: (path) => {
        const found = problems.find((problem) => problem.path === path);
        return found === undefined
          ? undefined
          : (sentenceOfRule(found.rule, found.facts, language) ?? found.rule);
      },
      setUnread: (path, text) =>
        setUnreadTexts(({ [path]: _, ...others }) => (text === null ? others : { ...others, [path]: text })),
    }),
    [rules, unread, units, contests, problems, language],
  );
  const dirty = JSON.stringify(rules) !== JSON.stringify(given.rules) || Object.keys(unread).length > 0;
  return { editing, problems, dirty };
}
