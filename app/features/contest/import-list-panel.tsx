import { useFetcher } from "@remix-run/react";
import { useId, useState } from "react";
import { RefusalNotice } from "#app/acts/refusal-notice.tsx";
import { useAct } from "#app/acts/use-act.ts";
import type { Refusal } from "#app/domain/shared/refusal.ts";
import { contestPeopleText } from "#app/text/contest-people.ts";
import { contestWords } from "#app/text/contest-words.ts";
import { sentenceOfRule } from "#app/text/refusal-sentence.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { notify } from "#app/ui/feedback/notify.tsx";
import { StatusTag } from "#app/ui/feedback/status-tag.tsx";
import { SidePanel } from "#app/ui/layout/side-panel.tsx";
import styles from "./contest.module.css";

export type Verdict = {
  /** Index into `rows`. */
  row: number;
  kind: "cadre" | "outsider" | "refused";
  name: string;
  unitName: string;
  rule: string | null;
  namesake: string | null;
};
export type ReadList = { rows: { line: number; name: string; unitName: string }[]; verdicts: Verdict[] };
type ReadAnswer = { ok: true; value: ReadList } | { ok: false; refusal: Refusal };

const isAnswer = (data: unknown): data is ReadAnswer =>
  typeof data === "object" && data !== null && "ok" in data;

/** Choose a file, see what becomes of each row, import the good ones. Nothing is written before. */
export function ImportListPanel(props: { opened: boolean; onClose: () => void }) {
  const t = useText(contestPeopleText);
  const words = useText(contestWords);
  const reader = useFetcher<unknown>();
  const [again, setAgain] = useState(0);
  const { onClose } = props;
  const answer = reader.state === "idle" && isAnswer(reader.data) ? reader.data : null;
  const list = answer?.ok ? answer.value : null;
  const good = list?.verdicts.filter(({ kind }) => kind !== "refused") ?? [];
  const act = useAct<{ added: number }>({
    onDone: ({ added }) => {
      notify({ tone: "good", text: t("contestants.added", { n: added }), closeLabel: words("close") });
      onClose();
      setAgain((n) => n + 1);
    },
  });
  const rows = good.flatMap(({ row }) => {
    const given = list?.rows[row];
    return given === undefined ? [] : [{ name: given.name, unitName: given.unitName }];
  });
  return (
    <SidePanel
      opened={props.opened}
      onClose={onClose}
      title={t("contestants.importTitle")}
      closeLabel={words("close")}
      wide
      footer={
        <>
          <ActionButton onClick={onClose}>{words("cancel")}</ActionButton>
          <ActionButton
            tone="primary"
            busy={act.busy}
            disabled={rows.length === 0}
            onClick={() => act.send("import", { rows })}
          >
            {t("contestants.importGood", { n: rows.length })}
          </ActionButton>
        </>
      }
    >
      <div className={styles.stack}>
        <p className={styles.soft}>{t("contestants.importNote")}</p>
        <reader.Form key={again} method="post" encType="multipart/form-data" className={styles.row}>
          <input type="hidden" name="intent" value="read" />
          <FileInput label={t("contestants.choose")} />
        </reader.Form>
        {reader.state !== "idle" && <p role="status">{t("contestants.reading")}</p>}
        <RefusalNotice refusal={answer !== null && !answer.ok ? answer.refusal : act.refusal} />
        {list !== null && <VerdictTable list={list} />}
      </div>
    </SidePanel>
  );
}

/** Sends its form as soon as a file is chosen. */
function FileInput({ label }: { label: string }) {
  const id = useId();
  return (
    <label htmlFor={id} className={styles.file}>
      <span>{label}</span>
      <input
        id={id}
        type="file"
        name="file"
        accept=".xlsx,.xls,.csv"
        onChange={(event) => event.currentTarget.form?.requestSubmit()}
      />
    </label>
  );
}

function VerdictTable({ list }: { list: ReadList }) {
  const t = useText(contestPeopleText);
  const words = useText(contestWords);
  const language = useLanguage();
  const bad = list.verdicts.filter(({ kind }) => kind === "refused").length;
  const comment = (verdict: Verdict): string => {
    if (verdict.rule !== null) return sentenceOfRule(verdict.rule, {}, language) ?? verdict.rule;
    if (verdict.namesake !== null) return t("contestants.namesake", { unit: verdict.namesake });
    return "";
  };
  return (
    <>
      <p role="status">
        {[
          t("contestants.rows", { n: list.rows.length }),
          t("contestants.rowsGood", { n: list.rows.length - bad }),
          ...(bad > 0 ? [t("contestants.rowsBad", { n: bad })] : []),
        ].join(" · ")}
      </p>
      <div className={styles.scroll}>
        <table className={styles.plain}>
          <thead>
            <tr>
              <th data-figures="">{t("contestants.row")}</th>
              <th>{words("name")}</th>
              <th>{words("unit")}</th>
              <th>{t("contestants.verdict")}</th>
            </tr>
          </thead>
          <tbody>
            {list.verdicts.map((verdict) => (
              <tr key={verdict.row}>
                <td data-figures="">{list.rows[verdict.row]?.line}</td>
                <td>{verdict.name}</td>
                <td>{verdict.unitName}</td>
                <td>
                  <VerdictTag kind={verdict.kind} /> {comment(verdict)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function VerdictTag({ kind }: { kind: Verdict["kind"] }) {
  const t = useText(contestPeopleText);
  if (kind === "refused") return <StatusTag tone="bad">{t("contestants.rejected")}</StatusTag>;
  return (
    <StatusTag tone={kind === "cadre" ? "good" : "attention"}>
      {kind === "cadre" ? t("contestants.cadre") : t("contestants.outsider")}
    </StatusTag>
  );
}
