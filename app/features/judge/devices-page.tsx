import { devicesText } from "#app/text/devices.ts";
import { useText } from "#app/text/use-text.ts";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { DeviceList } from "./device-list.tsx";
import type { SeatDevice } from "./device-words.ts";
import styles from "./devices.module.css";
import { PaperEntry } from "./paper-entry.tsx";
import type { PaperSheets } from "./paper-sheet.ts";

export type DevicesPageProps = {
  contestId: string;
  devices: { may: { pair: boolean; enterPaper: boolean }; seats: SeatDevice[] };
  /** The other half of the page: sheets that are entered from paper. */
  paper: PaperSheets | null;
  /** Under which the tablets reach us. */
  address: string;
};

/** Tablets of the seats, and what is done where a tablet cannot be used. */
export function DevicesPage({ contestId, devices, paper, address }: DevicesPageProps) {
  const t = useText(devicesText);
  const { may, seats } = devices;
  const path = `/contests/${contestId}/devices`;
  return (
    <>
      {may.pair && may.enterPaper && (
        <nav className={styles.parts} aria-label={t("tabs")} data-print="hide">
          <Part to={path} label={t("page.devices")} current={paper === null} />
          <Part to={`${path}?tab=paper`} label={t("page.paper")} current={paper !== null} />
        </nav>
      )}
      {paper === null ? <DeviceList seats={seats} address={address} /> : <PaperEntry sheets={paper} />}
    </>
  );
}

function Part({ to, label, current }: { to: string; label: string; current: boolean }) {
  return (
    <LinkButton
      to={to}
      tone={current ? "secondary" : "quiet"}
      {...(current ? { "aria-current": "page" as const } : {})}
    >
      {label}
    </LinkButton>
  );
}
