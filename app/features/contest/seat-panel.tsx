import { useId, useState } from "react";
import { RefusalNotice, useFieldErrors } from "#app/acts/refusal-notice.tsx";
import { useAct } from "#app/acts/use-act.ts";
import { SEAT_ROLES, SEAT_SCORINGS, type SeatRole } from "#app/domain/contest/states.ts";
import { contestPeopleText } from "#app/text/contest-people.ts";
import { contestWords } from "#app/text/contest-words.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { FieldGrid } from "#app/ui/fields/field-grid.tsx";
import { NumberField } from "#app/ui/fields/number-field.tsx";
import { RadioField } from "#app/ui/fields/radio-field.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { SidePanel } from "#app/ui/layout/side-panel.tsx";
import type { PanelsPageProps, Seat } from "./panels-page.tsx";
import { seatInput } from "./seat-form.ts";
import { HolderFields } from "./seat-holder-fields.tsx";

/** Who sits where, and whether the marks count. */
export function SeatPanel(props: {
  panelId: string;
  seat: Seat | null;
  units: PanelsPageProps["units"];
  people: PanelsPageProps["people"];
  /** Judges' seats may be changed; otherwise only head judge and timekeeper. */
  judges: boolean;
  onClose: () => void;
}) {
  const t = useText(contestPeopleText);
  const words = useText(contestWords);
  const formId = useId();
  const { seat, onClose, panelId } = props;
  const roles = SEAT_ROLES.filter((role) => props.judges || role !== "judge");
  const [role, setRole] = useState<SeatRole>(seat?.role ?? roles[0] ?? "headJudge");
  const act = useAct({ onDone: onClose });
  const error = useFieldErrors(act.refusal);
  const scorings = props.judges && role !== "timekeeper" ? SEAT_SCORINGS : (["none"] as const);
  const usual = role === "judge" || role === "tabulator" ? "counts" : "none";
  return (
    <SidePanel
      opened
      onClose={onClose}
      title={seat === null ? t("panels.addSeat") : t("panels.editSeat")}
      closeLabel={words("close")}
      footer={
        <>
          <ActionButton onClick={onClose}>{words("cancel")}</ActionButton>
          <ActionButton type="submit" form={formId} tone="primary" busy={act.busy}>
            {words("save")}
          </ActionButton>
        </>
      }
    >
      <form
        id={formId}
        onSubmit={(event) => {
          event.preventDefault();
          act.send(
            "saveSeat",
            seatInput({ form: new FormData(event.currentTarget), panelId, seatId: seat?.id ?? null }),
          );
        }}
      >
        <FieldGrid columns={1}>
          <RefusalNotice refusal={act.refusal} />
          <RadioField
            name="role"
            label={t("panels.role")}
            value={role}
            onChange={(value) => setRole(roles.find((each) => each === value) ?? role)}
            choices={roles.map((value) => ({ value, label: words(`seatRole.${value}`) }))}
          />
          <SelectField
            key={role}
            name="scoring"
            label={t("panels.scoring")}
            defaultValue={seat?.role === role ? seat.scoring : usual}
            choices={scorings.map((value) => ({ value, label: words(`seatScoring.${value}`) }))}
            error={error("scoring")}
          />
          <NumberField
            name="number"
            label={t("panels.number")}
            description={t("panels.numberNote")}
            whole
            defaultValue={seat?.number ?? ""}
            error={error("number")}
          />
          <HolderFields seat={seat} units={props.units} people={props.people} error={error} />
        </FieldGrid>
      </form>
    </SidePanel>
  );
}
