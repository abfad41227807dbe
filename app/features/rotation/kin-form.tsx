import { useFetcher } from "@remix-run/react";
import { useState } from "react";
import { RefusalNotice, useFieldErrors } from "#app/acts/refusal-notice.tsx";
import { useAct } from "#app/acts/use-act.ts";
import { KIN_RELATIONS } from "#app/domain/growth/kin-relation.ts";
import { rotationSettingsText } from "#app/text/rotation-settings.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { TextField } from "#app/ui/fields/text-field.tsx";
import styles from "./settings.module.css";

type Found = { name: string; people: { id: string; name: string; unitName: string }[] };

export function KinForm() {
  const t = useText(rotationSettingsText);
  const [cadreId, setOne] = useState("");
  const [otherId, setOther] = useState("");
  const [relation, setRelation] = useState("");
  const [round, setRound] = useState(0);
  const act = useAct({
    onDone: () => {
      setOne("");
      setOther("");
      setRelation("");
      setRound((at) => at + 1);
    },
  });
  const error = useFieldErrors(act.refusal);
  return (
    <>
      <div className={styles.row} key={round}>
        <PersonSearch label={t("kin.one")} value={cadreId} onChange={setOne} error={error("cadreId")} />
        <PersonSearch label={t("kin.other")} value={otherId} onChange={setOther} error={error("otherId")} />
        <SelectField
          name="relation"
          label={t("kin.relation")}
          emptyLabel={t("choose")}
          value={relation}
          onChange={setRelation}
          choices={KIN_RELATIONS.map((value) => ({ value, label: t(`relationOf.${value}`) }))}
          error={error("relation")}
        />
        <ActionButton busy={act.busy} onClick={() => act.send("pair", { cadreId, otherId, relation })}>
          {t("kin.register")}
        </ActionButton>
      </div>
      {act.refusal?.kind !== "invalid" && <RefusalNotice refusal={act.refusal} />}
    </>
  );
}

/** A part of a name is asked for; who was found is chosen from a list. */
function PersonSearch(props: {
  label: string;
  value: string;
  onChange: (personId: string) => void;
  error: string | undefined;
}) {
  const t = useText(rotationSettingsText);
  const [name, setName] = useState("");
  const fetcher = useFetcher<Found>();
  const { data } = fetcher;
  const find = () => {
    props.onChange("");
    fetcher.load(`/rotation/people?${new URLSearchParams({ name: name.trim() })}`);
  };
  return (
    <div data-stretch>
      <form
        className={styles.row}
        onSubmit={(event) => {
          event.preventDefault();
          find();
        }}
      >
        <div data-stretch>
          <TextField
            name={`kin ${props.label}`}
            label={props.label}
            placeholder={t("kin.search")}
            value={name}
            onChange={setName}
            maxLength={40}
            error={data === undefined ? props.error : undefined}
          />
        </div>
        <ActionButton type="submit" disabled={name.trim() === ""} busy={fetcher.state !== "idle"}>
          {t("kin.find")}
        </ActionButton>
      </form>
      {data !== undefined && data.people.length === 0 && <p className={styles.soft}>{t("kin.none")}</p>}
      {data !== undefined && data.people.length > 0 && (
        <SelectField
          name={`chosen ${props.label}`}
          label={t("kin.pick")}
          emptyLabel={t("choose")}
          value={props.value}
          onChange={props.onChange}
          choices={data.people.map((person) => ({
            value: person.id,
            label: `${person.name}（${person.unitName}）`,
          }))}
          error={props.error}
        />
      )}
    </div>
  );
}
