import { createContext, useContext } from "react";
import type { SittingHead } from "#app/contracts/sitting-views.ts";
import type { FormEntry } from "#app/domain/quiz/paper-form.ts";
import type { Answer } from "#app/domain/quiz/question.ts";
import type { NotebookState } from "./outbox/notebook.ts";
import type { Settings } from "./use-settings.ts";

/** What every part of the paper works with. */
export type SittingDesk = {
  head: SittingHead;
  entries: readonly FormEntry[];
  state: NotebookState;
  settings: Settings;
  answer: (questionKey: string, value: Answer | null) => void;
  toggleFlag: (paperQuestionId: string) => void;
  /** The entry on screen, counted from 0. */
  at: number;
  go: (index: number) => void;
};

const Context = createContext<SittingDesk | null>(null);
export const SittingDeskProvider = Context.Provider;

export function useSittingDesk(): SittingDesk {
  const desk = useContext(Context);
  if (desk === null) throw new Error("outside of a sitting");
  return desk;
}
