import { IconSpeakerphone } from "@tabler/icons-react";
import { useState } from "react";
import { RefusalNotice, useFieldErrors } from "#app/acts/refusal-notice.tsx";
import { useAct } from "#app/acts/use-act.ts";
import { CONTACT_LENGTH } from "#app/contracts/notice-choices.ts";
import type { RoundNoticeView } from "#app/contracts/notice-views.ts";
import { noticeText } from "#app/text/notice.ts";
import { day } from "#app/text/time.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { DateField } from "#app/ui/fields/date-field.tsx";
import { FieldGrid } from "#app/ui/fields/field-grid.tsx";
import { TextField } from "#app/ui/fields/text-field.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import { AskedSend } from "./asked-send.tsx";
import styles from "./notice.module.css";
import { PeopleTable } from "./people-table.tsx";

/** Who is to be made known, from when, and until when that is. */
export function OpenCard({ view }: { view: RoundNoticeView }) {
  const t = useText(noticeText);
  const language = useLanguage();
  const [opensOn, setOpensOn] = useState(view.today);
  const [contact, setContact] = useState(view.notices.at(-1)?.contact ?? "");
  const act = useAct();
  const error = useFieldErrors(act.refusal);
  const n = view.people.length;
  const found = view.openings.find((opening) => opening.day === opensOn);
  const closes = found?.closesOn == null ? null : day(found.closesOn, language);
  return (
    <Card title={t(view.notices.length === 0 ? "open.title" : "open.again")} emphasis="now">
      <p className={styles.soft}>{t("open.lead", { n, days: view.workingDays })}</p>
      <PeopleTable people={view.people} />
      <FieldGrid>
        <DateField
          name="opensOn"
          label={t("open.opensOn")}
          description={t("open.opensOnNote")}
          value={opensOn}
          onChange={setOpensOn}
          minimum={view.today}
          required
          error={error("opensOn")}
        />
        <TextField
          name="contact"
          label={t("open.contact")}
          description={t("open.contactNote")}
          defaultValue={contact}
          onChange={setContact}
          maxLength={CONTACT_LENGTH}
          required
          error={error("contact")}
        />
      </FieldGrid>
      {closes !== null && <p className={styles.soft}>{t("open.closes", { day: closes })}</p>}
      {found !== undefined && found.closesOn === null && (
        <Notice tone="attention">{t("open.unknownYear")}</Notice>
      )}
      {act.refusal?.kind !== "invalid" && <RefusalNotice refusal={act.refusal} />}
      <AskedSend
        title={t("open.ask", { n })}
        text={t("open.askText", { day: closes ?? "—" })}
        label={t("open.submit")}
        icon={<IconSpeakerphone size={20} />}
        busy={act.busy}
        onSend={() => act.send("open", { opensOn, contact })}
      />
    </Card>
  );
}
