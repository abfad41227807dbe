import { createContext, useContext } from "react";
import type { RoundRules } from "#app/contracts/selection-views.ts";
import type { SelectionRules } from "#app/domain/selection/selection-rules.ts";

export type RulesEditing = Pick<RoundRules, "units" | "contests"> & {
  rules: SelectionRules;
  change: (rules: SelectionRules) => void;
  /** Sentence of what is wrong at a path of the rules. */
  problemAt: (path: string) => string | undefined;
  /** Texts that are no numbers, by path: they keep the draft from being saved. */
  unread: Readonly<Record<string, string>>;
  setUnread: (path: string, text: string | null) => void;
};

export const RulesContext = createContext<RulesEditing | null>(null);

/** Throws outside the editor. */
export function useRules(): RulesEditing {
  const editing = useContext(RulesContext);
  if (editing === null) throw new Error("rules of a round are edited inside their editor");
  return editing;
}

export const replaced = <T>(rows: readonly T[], at: number, next: T): T[] =>
  rows.map((row, index) => (index === at ? next : row));
export const without = <T>(rows: readonly T[], at: number): T[] => rows.filter((_, index) => index !== at);

/** The first of `gate1`, `gate2` … that is free. */
export function freeKey(prefix: string, rows: readonly { key: string }[]): string {
  let count = rows.length + 1;
  while (rows.some(({ key }) => key === `${prefix}${count}`)) count += 1;
  return `${prefix}${count}`;
}
