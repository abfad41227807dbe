import type { BuzzerInput, BuzzerIntent } from "#app/contracts/buzzer.ts";
import type { BuzzerDeskView } from "#app/contracts/live-buzzer.ts";

/** A button of the host's desk: what it does, its word and its key. */
export type DeskAction = {
  [I in BuzzerIntent]: { intent: I; input: BuzzerInput<I> };
}[BuzzerIntent] & { word: ActionWord; position?: number; key: string };
export type ActionWord =
  | "start"
  | "ask"
  | "open"
  | "reopen"
  | "accept"
  | "right"
  | "wrong"
  | "pass"
  | "timeOut"
  | "skip"
  | "end"
  | "record";

/** What can be done now; the first is the next thing to do. */
export function actionsOf(view: BuzzerDeskView): DeskAction[] {
  const { gameId, status, phase } = view.hall;
  if (status === "prepared") return [{ intent: "start", input: { gameId }, word: "start", key: "B" }];
  if (status === "ended") return [{ intent: "record", input: { gameId }, word: "record", key: "J" }];
  if (status === "recorded") return [];
  const skip: DeskAction = { intent: "skip", input: { gameId }, word: "skip", key: "S" };
  const open = (word: "open" | "reopen"): DeskAction => ({
    intent: "open",
    input: { gameId },
    word,
    key: "O",
  });
  switch (phase) {
    case "idle":
    case "closed":
      return between(view);
    case "asked":
      return [...(view.contenders.length > 0 ? [open("open")] : []), skip];
    case "open":
      return [skip];
    case "tooClose":
      return [open("reopen"), { intent: "accept", input: { gameId }, word: "accept", key: "A" }, skip];
    case "answering":
      return [
        { intent: "judge", input: { gameId, outcome: "right" }, word: "right", key: "R" },
        { intent: "judge", input: { gameId, outcome: "wrong" }, word: "wrong", key: "W" },
        { intent: "judge", input: { gameId, outcome: "pass" }, word: "pass", key: "P" },
        { intent: "judge", input: { gameId, outcome: "timeOut" }, word: "timeOut", key: "T" },
      ];
    case "missed":
      return [open("reopen"), skip];
    case "ended":
      return [];
  }
}

function between({ hall: { gameId }, next }: BuzzerDeskView): DeskAction[] {
  const end: DeskAction = { intent: "end", input: { gameId }, word: "end", key: "E" };
  if (next === undefined) return [end];
  const { position } = next;
  return [{ intent: "ask", input: { gameId, position }, word: "ask", position, key: "N" }, end];
}

/** The key of undo, in every state. */
export const UNDO_KEY = "Z";
