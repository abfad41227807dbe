import { IconClock } from "@tabler/icons-react";
import type { RoundFrame } from "#app/contracts/selection-views.ts";
import { isMeaningful, ROUND_TABS, type RoundTab } from "#app/domain/selection/round-tabs.ts";
import { selectionRoundText } from "#app/text/selection-round.ts";
import { useText } from "#app/text/use-text.ts";
import { Tabs } from "#app/ui/layout/tabs.tsx";

export const roundPath = (roundId: string, tab: RoundTab): string =>
  tab === "overview" ? `/selection/${roundId}` : `/selection/${roundId}/${tab}`;

/** All pages of a round; a clock marks those that have nothing to show yet. */
export function RoundTabs({ frame }: { frame: RoundFrame }) {
  const t = useText(selectionRoundText);
  return (
    <Tabs
      label={t("tabs")}
      tabs={ROUND_TABS.map((tab) => ({
        to: roundPath(frame.id, tab),
        label: t(`tab.${tab}`),
        end: tab === "overview",
        ...(isMeaningful(tab, frame.status) ? {} : { badge: <Later label={t("later")} /> }),
      }))}
    />
  );
}

function Later({ label }: { label: string }) {
  return (
    <>
      <IconClock size={14} aria-hidden="true" />
      <span className="yz-hidden">{label}</span>
    </>
  );
}
