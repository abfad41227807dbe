import { useState } from "react";
import { RefusalNotice, useFieldErrors } from "#app/acts/refusal-notice.tsx";
import { useAct } from "#app/acts/use-act.ts";
import type { MyLogView } from "#app/contracts/duty-views.ts";
import { dailyWords } from "#app/text/daily-words.ts";
import { dutyText } from "#app/text/duty.ts";
import { rotationWords } from "#app/text/rotation-words.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { CheckField } from "#app/ui/fields/check-field.tsx";
import { DateField } from "#app/ui/fields/date-field.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { TextAreaField } from "#app/ui/fields/text-area-field.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import styles from "./duty.module.css";

/** A new entry; whether it is stamped 代 the system decides. */
export function WriteCard({ view }: { view: MyLogView }) {
  const t = useText(dutyText);
  const words = useText(rotationWords);
  const areas = useText(dailyWords);
  const empty = { at: "0", onDay: view.today, content: "", joint: false };
  const [draft, setDraft] = useState(empty);
  const act = useAct({ onDone: () => setDraft(empty) });
  const error = useFieldErrors(act.refusal);
  const post = view.posts[Number(draft.at)];
  const send = () => {
    if (post === undefined) return;
    const { planId, communityId, area } = post;
    const { onDay, content, joint } = draft;
    act.send("write", { planId, communityId, area, onDay, content, joint });
  };
  return (
    <Card title={t("write.title")}>
      <div className={styles.form}>
        <RefusalNotice refusal={act.refusal} />
        <SelectField
          name="post"
          label={t("write.post")}
          value={draft.at}
          onChange={(at) => setDraft({ ...draft, at })}
          choices={view.posts.map(({ community, area, role, fromOn, toOn }, at) => ({
            value: String(at),
            label: t("write.option", {
              ...{ community, area: areas(`area.${area}`), role: words(`role.${role}`) },
              ...{ from: fromOn, to: toOn },
            }),
          }))}
          error={error("area")}
        />
        <DateField
          name="onDay"
          label={t("write.day")}
          description={t("write.dayNote")}
          value={draft.onDay}
          onChange={(onDay) => setDraft({ ...draft, onDay })}
          minimum={view.first}
          maximum={view.today}
          error={error("onDay")}
        />
        <TextAreaField
          name="content"
          label={t("write.content")}
          description={t("write.contentNote")}
          required
          rows={4}
          value={draft.content}
          onChange={(content) => setDraft({ ...draft, content })}
          error={error("content")}
        />
        <CheckField
          name="joint"
          label={t("write.joint")}
          checked={draft.joint}
          onChange={(joint) => setDraft({ ...draft, joint })}
        />
        <ActionButton tone="primary" size="large" busy={act.busy} onClick={send}>
          {t("write.submit")}
        </ActionButton>
      </div>
    </Card>
  );
}
