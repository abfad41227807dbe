import { useFetcher, useNavigate, useSearchParams } from "@remix-run/react";
import { IconArrowBackUp, IconCopy, IconDownload } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { uuidv7 } from "uuidv7";
import type { RotationCalendarView, ShownCalendar } from "#app/contracts/rotation-calendar-views.ts";
import type { Result } from "#app/domain/shared/refusal.ts";
import { sentenceOf } from "#app/text/refusal-sentence.ts";
import { rotationCalendarText } from "#app/text/rotation-calendar.ts";
import { rotationWords } from "#app/text/rotation-words.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import styles from "./calendar.module.css";
import type { Edits } from "./use-edits.ts";

type ToolsProps = { view: RotationCalendarView; calendar: ShownCalendar; edits: Edits };

/** Which version, what may be done with it, and the sheet of what is shown. */
export function CalendarTools({ view, calendar, edits }: ToolsProps) {
  const t = useText(rotationCalendarText);
  const states = useText(rotationWords);
  const [params, setParams] = useSearchParams();
  const sheet = new URLSearchParams(params);
  sheet.set("version", calendar.versionId);
  return (
    <>
      <div className={styles.tools} data-print="hide">
        <SelectField
          label={t("version")}
          name="version"
          value={calendar.versionId}
          choices={view.versions.map(({ id, number, status }) => ({
            value: id,
            label: t("versionChoice", { n: number, status: states(`version.${status}`) }),
          }))}
          onChange={(version) =>
            setParams((all) => {
              all.set("version", version);
              return all;
            })
          }
        />
        <div className={styles.buttons}>
          {view.may.edit && (
            <ActionButton
              icon={<IconArrowBackUp size={18} />}
              disabled={edits.undo === null}
              busy={edits.busy}
              onClick={() => edits.undo?.()}
            >
              {t("undo")}
            </ActionButton>
          )}
          <LinkButton
            to={`/rotation/${view.planId}/calendar.xlsx?${sheet}`}
            reloadDocument
            icon={<IconDownload size={18} />}
          >
            {t("export")}
          </LinkButton>
        </div>
      </div>
      {view.may.copy && <CopyNotice calendar={calendar} />}
      {calendar.status === "superseded" && <Notice tone="info">{t("oldVersion")}</Notice>}
    </>
  );
}

type Copied = Result<{ versionId: string }>;

function CopyNotice({ calendar }: { calendar: ShownCalendar }) {
  const t = useText(rotationCalendarText);
  const language = useLanguage();
  const navigate = useNavigate();
  const fetcher = useFetcher<Copied>();
  const [requestId] = useState(() => uuidv7());
  const { data, state } = fetcher;
  useEffect(() => {
    if (data?.ok) navigate(`?version=${data.value.versionId}`);
  }, [data, navigate]);
  const reason = t("copyReason", { n: calendar.number });
  return (
    <Notice
      tone={data?.ok === false ? "error" : "info"}
      action={
        <ActionButton
          tone="primary"
          icon={<IconCopy size={18} />}
          busy={state !== "idle"}
          onClick={() => {
            const payload = JSON.stringify({ versionId: calendar.versionId, reason });
            fetcher.submit({ intent: "copy", requestId, payload }, { method: "post" });
          }}
        >
          {t("copy")}
        </ActionButton>
      }
    >
      {data?.ok === false ? sentenceOf(data.refusal, language) : t("readOnly")}
    </Notice>
  );
}
