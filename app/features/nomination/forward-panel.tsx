import { useState } from "react";
import { RefusalNotice, useFieldErrors } from "#app/acts/refusal-notice.tsx";
import { useAct } from "#app/acts/use-act.ts";
import { BASIS_LENGTH } from "#app/contracts/nomination-choices.ts";
import type { ReserveKind } from "#app/domain/people/enumerations.ts";
import { nominationOwnText } from "#app/text/nomination-own.ts";
import { peopleWords } from "#app/text/people-words.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { TextAreaField } from "#app/ui/fields/text-area-field.tsx";
import { SidePanel } from "#app/ui/layout/side-panel.tsx";
import styles from "./nomination.module.css";

type Props = { roundId: string; post: ReserveKind; onClose: () => void };

/** The person's own words, and nothing else to fill in. */
export function ForwardPanel({ roundId, post, onClose }: Props) {
  const t = useText(nominationOwnText);
  const people = useText(peopleWords);
  const [basis, setBasis] = useState("");
  const act = useAct({ onDone: onClose });
  const error = useFieldErrors(act.refusal);
  return (
    <SidePanel
      opened
      onClose={onClose}
      title={t("forwardTitle", { post: people(`reserveKind.${post}`) })}
      closeLabel={t("cancel")}
    >
      <div className={styles.form}>
        <TextAreaField
          name="basis"
          label={t("basis")}
          description={t("basisHint")}
          rows={6}
          value={basis}
          onChange={setBasis}
          required
          maxLength={BASIS_LENGTH}
          error={error("basis")}
        />
        {act.refusal?.kind !== "invalid" && <RefusalNotice refusal={act.refusal} />}
      </div>
      <div className={styles.foot}>
        <ActionButton size="large" onClick={onClose}>
          {t("cancel")}
        </ActionButton>
        <ActionButton
          size="large"
          tone="primary"
          busy={act.busy}
          onClick={() => act.send("forward", { roundId, post, basis: basis.trim() })}
        >
          {t("submit")}
        </ActionButton>
      </div>
    </SidePanel>
  );
}
