import type { DeskSeat } from "#app/contracts/live.ts";
import type { DeskWords } from "./ask-requests.ts";

/** "3 号评委", "裁判长", "计时员" */
export const seatName = (seat: Pick<DeskSeat, "role" | "number">, t: DeskWords): string =>
  seat.role === "judge" ? t("seats.judge", { number: seat.number }) : t(`seats.${seat.role}`);
