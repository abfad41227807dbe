import { createContext, useContext } from "react";
import type { Problem } from "#app/domain/scoring/problem.ts";
import type { RuleSet } from "#app/domain/scoring/rule-set.ts";
import type { PanelSizes } from "#app/domain/scoring/rule-set-problems.ts";
import type { CriterionAt } from "./rule-lists.ts";
import type { Part } from "./rule-parts.ts";
import type { Edit, RulesDraft } from "./rules-draft.ts";

/** What the fields of the editor share. */
export type RulesEditing = {
  ruleSet: RuleSet;
  unread: RulesDraft["unread"];
  problems: readonly Problem[];
  panelSizes: PanelSizes;
  edit: (edit: Edit) => void;
  /** Only to be read. */
  readOnly: boolean;
  /** Performances hang on the rounds and items: none may come or go. */
  itemsFixed: boolean;
  /** Shows a part of the page. */
  open: (part: Part) => void;
  /** The criterion whose levels and phrases are open beside the page. */
  panel: CriterionAt | null;
  openPanel: (criterion: CriterionAt | null) => void;
  /** Shows the part that holds the path and puts the focus there. */
  goTo: (path: string) => void;
};

export const RulesContext = createContext<RulesEditing | null>(null);

/** @throws outside of the editor. */
export function useRules(): RulesEditing {
  const editing = useContext(RulesContext);
  if (editing === null) throw new Error("a field of the rules stands outside of their editor");
  return editing;
}
