import { useFetcher } from "@remix-run/react";
import { useEffect, useState } from "react";
import { RefusalNotice } from "#app/acts/refusal-notice.tsx";
import { useAct } from "#app/acts/use-act.ts";
import type { MatchPreview, MentorsView } from "#app/contracts/mentorship-views.ts";
import { mentorshipText } from "#app/text/mentorship.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import { MatchPairs } from "./match-pairs.tsx";
import styles from "./mentoring.module.css";

/** Automatic matching: looked at first, then kept pair by pair. */
export function MatchCard({ view }: { view: MentorsView }) {
  const t = useText(mentorshipText);
  const fetcher = useFetcher<MatchPreview>();
  const [unitId, setUnitId] = useState(view.units[0]?.id ?? "");
  const [closed, setClosed] = useState<MatchPreview | null>(null);
  const preview = fetcher.data !== undefined && fetcher.data !== closed ? fetcher.data : null;
  return (
    <Card title={t("match.title")} emphasis={preview === null ? undefined : "now"}>
      <div className={styles.stack}>
        <p className={styles.soft}>{t("match.text")}</p>
        <div className={styles.end}>
          <SelectField
            name="matchUnit"
            label={t("match.unit")}
            value={unitId}
            onChange={setUnitId}
            choices={view.units.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <ActionButton
            tone={view.totals.without > 0 && preview === null ? "primary" : "secondary"}
            busy={fetcher.state !== "idle"}
            onClick={() => fetcher.load(`/mentors/match?unitId=${unitId}`)}
          >
            {t("match.run")}
          </ActionButton>
        </div>
        {preview !== null && <Preview preview={preview} onClose={() => setClosed(preview)} />}
      </div>
    </Card>
  );
}

function Preview({ preview, onClose }: { preview: MatchPreview; onClose: () => void }) {
  const t = useText(mentorshipText);
  const act = useAct({ onDone: onClose });
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => setKept(new Set(preview.pairs.map(({ reserveId }) => reserveId))), [preview]);
  const { pairs, without, unitId, unitName } = preview;
  const chosen = pairs.filter(({ reserveId }) => kept.has(reserveId));
  const send = () =>
    act.send("keep", {
      unitId,
      pairs: chosen.map(({ reserveId, mentorId }) => ({ reserveId, mentorId })),
    });
  return (
    <>
      {pairs.length === 0 ? (
        <Notice tone="attention">{t("match.nobody")}</Notice>
      ) : (
        <>
          <p className={styles.soft}>{t("match.how")}</p>
          <MatchPairs
            caption={t("match.result", { unit: unitName, n: pairs.length })}
            pairs={pairs}
            kept={kept}
            onKeep={setKept}
          />
        </>
      )}
      {without.length > 0 && (
        <Notice tone="attention">
          {t("match.without", { n: without.length, names: without.slice(0, 20).join("、") })}
        </Notice>
      )}
      <RefusalNotice refusal={act.refusal} />
      <div className={styles.row}>
        {pairs.length > 0 && (
          <ActionButton tone="primary" busy={act.busy} onClick={send}>
            {t("match.confirm", { n: chosen.length })}
          </ActionButton>
        )}
        <ActionButton onClick={onClose}>{t("match.back")}</ActionButton>
      </div>
    </>
  );
}
