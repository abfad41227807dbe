import type { deskText } from "#app/text/stage-desk.ts";
import type { Translate } from "#app/text/translate.ts";
import type { AskRequest } from "./ask-dialog.tsx";
import type { RunStage } from "./use-stage-command.ts";

export type DeskWords = Translate<(typeof deskText)["zh-CN"]>;
type About = { t: DeskWords; run: RunStage; performanceId: string; who: string };

const phrasesOf = (text: string): string[] => text.split("|");

/** What is asked before a performance is set aside, or its clock is touched by hand: all of it needs a reason. */
export type AskKind = "absent" | "disqualify" | "reinstate" | "fault" | "reset" | "correct" | "breach";

export function askAbout(kind: AskKind, about: About & { reading?: string | undefined }): AskRequest {
  const { t, run, performanceId, who } = about;
  const on = (phrases: Parameters<DeskWords>[0]) => ({ phrases: phrasesOf(t(phrases)) });
  switch (kind) {
    case "absent":
      return {
        title: t("ask.absent", { who }),
        ...on("ask.phrases.absent"),
        confirmLabel: t("stage.absent"),
        danger: true,
        confirm: ({ reason }) => void run("markAbsent", { performanceId, reason }),
      };
    case "disqualify":
      return {
        title: t("ask.disqualify", { who }),
        ...on("ask.phrases.disqualify"),
        confirmLabel: t("stage.disqualify"),
        danger: true,
        confirm: ({ reason }) => void run("disqualify", { performanceId, reason }),
      };
    case "reinstate":
      return {
        title: t("ask.reinstate", { who }),
        ...on("ask.phrases.withdraw"),
        confirmLabel: t("stage.reinstate"),
        confirm: ({ reason }) => void run("reinstate", { performanceId, reason }),
      };
    case "fault":
      return {
        title: t("ask.fault", { who }),
        ...on("ask.phrases.fault"),
        confirmLabel: t("stage.fault"),
        danger: true,
        confirm: ({ reason }) => void run("fault", { performanceId, reason }),
      };
    case "reset":
      return {
        title: t("ask.reset", { who }),
        ...on("ask.phrases.reset"),
        confirmLabel: t("stage.reset"),
        danger: true,
        confirm: ({ reason }) => void run("reset", { performanceId, reason }),
      };
    case "correct":
      return {
        title: t("ask.correct", { who }),
        field: "time",
        value: about.reading ?? "",
        ...on("ask.phrases.correct"),
        confirmLabel: t("stage.correct"),
        confirm: ({ reason, readingMs }) => void run("correctClock", { performanceId, reason, readingMs }),
      };
    case "breach":
      return {
        title: t("ask.breach", { who }),
        field: "points",
        ...on("ask.phrases.breach"),
        confirmLabel: t("breach.add"),
        danger: true,
        confirm: ({ reason, points }) => void run("addBreach", { performanceId, reason, points }),
      };
  }
}

export const askWithdrawBreach = (about: {
  t: DeskWords;
  run: RunStage;
  breach: { id: string; points: string; reason: string };
}): AskRequest => ({
  title: about.t("ask.withdrawBreach", { points: about.breach.points, reason: about.breach.reason }),
  phrases: phrasesOf(about.t("ask.phrases.withdraw")),
  confirmLabel: about.t("breach.withdraw"),
  confirm: ({ reason }) => void about.run("withdrawBreach", { breachId: about.breach.id, reason }),
});

export const askWithout = (about: About & { seats: readonly string[] }): AskRequest => ({
  title: about.t("ask.without", { who: about.who, count: about.seats.length }),
  text: about.t("ask.withoutList", { seats: about.seats.join("、") }),
  phrases: phrasesOf(about.t("ask.phrases.without")),
  confirmLabel: about.t("head.lockWithout"),
  danger: true,
  confirm: ({ reason }) => void about.run("lock", { performanceId: about.performanceId, without: reason }),
});

/** `returnSheet` by one person; `requestReturn` where a second one must confirm; `declineReturn` by that one. */
export function askAboutSheet(
  intent: "returnSheet" | "requestReturn" | "declineReturn",
  about: About & { seatId: string; seat: string },
): AskRequest {
  const { t, run, performanceId, who, seatId, seat } = about;
  const label = {
    returnSheet: "head.return",
    requestReturn: "head.request",
    declineReturn: "head.decline",
  } as const;
  return {
    title: t(`ask.${intent}`, { who, seat }),
    text: intent === "requestReturn" ? t("ask.requestText") : undefined,
    phrases: intent === "declineReturn" ? [] : phrasesOf(t("ask.phrases.returnSheet")),
    confirmLabel: t(label[intent]),
    danger: intent !== "declineReturn",
    confirm: ({ reason }) => void run(intent, { performanceId, seatId, reason }),
  };
}
