import type { PlayView } from "#app/contracts/live-buzzer.ts";

type Game = NonNullable<PlayView["game"]>;

/** What this phone knows of its own press at an opening. */
export type OwnPress = {
  position: number;
  opening: number;
  state: "sending" | "pressed" | "fouled" | "lost" | "refused";
};

export const PHONE_STATES = [
  "noGame",
  "notStarted",
  "between",
  "ready",
  "press",
  "sending",
  "pressed",
  "lost",
  "first",
  "other",
  "tooClose",
  "missed",
  "foul",
  "out",
  "closed",
  "ended",
] as const;
export type PhoneState = (typeof PHONE_STATES)[number];

/** The one thing the phone says now. `lit`: the moment of the opening has come. */
export function phoneState(input: {
  game: Game | undefined;
  contestantId: string;
  lit: boolean;
  own: OwnPress | null;
}): PhoneState {
  const { game, contestantId } = input;
  if (game === undefined) return "noGame";
  if (game.status === "prepared") return "notStarted";
  if (game.status !== "running" || game.phase === "ended") return "ended";
  if (game.answering?.contestantId === contestantId) return "first";
  if (game.phase === "closed") return "closed";
  if (game.phase === "idle") return "between";
  if (game.out) return game.fouls.includes(contestantId) ? "foul" : "out";
  if (game.phase === "answering") return "other";
  if (game.phase === "tooClose" || game.phase === "missed") return game.phase;
  return pressing({ ...input, game });
}

function pressing({ game, lit, own }: { game: Game; lit: boolean; own: OwnPress | null }): PhoneState {
  const current = own !== null && own.position === game.question?.position && own.opening === game.opening;
  if (current && own.state === "fouled") return "foul";
  if (current && (own.state === "sending" || own.state === "pressed" || own.state === "lost"))
    return own.state;
  return game.phase === "open" && lit ? "press" : "ready";
}

/** States in which a finger on the button is sent: before the light it is a foul, and the server says so. */
export const takesPress = (state: PhoneState): boolean => state === "press" || state === "ready";
