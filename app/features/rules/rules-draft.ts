import type { Criterion, Item, Round, RuleSet, Scoring, Timing } from "#app/domain/scoring/rule-set.ts";
import { newCriterion, newItem, newRound } from "./new-rows.ts";
import {
  type CriterionAt,
  changeCriterion,
  changeItem,
  changeRound,
  type ItemAt,
  indexAfter,
  type ListAt,
  listPath,
  type RowChange,
  rearrange,
} from "./rule-lists.ts";

/** The rules while they are edited. PURE: (draft, edit) → draft. */
export type RulesDraft = {
  ruleSet: RuleSet;
  /** What stands in a field and is no value of it, by the field's path; the document keeps what it had. */
  unread: Readonly<Record<string, string>>;
  /** As the server has them, and the hash it gave. */
  saved: RuleSet;
  hash: string;
};

export type Edit =
  | { kind: "contest"; change: Partial<Omit<RuleSet, "rounds">> }
  | { kind: "round"; round: number; change: Partial<Omit<Round, "key" | "items">> }
  | { kind: "item"; at: ItemAt; change: Partial<Omit<Item, "key" | "criteria" | "scoring">> }
  | { kind: "scoring"; at: ItemAt; change: Partial<Scoring> }
  | { kind: "timing"; at: ItemAt; change: Partial<Timing> }
  | { kind: "criterion"; at: CriterionAt; change: Partial<Omit<Criterion, "key">> }
  | { kind: "addRound"; name: string }
  | { kind: "addItem"; round: number; item: Item }
  | { kind: "addCriterion"; at: ItemAt }
  | { kind: "rearrange"; of: ListAt; change: RowChange }
  /** A field holds something that is no value (text), or does so no longer (null). */
  | { kind: "typed"; path: string; unread: string | null }
  | { kind: "saved"; ruleSet: RuleSet; hash: string }
  | { kind: "load"; ruleSet: RuleSet; hash: string }
  | { kind: "undoAll" };

export const begin = (given: { ruleSet: RuleSet; hash: string }): RulesDraft => ({
  ruleSet: given.ruleSet,
  unread: {},
  saved: given.ruleSet,
  hash: given.hash,
});

/** Something would be lost by leaving. A document is never changed in place, so its text says whether it differs. */
export const isDirty = (draft: RulesDraft): boolean =>
  Object.keys(draft.unread).length > 0 ||
  (draft.ruleSet !== draft.saved && JSON.stringify(draft.ruleSet) !== JSON.stringify(draft.saved));

export function reduce(draft: RulesDraft, edit: Edit): RulesDraft {
  switch (edit.kind) {
    case "typed":
      return { ...draft, unread: withEntry(draft.unread, { path: edit.path, text: edit.unread }) };
    case "rearrange":
      return {
        ...draft,
        ruleSet: rearrange({ ruleSet: draft.ruleSet, of: edit.of, change: edit.change }),
        unread: moved(draft.unread, { list: listPath(edit.of), change: edit.change }),
      };
    case "saved":
      return { ...draft, saved: edit.ruleSet, hash: edit.hash };
    case "load":
      return begin(edit);
    case "undoAll":
      return begin({ ruleSet: draft.saved, hash: draft.hash });
    default:
      return { ...draft, ruleSet: edited(draft.ruleSet, edit) };
  }
}

type DocumentEdit = Exclude<Edit, { kind: "typed" | "rearrange" | "saved" | "load" | "undoAll" }>;

function edited(ruleSet: RuleSet, edit: DocumentEdit): RuleSet {
  switch (edit.kind) {
    case "contest":
      return { ...ruleSet, ...edit.change };
    case "round":
      return changeRound({ ruleSet, at: edit, change: (round) => ({ ...round, ...edit.change }) });
    case "item":
      return changeItem({ ruleSet, at: edit.at, change: (item) => ({ ...item, ...edit.change }) });
    case "scoring":
      return changeItem({
        ruleSet,
        at: edit.at,
        change: (item) => ({ ...item, scoring: { ...item.scoring, ...edit.change } }),
      });
    case "timing":
      return changeItem({
        ruleSet,
        at: edit.at,
        change: (item) => ({ ...item, timing: item.timing && { ...item.timing, ...edit.change } }),
      });
    case "criterion":
      return changeCriterion({ ruleSet, at: edit.at, change: (row) => ({ ...row, ...edit.change }) });
    case "addRound":
      return { ...ruleSet, rounds: [...ruleSet.rounds, newRound({ ruleSet, name: edit.name })] };
    case "addItem":
      return changeRound({
        ruleSet,
        at: edit,
        change: (round) => ({
          ...round,
          items: [...round.items, newItem({ ruleSet, round: edit.round, item: edit.item })],
        }),
      });
    case "addCriterion":
      return changeItem({
        ruleSet,
        at: edit.at,
        change: (item) => ({ ...item, criteria: [...item.criteria, newCriterion(item.criteria)] }),
      });
  }
}

type Unread = RulesDraft["unread"];

const withEntry = (unread: Unread, { path, text }: { path: string; text: string | null }): Unread => {
  if (text === null && !Object.hasOwn(unread, path)) return unread;
  const rest = Object.entries(unread).filter(([other]) => other !== path);
  return Object.fromEntries(text === null ? rest : [...rest, [path, text]]);
};

/** Entries go with their rows; those of a removed row are gone. */
const moved = (unread: Unread, { list, change }: { list: string; change: RowChange }): Unread =>
  Object.fromEntries(
    Object.entries(unread).flatMap(([path, text]) => {
      if (!path.startsWith(`${list}[`)) return [[path, text]];
      const end = path.indexOf("]", list.length);
      const index = indexAfter(Number(path.slice(list.length + 1, end)), change);
      return index === null ? [] : [[`${list}[${index}${path.slice(end)}`, text]];
    }),
  );
