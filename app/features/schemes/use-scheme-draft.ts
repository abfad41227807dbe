import { useMemo, useState } from "react";
import type { SchemeView } from "#app/contracts/scheme-views.ts";
import type { SchemeBody } from "#app/domain/daily/scheme.ts";
import * as SchemeProblems from "#app/domain/daily/scheme-problems.ts";
import { sentenceOfRule } from "#app/text/refusal-sentence.ts";
import { useLanguage } from "#app/text/use-text.ts";
import type { SchemeEditing } from "./scheme-context.ts";

type Draft = { name: string; body: SchemeBody; unread: Readonly<Record<string, string>> };

/** What is typed, until it is saved; a saved or newly read revision begins anew (the page's key). */
export function useSchemeDraft(scheme: SchemeView) {
  const language = useLanguage();
  const [draft, setDraft] = useState<Draft>({ name: scheme.name, body: scheme.body, unread: {} });
  const problems = useMemo(() => SchemeProblems.of(draft.body), [draft.body]);
  const editing: SchemeEditing = useMemo(
    () => ({
      body: draft.body,
      change: (body) => setDraft((before) => ({ ...before, body })),
      readOnly: !scheme.may.edit,
      problemAt: (path) => {
        const found = problems.find((problem) => problem.path === path);
        return found === undefined
          ? undefined
          : (sentenceOfRule(found.rule, found.facts, language) ?? found.rule);
      },
      unread: draft.unread,
      setUnread: (path, text) =>
        setDraft((before) => {
          const { [path]: _, ...others } = before.unread;
          return { ...before, unread: text === null ? others : { ...others, [path]: text } };
        }),
    }),
    [draft, problems, language, scheme.may.edit],
  );
  const dirty = draft.name !== scheme.name || JSON.stringify(draft.body) !== JSON.stringify(scheme.body);
  return {
    ...{ draft, editing, problems, dirty: dirty || Object.keys(draft.unread).length > 0 },
    rename: (name: string) => setDraft((before) => ({ ...before, name })),
  };
}
