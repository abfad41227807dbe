import { type Refusal, refused } from "../shared/refusal.ts";
import { addDays } from "./day-span.ts";
import type { HandoverKind, HandoverLine, HandoverPart } from "./rotation-life.ts";

/**
 * How a handover comes to its end (domain "Trial post and AB rotation", AB rules 3 and 5): the two fill its checklist, each
 * signs what stands there, the head of the community closes it. The state is derived from the signatures. PURE.
 */
export const HANDOVER_STATES = ["open", "signedByOne", "signedByBoth", "closed"] as const;
export type HandoverState = (typeof HANDOVER_STATES)[number];

export type HandoverSide = "from" | "to";

/** Instants of the three signatures; null: not signed. */
export type Signatures = {
  fromSignedAt: Date | null;
  toSignedAt: Date | null;
  headSignedAt: Date | null;
};

export function handoverState({ fromSignedAt, toSignedAt, headSignedAt }: Signatures): HandoverState {
  if (headSignedAt !== null) return "closed";
  if (fromSignedAt !== null && toSignedAt !== null) return "signedByBoth";
  return fromSignedAt !== null || toSignedAt !== null ? "signedByOne" : "open";
}

/** Days are YYYY-MM-DD. Closed after `dueOn`, or not closed when `dueOn` is over. `closedOn` null: not closed. */
export const isLate = ({
  dueOn,
  closedOn,
  today,
}: {
  dueOn: string;
  closedOn: string | null;
  today: string;
}): boolean => (closedOn ?? today) > dueOn;

/** Lines that are neither done nor explained: nobody signs while there is one. */
export const unsettledLines = (checklist: readonly HandoverLine[]): HandoverLine[] =>
  checklist.filter(({ done, note }) => !done && note.trim() === "");

/** Lines people add are numbered behind this; those of the preset cannot be taken out. */
const OWN = "own-";
export const isOwnLine = ({ key }: Pick<HandoverLine, "key">): boolean => key.startsWith(OWN);

/** A line as it comes from the form; `key` null: a new one. */
export type AskedLine = {
  part: HandoverPart;
  key: string | null;
  label: string;
  done: boolean;
  note: string;
};

type Refused = { ok: false; refusal: Refusal };

/** The checklist after a change: lines of the preset stay with their words, own ones come and go. */
export function changedLines(given: {
  current: readonly HandoverLine[];
  asked: readonly AskedLine[];
}): { ok: true; lines: HandoverLine[] } | Refused {
  const { current, asked } = given;
  const known = new Map(current.map((line) => [line.key, line]));
  const named = asked.flatMap(({ key }) => (key === null ? [] : [key]));
  const missing = current.some((line) => !isOwnLine(line) && !named.includes(line.key));
  const strange = named.some((key) => !known.has(key)) || new Set(named).size < named.length;
  if (missing || strange) return refused("handover.lines-changed");
  let last = Math.max(0, ...current.filter(isOwnLine).map(({ key }) => Number(key.slice(OWN.length))));
  const lines = asked.map(({ key, part, label, done, note }): HandoverLine => {
    const before = key === null ? undefined : known.get(key);
    if (before !== undefined) return { ...before, done, note };
    last += 1;
    return { part, key: `${OWN}${last}`, label, done, note };
  });
  return { ok: true, lines };
}

export const refuseChange = (handover: Signatures): Refused | null =>
  handoverState(handover) === "closed" ? refused("handover.closed-already") : null;

export function refuseSign(
  handover: Signatures & { checklist: readonly HandoverLine[] },
  side: HandoverSide,
): Refused | null {
  if (handoverState(handover) === "closed") return refused("handover.closed-already");
  if (handover[side === "from" ? "fromSignedAt" : "toSignedAt"] !== null)
    return refused("handover.signed-already");
  const open = unsettledLines(handover.checklist);
  const [first] = open;
  return first === undefined ? null : refused("handover.lines-open", { n: open.length, line: first.label });
}

export function refuseClose(handover: Signatures): Refused | null {
  const state = handoverState(handover);
  if (state === "closed") return refused("handover.closed-already");
  return state === "signedByBoth" ? null : refused("handover.not-signed");
}

/** Days after the return in which B reports and hands back; a default of ours, AB rule 5 names none. */
export const RETURN_DAYS = 3;

/**
 * Last day in time. `onDay`: rotation: last day of the period that ends · absence: its first day, before which A briefs B by
 * a day (AB rule 3) · return: the day of the return.
 */
export function dueOnOf(kind: HandoverKind, onDay: string): string {
  if (kind === "rotation") return onDay;
  return addDays(onDay, kind === "absence" ? -1 : RETURN_DAYS);
}
