import { useLocation } from "@remix-run/react";
import type { RoundFrame } from "#app/contracts/selection-views.ts";
import { nextTabOf } from "#app/domain/selection/round-tabs.ts";
import { selectionRoundText } from "#app/text/selection-round.ts";
import { day } from "#app/text/time.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { roundPath } from "./round-tabs.tsx";

/** What brings the round on from here, in one sentence, with the way to where it is done. */
export function NextStep({ frame }: { frame: RoundFrame }) {
  const t = useText(selectionRoundText);
  const sentence = useSentence(frame);
  if (frame.status === "cancelled")
    return (
      <Notice tone="error" title={t("cancelled")}>
        {t("cancelledText", { reason: frame.cancelReason ?? "" })}
      </Notice>
    );
  if (frame.stands)
    return (
      <Notice tone="info" action={<LinkButton to="/my/selection">{t("toMine")}</LinkButton>}>
        {t("standing")}
      </Notice>
    );
  if (frame.status === "inReserve") return <Notice tone="good">{sentence}</Notice>;
  if (!frame.may.hold) return <Notice tone="info">{t("reading", { unit: frame.unitName })}</Notice>;
  return (
    <div data-print="hide">
      <Notice tone="info" title={t("nextTitle")} action={<ToNext frame={frame} />}>
        {sentence}
      </Notice>
    </div>
  );
}

function useSentence(frame: RoundFrame): string {
  const t = useText(selectionRoundText);
  const language = useLanguage();
  const { status, nominationsUntil } = frame;
  if (status === "cancelled") return "";
  if (status === "announced" && nominationsUntil !== null)
    return t("next.announcedUntil", { day: day(nominationsUntil, language) });
  return t(`next.${status}`, { days: frame.noticeWorkingDays });
}

/** Nothing where one is there already: that page has the button itself. */
function ToNext({ frame }: { frame: RoundFrame }) {
  const t = useText(selectionRoundText);
  const here = useLocation().pathname;
  const tab = nextTabOf(frame.status);
  if (tab === null || here === roundPath(frame.id, tab)) return null;
  return (
    <LinkButton tone="primary" to={roundPath(frame.id, tab)}>
      {t("toNext", { tab: t(`tab.${tab}`) })}
    </LinkButton>
  );
}
