import type { Timing } from "#app/domain/scoring/rule-set.ts";
import * as TimeLadder from "#app/domain/scoring/time-ladder.ts";
import { contestRulesText } from "#app/text/contest-rules.ts";
import { problemText } from "#app/text/problem-sentence.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { CheckField } from "#app/ui/fields/check-field.tsx";
import styles from "../contest.module.css";
import { LadderEditor } from "./ladder-editor.tsx";
import { ClockField, OptionalScaledField } from "./scaled-field.tsx";

const NEW_TIMING: Timing = {
  minimumMs: null,
  limitMs: 8 * 60_000,
  warningMs: 60_000,
  overtime: [{ fromSeconds: 1, toSeconds: null, points: 1_00, disqualify: false }],
  undertime: [],
  maximumDeduction: null,
};

/** Time limit and what is taken for breaking it, checked while one types. */
export function TimingEditor({
  timing,
  onChange,
}: {
  timing: Timing | null;
  onChange: (timing: Timing | null) => void;
}) {
  const t = useText(contestRulesText);
  return (
    <fieldset className={styles.set}>
      <legend>{t("timing")}</legend>
      <CheckField
        name="timed"
        label={t("timed")}
        checked={timing !== null}
        onChange={(on) => onChange(on ? NEW_TIMING : null)}
        look="switch"
      />
      {timing !== null && <TimingFields timing={timing} onChange={onChange} />}
    </fieldset>
  );
}

function TimingFields({ timing, onChange }: { timing: Timing; onChange: (timing: Timing) => void }) {
  const t = useText(contestRulesText);
  const set = (changes: Partial<Timing>) => onChange({ ...timing, ...changes });
  return (
    <>
      <div className={styles.fields}>
        <ClockField
          name="limit"
          label={t("limit")}
          description={t("clockNote")}
          value={timing.limitMs}
          onChange={(ms) => set({ limitMs: ms ?? Number.NaN })}
        />
        <ClockField
          name="shortest"
          label={t("shortest")}
          description={t("shortestNote")}
          value={timing.minimumMs}
          onChange={(minimumMs) => set({ minimumMs })}
        />
        <ClockField
          name="warning"
          label={t("warning")}
          value={timing.warningMs}
          onChange={(ms) => set({ warningMs: ms ?? 0 })}
        />
        <OptionalScaledField
          name="cap"
          label={t("cap")}
          description={t("capNote")}
          unit={t("points")}
          digits={2}
          value={timing.maximumDeduction}
          onChange={(maximumDeduction) => set({ maximumDeduction })}
        />
      </div>
      <LadderEditor
        name="overtime"
        label={t("overtime")}
        bands={timing.overtime}
        onChange={(overtime) => set({ overtime })}
      />
      {(timing.minimumMs !== null || timing.undertime.length > 0) && (
        <LadderEditor
          name="undertime"
          label={t("undertime")}
          bands={timing.undertime}
          onChange={(undertime) => set({ undertime })}
        />
      )}
      <LadderState timing={timing} />
    </>
  );
}

function LadderState({ timing }: { timing: Timing }) {
  const t = useText(contestRulesText);
  const language = useLanguage();
  const problems = TimeLadder.problems({ timing, path: "timing" });
  if (problems.length === 0) return <Notice tone="good">{t("ladderGood")}</Notice>;
  return (
    <Notice tone="error" live>
      <ul className={styles.list}>
        {problems.map((problem) => (
          <li key={`${problem.path} ${problem.rule}`}>{problemText(problem, language)}</li>
        ))}
      </ul>
    </Notice>
  );
}
