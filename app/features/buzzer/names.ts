import type { LiveContestant } from "#app/contracts/live.ts";

/** "03 王芳": the number worn, then the name. */
export const playerName = (player: LiveContestant | undefined): string => {
  if (player === undefined) return "";
  return player.number === undefined
    ? player.name
    : `${String(player.number).padStart(2, "0")} ${player.name}`;
};
