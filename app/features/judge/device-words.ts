import type { SeatRole } from "#app/domain/contest/states.ts";
import type { devicesText } from "#app/text/devices.ts";
import type { Translate } from "#app/text/translate.ts";

export type DevicesTranslate = Translate<(typeof devicesText)["zh-CN"]>;

export type SeatDevice = {
  id: string;
  panelName: string;
  number: number;
  role: SeatRole;
  scoring: "counts" | "shadow" | "none";
  holderName: string;
  /** Epoch milliseconds; null: no device. */
  pairedAt: number | null;
  device: string | null;
  invitedUntil: number | null;
};

/** Made once, shown once: the server keeps only hashes of token and code. */
export type Invitation = { seatId: string; token: string; code: string; expiresAt: number };

/** "3 号评委", "裁判长" */
export const seatWords = (
  seat: Pick<SeatDevice, "role" | "number" | "scoring">,
  t: DevicesTranslate,
): string =>
  seat.role === "judge"
    ? t("seat.judge", { number: seat.number }) + (seat.scoring === "shadow" ? t("seat.shadow") : "")
    : t(`seat.${seat.role}`);

/** Typed in two groups of four. */
export const codeWords = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`;

/** The token stands in the fragment: it is in no log of any server. */
export const pairingLink = (address: string, token: string): string => `${address}/pair#${token}`;
