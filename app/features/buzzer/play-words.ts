import type { PlayView } from "#app/contracts/live-buzzer.ts";
import type { buzzerHallText } from "#app/text/buzzer-hall.ts";
import type { useText } from "#app/text/use-text.ts";
import type { PhoneState } from "./phone-state.ts";

type Say = ReturnType<typeof useText<(typeof buzzerHallText)["zh-CN"]>>;

/** What stands on the button: a title, and one line under it. */
export function wordsOf(input: { state: PhoneState; view: PlayView; t: Say }): {
  title: string;
  text: string;
} {
  const { state, view, t } = input;
  const { game, contestantId } = view;
  const points = game?.foulPoints ?? "";
  switch (state) {
    case "ready":
      return { title: t("phone.ready"), text: t("phone.readyText", { points }) };
    case "foul":
      return {
        title: t("phone.foul"),
        text: t(game?.foulLocksOut === true ? "phone.foulOut" : "phone.foulText", { points }),
      };
    case "other":
      return otherWords(view, t);
    case "closed":
      return closedWords(view, t);
    case "ended": {
      const own = game?.scores.find((row) => row.contestantId === contestantId);
      return { title: t("phone.ended"), text: own === undefined ? "" : t("points", { points: own.points }) };
    }
    default:
      return { title: t(`phone.${state}`), text: t(`phone.${state}Text`) };
  }
}

function otherWords({ game, contestantId }: PlayView, t: Say) {
  const first = game?.answering?.contestantId ?? "";
  const player = game?.players[first];
  const own = game?.order.find((each) => each.contestantId === contestantId);
  return {
    title: t("phone.other", { name: player?.name ?? "" }),
    text: own === undefined ? t("phone.otherNotPressed") : t("phone.otherText", { ms: own.marginMs }),
  };
}

function closedWords({ game, contestantId }: PlayView, t: Say) {
  const outcome = game?.outcomes.findLast((each) => each.contestantId === contestantId)?.outcome;
  const text = outcome === undefined ? t("phone.betweenText") : t("phone.outText");
  if (outcome === undefined) return { title: t("phone.closed"), text };
  return { title: t(outcome === "right" ? "phone.right" : "phone.wrong"), text };
}
