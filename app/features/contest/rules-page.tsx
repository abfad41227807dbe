import { useState } from "react";
import type { RuleSet } from "#app/domain/scoring/rule-set.ts";
import * as RuleSetProblems from "#app/domain/scoring/rule-set-problems.ts";
import { contestRulesText } from "#app/text/contest-rules.ts";
import { contestWords } from "#app/text/contest-words.ts";
import { problemSentence } from "#app/text/problem-sentence.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { notify } from "#app/ui/feedback/notify.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import styles from "./contest.module.css";
import { RefusalNotice } from "./refusal-notice.tsx";
import { evenShares, itemKeys, newRound, removed, replaced } from "./rules/edit.ts";
import { GeneralCard } from "./rules/general-card.tsx";
import { RevisionDialog } from "./rules/revision-dialog.tsx";
import { RoundCard } from "./rules/round-card.tsx";
import { useAct } from "./use-act.ts";
import { type RuleVersion, VersionList } from "./version-list.tsx";

export type RulesPageProps = {
  contestId: string;
  ruleSet: RuleSet;
  hash: string;
  version: number;
  panelSizes: RuleSetProblems.PanelSizes;
  drawn: boolean;
  versions: readonly RuleVersion[];
  mode: "edit" | "revise" | "read";
};

/** The rules of a contest: edited before it is ready, revised with a preview afterwards, read by everybody else. */
export function RulesPage(props: RulesPageProps) {
  const t = useText(contestRulesText);
  const { mode } = props;
  const [ruleSet, setRuleSet] = useState(props.ruleSet);
  const dirty = ruleSet !== props.ruleSet;
  return (
    <div className={styles.stack}>
      {mode === "revise" && <Notice tone="info">{t("revise.note", { version: props.version })}</Notice>}
      {mode === "read" && <Notice tone="info">{t("readOnly")}</Notice>}
      <Problems ruleSet={ruleSet} panelSizes={props.panelSizes} />
      <fieldset className={styles.set} disabled={mode === "read"}>
        <legend className="yz-hidden">{t("general")}</legend>
        <RuleSetFields {...props} ruleSet={ruleSet} onChange={setRuleSet} />
      </fieldset>
      <Card title={t("versions")}>
        <VersionList versions={props.versions} />
      </Card>
      {mode === "edit" && (
        <SaveBar
          hash={props.hash}
          ruleSet={ruleSet}
          dirty={dirty}
          onDiscard={() => setRuleSet(props.ruleSet)}
        />
      )}
      {mode === "revise" && (
        <div className={styles.bar}>
          <span className={styles.soft}>{dirty ? t("unsaved") : t("revise.same")}</span>
          <RevisionDialog contestId={props.contestId} ruleSet={ruleSet} dirty={dirty} />
        </div>
      )}
    </div>
  );
}

function RuleSetFields(props: RulesPageProps & { onChange: (ruleSet: RuleSet) => void }) {
  const t = useText(contestRulesText);
  const { ruleSet, onChange, mode } = props;
  const { rounds } = ruleSet;
  const fixed = props.drawn || mode !== "edit";
  const judgesOf = (itemKey: string) => Math.max(0, ...(props.panelSizes[itemKey] ?? []));
  return (
    <>
      {rounds.map((round, at) => (
        <RoundCard
          key={round.key}
          round={round}
          count={rounds.length}
          last={at === rounds.length - 1}
          summed={ruleSet.combineRounds === "sum"}
          fixed={fixed}
          takenKeys={itemKeys(ruleSet)}
          judgesOf={judgesOf}
          onChange={(next) => onChange({ ...ruleSet, rounds: replaced(rounds, at, next) })}
          onRemove={() => onChange({ ...ruleSet, rounds: evenShares(removed(rounds, at)) })}
        />
      ))}
      {!fixed && (
        <div className={styles.row}>
          <ActionButton
            onClick={() =>
              onChange({
                ...ruleSet,
                rounds: evenShares([...rounds, newRound(ruleSet, `${t("round")} ${rounds.length + 1}`)]),
              })
            }
          >
            {t("addRound")}
          </ActionButton>
        </div>
      )}
      <GeneralCard ruleSet={ruleSet} onChange={onChange} />
    </>
  );
}

/** Everything that stands in the way of locking these rules, while one types. */
function Problems({ ruleSet, panelSizes }: Pick<RulesPageProps, "ruleSet" | "panelSizes">) {
  const t = useText(contestRulesText);
  const language = useLanguage();
  const problems = RuleSetProblems.of({ ruleSet, panelSizes });
  if (problems.length === 0) return <Notice tone="good">{t("clean")}</Notice>;
  return (
    <Notice tone="attention" title={t("problems", { n: problems.length })}>
      <p className={styles.soft}>{t("problemsText")}</p>
      <ul className={styles.list}>
        {problems.map((problem) => (
          <li key={`${problem.path} ${problem.rule}`}>{problemSentence({ problem, ruleSet, language })}</li>
        ))}
      </ul>
    </Notice>
  );
}

function SaveBar(props: { hash: string; ruleSet: RuleSet; dirty: boolean; onDiscard: () => void }) {
  const t = useText(contestRulesText);
  const words = useText(contestWords);
  const act = useAct({
    onDone: () => notify({ tone: "good", text: t("saved"), closeLabel: words("close") }),
  });
  return (
    <div className={styles.bar}>
      <span className={styles.soft} role="status">
        {props.dirty ? t("unsaved") : ""}
      </span>
      <RefusalNotice refusal={act.refusal} />
      <div className={styles.row}>
        {props.dirty && (
          <ActionButton tone="quiet" onClick={props.onDiscard}>
            {t("discard")}
          </ActionButton>
        )}
        <ActionButton
          tone="primary"
          busy={act.busy}
          disabled={!props.dirty}
          onClick={() => act.send("save", { ruleSet: props.ruleSet, expected: props.hash })}
        >
          {t("save")}
        </ActionButton>
      </div>
    </div>
  );
}
