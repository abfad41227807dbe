import { ActButton } from "#app/acts/act-button.tsx";
import { contestPeopleText } from "#app/text/contest-people.ts";
import { contestWords } from "#app/text/contest-words.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { StatusTag } from "#app/ui/feedback/status-tag.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import styles from "./contest.module.css";
import type { Panel, PanelItem, PanelsPageProps, Seat } from "./panels-page.tsx";

/** One panel: what it marks, who sits there. */
export function PanelCard(props: {
  panel: Panel;
  items: readonly PanelItem[];
  may: PanelsPageProps["may"];
  onEdit: () => void;
  onSeat: (seat: Seat | null) => void;
}) {
  const t = useText(contestPeopleText);
  const words = useText(contestWords);
  const { panel, items, may } = props;
  const marked = items.filter(({ key }) => panel.itemKeys.length === 0 || panel.itemKeys.includes(key));
  const counting = panel.seats.filter(({ scoring }) => scoring === "counts").length;
  const short = marked.find(({ minimumPresent }) => minimumPresent > counting);
  return (
    <Card
      title={panel.name}
      actions={
        may.panels && (
          <div className={styles.row}>
            <ActionButton size="small" onClick={props.onEdit}>
              {t("panels.edit")}
            </ActionButton>
            <ActButton
              size="small"
              tone="quiet"
              intent="removePanel"
              payload={{ panelId: panel.id }}
              ask={{
                title: t("panels.removeAsk", { name: panel.name, n: panel.seats.length }),
                text: <p>{t("panels.removeText")}</p>,
                confirm: t("panels.remove"),
                danger: true,
              }}
            >
              {t("panels.remove")}
            </ActButton>
          </div>
        )
      }
    >
      <p className={styles.soft}>
        {t("panels.items")} ·{" "}
        {panel.itemKeys.length === 0
          ? t("panels.allItems")
          : marked.map(({ name }) => name).join(words("and"))}
      </p>
      <p className={styles.row}>
        <StatusTag tone={short === undefined && counting > 0 ? "good" : "bad"}>
          {t("panels.counting", { n: counting })}
        </StatusTag>{" "}
        {short !== undefined && (
          <span className={styles.soft}>
            {t("panels.minimum", { item: short.name, n: short.minimumPresent })}
          </span>
        )}
      </p>
      {panel.seats.length === 0 ? (
        <p className={styles.soft}>{t("panels.noSeats")}</p>
      ) : (
        <ul className={styles.list}>
          {panel.seats.map((seat) => (
            <SeatLine key={seat.id} seat={seat} may={may} onEdit={() => props.onSeat(seat)} />
          ))}
        </ul>
      )}
      {(may.panels || may.officerSeats) && (
        <ActionButton size="small" onClick={() => props.onSeat(null)}>
          {t("panels.addSeat")}
        </ActionButton>
      )}
    </Card>
  );
}

function SeatLine({ seat, may, onEdit }: { seat: Seat; may: PanelsPageProps["may"]; onEdit: () => void }) {
  const t = useText(contestPeopleText);
  const words = useText(contestWords);
  const role = words(`seatRole.${seat.role}`);
  const mayEdit = seat.scoring === "none" ? may.officerSeats : may.panels;
  return (
    <li className={styles.seat}>
      <span className={styles.grow}>
        <span className={styles.soft}>
          {seat.role === "judge" ? t("panels.seatName", { role, number: seat.number }) : role}
        </span>{" "}
        <strong>{seat.holderName}</strong>{" "}
        {seat.holderUnitName !== null && <span className={styles.soft}>{seat.holderUnitName}</span>}
      </span>
      {seat.scoring === "shadow" && <StatusTag tone="neutral">{words("seatScoring.shadow")}</StatusTag>}
      {mayEdit && (
        <>
          <ActionButton
            size="small"
            onClick={onEdit}
            aria-label={`${t("panels.editSeat")} ${seat.holderName}`}
          >
            {t("panels.change")}
          </ActionButton>
          <ActButton
            size="small"
            tone="quiet"
            intent="removeSeat"
            payload={{ seatId: seat.id }}
            ask={{
              title: t("panels.removeSeatAsk", { role, name: seat.holderName }),
              text: <p>{t("panels.removeSeatText")}</p>,
              confirm: t("panels.removeSeat"),
              danger: true,
            }}
          >
            {t("panels.removeSeat")}
          </ActButton>
        </>
      )}
    </li>
  );
}
