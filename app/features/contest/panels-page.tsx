import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import type { Office } from "#app/domain/contest/duties.ts";
import type { SeatRole, SeatScoring } from "#app/domain/contest/states.ts";
import { contestPeopleText } from "#app/text/contest-people.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import styles from "./contest.module.css";
import { OfficesCard } from "./offices-card.tsx";
import { PanelCard } from "./panel-card.tsx";
import { PanelPanel } from "./panel-panel.tsx";
import { SeatPanel } from "./seat-panel.tsx";

export type Seat = {
  id: string;
  number: number;
  role: SeatRole;
  scoring: SeatScoring;
  cadreId: string | null;
  holderName: string;
  holderUnitName: string | null;
  holderUnitId: string | null;
};
export type Panel = { id: string; name: string; itemKeys: readonly string[]; seats: readonly Seat[] };
export type PanelItem = { key: string; name: string; roundName: string; minimumPresent: number };
export type PanelsPageProps = {
  panels: readonly Panel[];
  items: readonly PanelItem[];
  offices: readonly { office: Office; holders: readonly { accountId: string; name: string }[] }[];
  accounts: readonly { accountId: string; name: string; userName: string }[];
  units: readonly { id: string; name: string }[];
  people: readonly { cadreId: string; name: string; unitId: string }[];
  may: { panels: boolean; officerSeats: boolean; offices: boolean };
};

type Editing = { kind: "panel"; panel: Panel | null } | { kind: "seat"; panel: Panel; seat: Seat | null };

/** Panels with their seats, and the offices of the contest. */
export function PanelsPage(props: PanelsPageProps) {
  const t = useText(contestPeopleText);
  const [editing, setEditing] = useState<Editing | null>(null);
  const { panels, may } = props;
  const close = () => setEditing(null);
  const add = may.panels && (
    <ActionButton
      tone="primary"
      icon={<IconPlus size={20} />}
      onClick={() => setEditing({ kind: "panel", panel: null })}
    >
      {t("panels.add")}
    </ActionButton>
  );
  return (
    <div className={styles.stack}>
      {!may.panels && may.officerSeats && <Notice tone="info">{t("panels.fixed")}</Notice>}
      {panels.length === 0 ? (
        <EmptyState title={t("panels.empty")} action={add}>
          {t("panels.emptyText")}
        </EmptyState>
      ) : (
        <>
          <div className={styles.row}>{add}</div>
          <div className={panels.length > 1 ? styles.pairs : styles.stack}>
            {panels.map((panel) => (
              <PanelCard
                key={panel.id}
                panel={panel}
                items={props.items}
                may={may}
                onEdit={() => setEditing({ kind: "panel", panel })}
                onSeat={(seat) => setEditing({ kind: "seat", panel, seat })}
              />
            ))}
          </div>
        </>
      )}
      <OfficesCard offices={props.offices} accounts={props.accounts} may={may.offices} />
      {editing?.kind === "panel" && (
        <PanelPanel
          panel={editing.panel}
          items={props.items}
          defaultName={t("panels.nameDefault", { n: panels.length + 1 })}
          onClose={close}
        />
      )}
      {editing?.kind === "seat" && (
        <SeatPanel
          panelId={editing.panel.id}
          seat={editing.seat}
          units={props.units}
          people={props.people}
          judges={may.panels}
          onClose={close}
        />
      )}
    </div>
  );
}
