import { createContext, useContext } from "react";
import type { SchemeBody } from "#app/domain/daily/scheme.ts";

export type SchemeEditing = {
  body: SchemeBody;
  change: (body: SchemeBody) => void;
  readOnly: boolean;
  /** Sentence of what is wrong at a path of the body. */
  problemAt: (path: string) => string | undefined;
  /** Texts that are no numbers, by path: they keep the draft from being saved. */
  unread: Readonly<Record<string, string>>;
  setUnread: (path: string, text: string | null) => void;
};

export const SchemeContext = createContext<SchemeEditing | null>(null);

/** Throws outside the editor. */
export function useScheme(): SchemeEditing {
  const editing = useContext(SchemeContext);
  if (editing === null) throw new Error("a scheme is edited inside its editor");
  return editing;
}
