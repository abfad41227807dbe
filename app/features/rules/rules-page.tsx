import { LeaveGuard } from "#app/acts/leave-guard.tsx";
import { rulesText } from "#app/text/rules.ts";
import { useText } from "#app/text/use-text.ts";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { CriterionPanel } from "./criterion-panel.tsx";
import { ItemPart } from "./item-part.tsx";
import { PANEL_ID, PartTabs, tabId } from "./part-tabs.tsx";
import { PlacesPart } from "./places-part.tsx";
import { ProblemList } from "./problem-list.tsx";
import { ProgrammePart } from "./programme-part.tsx";
import { ReviseBar } from "./revise-bar.tsx";
import { partId } from "./rule-parts.ts";
import styles from "./rules.module.css";
import { RulesContext } from "./rules-context.ts";
import { RulesHead } from "./rules-head.tsx";
import { SaveBar } from "./save-bar.tsx";
import { type LoadedRules, useRulesEditor } from "./use-rules-editor.ts";
import { type RuleVersion, VersionList } from "./version-list.tsx";

export type RulesPageProps = LoadedRules & {
  version: number;
  lockedAt: number | null;
  versions: readonly RuleVersion[];
};

/** The rules of a contest: edited until it is ready, then revised with a reason, and read by everybody who may. */
export function RulesPage(props: RulesPageProps) {
  const t = useText(rulesText);
  const editor = useRulesEditor(props);
  const { editing, part, dirty, revising } = editor;
  return (
    <RulesContext.Provider value={editing}>
      <LeaveGuard dirty={dirty} />
      <div className={styles.page}>
        <RulesHead version={props.version} lockedAt={props.lockedAt} hash={props.hash} />
        {props.mode === "revise" && !revising && <Notice tone="info">{t("mode.revise")}</Notice>}
        {props.mode === "read" && <Notice tone="info">{t("mode.read")}</Notice>}
        {!editing.readOnly && <ProblemList />}
        <PartTabs part={part} />
        <div role="tabpanel" id={PANEL_ID} aria-labelledby={tabId(part)}>
          {part.kind === "programme" && <ProgrammePart />}
          {part.kind === "item" && <ItemPart key={partId(part)} itemKey={part.itemKey} />}
          {part.kind === "places" && <PlacesPart />}
        </div>
        <CriterionPanel />
        <VersionList versions={props.versions} current={props.version} />
        {props.mode === "edit" && <SaveBar editor={editor} />}
        {props.mode === "revise" && <ReviseBar editor={editor} />}
      </div>
    </RulesContext.Provider>
  );
}
