import { useState } from "react";
import { RefusalNotice, useFieldErrors } from "#app/acts/refusal-notice.tsx";
import { useAct } from "#app/acts/use-act.ts";
import { BASIS_LENGTH } from "#app/contracts/nomination-choices.ts";
import type { CandidatesView } from "#app/contracts/nomination-views.ts";
import { nominationText } from "#app/text/nomination.ts";
import { peopleWords } from "#app/text/people-words.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { TextAreaField } from "#app/ui/fields/text-area-field.tsx";
import { TextField } from "#app/ui/fields/text-field.tsx";
import { SidePanel } from "#app/ui/layout/side-panel.tsx";
import { unitOptions } from "./candidates-filter-bar.tsx";
import styles from "./nomination.module.css";
import { PeopleChoices } from "./people-choices.tsx";

/** A list, a unit, people ticked, and why. */
export function NominatePanel({ view, onClose }: { view: CandidatesView; onClose: () => void }) {
  const t = useText(nominationText);
  const people = useText(peopleWords);
  const [post, setPost] = useState<string>(view.lists[0]?.post ?? "");
  const [unit, setUnit] = useState(view.units[0]?.id ?? "");
  const [name, setName] = useState("");
  const [basis, setBasis] = useState("");
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const act = useAct({ onDone: onClose });
  const error = useFieldErrors(act.refusal);
  const n = chosen.size;
  const send = () =>
    act.send("nominate", { people: [...chosen].map((cadreId) => ({ cadreId, post, basis: basis.trim() })) });
  return (
    <SidePanel opened wide onClose={onClose} title={t("nominate.title")} closeLabel={t("nominate.close")}>
      <div className={styles.form}>
        <p className={styles.soft}>{t("nominate.intro")}</p>
        <SelectField
          name="post"
          label={t("post")}
          choices={view.lists.map((list) => ({
            value: list.post,
            label: people(`reserveKind.${list.post}`),
          }))}
          value={post}
          onChange={(value) => {
            setPost(value);
            setChosen(new Set());
          }}
        />
        <SelectField
          name="unit"
          label={t("unit")}
          choices={unitOptions(view.units)}
          value={unit}
          onChange={setUnit}
        />
        <TextField
          name="name"
          type="search"
          label={t("nominate.search")}
          value={name}
          onChange={setName}
          maxLength={40}
        />
        <PeopleChoices
          view={view}
          asked={{ roundId: view.id, post, unit, name: name.trim() }}
          chosen={chosen}
          onChange={setChosen}
        />
        <TextAreaField
          name="basis"
          label={t("nominate.basis")}
          description={t("nominate.basisHint")}
          value={basis}
          onChange={setBasis}
          required
          maxLength={BASIS_LENGTH}
          error={error("people.0.basis")}
        />
        {error("people") !== undefined && <p className={styles.bad}>{error("people")}</p>}
        {act.refusal?.kind !== "invalid" && <RefusalNotice refusal={act.refusal} />}
      </div>
      <div className={styles.foot}>
        <ActionButton onClick={onClose}>{t("form.cancel")}</ActionButton>
        <ActionButton tone="primary" busy={act.busy} onClick={send}>
          {t("nominate.submit", { n })}
        </ActionButton>
      </div>
    </SidePanel>
  );
}
