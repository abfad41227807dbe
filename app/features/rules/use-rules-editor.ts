import { useRevalidator } from "@remix-run/react";
import { useEffect, useMemo, useReducer, useState } from "react";
import type { RuleSet } from "#app/domain/scoring/rule-set.ts";
import * as RuleSetProblems from "#app/domain/scoring/rule-set-problems.ts";
import type { CriterionAt } from "./rule-lists.ts";
import { type Part, panelOfPath, partOfPath } from "./rule-parts.ts";
import type { RulesEditing } from "./rules-context.ts";
import { begin, isDirty, type RulesDraft, reduce } from "./rules-draft.ts";
import { usePathFocus } from "./use-path-focus.ts";

export type LoadedRules = {
  ruleSet: RuleSet;
  hash: string;
  panelSizes: RuleSetProblems.PanelSizes;
  drawn: boolean;
  mode: "edit" | "revise" | "read";
};

export type RulesEditor = {
  draft: RulesDraft;
  editing: RulesEditing;
  part: Part;
  dirty: boolean;
  /** A locked rule set is being revised. */
  revising: boolean;
  revise: (on: boolean) => void;
  /** Gives up the draft for what the server has now. */
  takeLatest: () => void;
};

/** The draft, its faults, and which part of it is in sight. */
export function useRulesEditor(loaded: LoadedRules): RulesEditor {
  const [draft, edit] = useReducer(reduce, loaded, begin);
  const [part, open] = useState<Part>({ kind: "programme" });
  const [panel, openPanel] = useState<CriterionAt | null>(null);
  const [revising, revise] = useState(false);
  const revalidator = useRevalidator();
  const focus = usePathFocus();
  const { ruleSet, unread } = draft;
  const { panelSizes, hash, mode } = loaded;
  const problems = useMemo(() => RuleSetProblems.of({ ruleSet, panelSizes }), [ruleSet, panelSizes]);
  const dirty = isDirty(draft);
  // Only when the server's rules become others: a draft that was just saved is ahead of what was loaded.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (!dirty && hash !== draft.hash) edit({ kind: "load", ruleSet: loaded.ruleSet, hash });
  }, [hash]);
  const editing: RulesEditing = {
    ruleSet,
    unread,
    problems,
    panelSizes,
    edit,
    readOnly: mode === "read" || (mode === "revise" && !revising),
    itemsFixed: mode === "revise" || loaded.drawn,
    open,
    panel,
    openPanel,
    goTo(path) {
      open(partOfPath(ruleSet, path));
      openPanel(panelOfPath(path));
      focus(path);
    },
  };
  const takeLatest = () => {
    edit({ kind: "load", ruleSet: loaded.ruleSet, hash });
    revalidator.revalidate();
  };
  return { draft, editing, part, dirty, revising, revise, takeLatest };
}
