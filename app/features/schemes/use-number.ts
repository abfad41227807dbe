import { useState } from "react";
import { schemesText } from "#app/text/schemes.ts";
import { useText } from "#app/text/use-text.ts";
import { type NumberKind, numberText, readNumber } from "./number-text.ts";
import { useScheme } from "./scheme-context.ts";

export type NumberProps = {
  /** Where the value stands in the body. */
  path: string;
  label: string;
  kind: NumberKind;
} & (
  | { value: number; optional?: false; onValue: (value: number) => void }
  /** Left empty: null. */
  | { value: number | null; optional: true; onValue: (value: number | null) => void }
);

/** A number as it is typed. What is none stays visible, with a sentence, and keeps the draft from being saved. */
export function useNumber(props: NumberProps) {
  const { path, kind, value } = props;
  const { unread, setUnread, problemAt } = useScheme();
  const t = useText(schemesText);
  const [typed, setTyped] = useState<string | null>(null);
  const held = unread[path];
  const stands = typed !== null && (typed === held || readNumber({ kind, text: typed }) === value);
  const text = stands ? typed : (held ?? numberText({ kind, value }));
  const wrong = t(kind === "whole" ? "edit.whole" : "edit.number");
  const type = (next: string) => {
    setTyped(next);
    const empty = next.trim() === "";
    if (empty && props.optional === true) {
      props.onValue(null);
      return setUnread(path, null);
    }
    const read = readNumber({ kind, text: next });
    setUnread(path, read === null ? next : null);
    if (read !== null) props.onValue(read);
  };
  return { text, type, error: held !== undefined ? wrong : problemAt(path) };
}
