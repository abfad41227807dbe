import { useState } from "react";
import { problemText } from "#app/text/problem-sentence.ts";
import { rulesText } from "#app/text/rules.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { type EntryKind, formatEntry, readEntry } from "./number-entry.ts";
import { useRules } from "./rules-context.ts";

export type EntryProps = {
  /** Where the value stands in the rule set; also the field's name. */
  path: string;
  label: string;
  kind: EntryKind;
} & (
  | { value: number; optional?: false; onValue: (value: number) => void }
  /** Left empty: null. */
  | { value: number | null; optional: true; onValue: (value: number | null) => void }
);

export type Entry = { text: string; error: string | undefined; type: (text: string) => void };

/** A number as it is typed. What is no value stays visible and keeps the rules from being saved. */
export function useEntry(props: EntryProps): Entry {
  const { path, kind, value } = props;
  const { unread, edit, problems } = useRules();
  const t = useText(rulesText);
  const language = useLanguage();
  const [typed, setTyped] = useState<string | null>(null);
  const held = unread[path];
  const isCurrent = typed !== null && (typed === held || numberIn({ kind, text: typed }) === value);
  const text = isCurrent ? typed : (held ?? formatEntry({ kind, value }));
  const own = problems.find((problem) => problem.path === path);
  const error =
    held !== undefined ? t(`entry.${kind}`) : own === undefined ? undefined : problemText(own, language);
  const type = (next: string) => {
    setTyped(next);
    const read = readEntry({ kind, text: next });
    const empty = next.trim() === "";
    const known = read !== null || (empty && props.optional === true);
    edit({ kind: "typed", path, unread: known ? null : next });
    if (read !== null) props.onValue(read);
    else if (empty && props.optional === true) props.onValue(null);
  };
  return { text, error, type };
}

const numberIn = ({ kind, text }: { kind: EntryKind; text: string }): number | null =>
  text.trim() === "" ? null : readEntry({ kind, text });
