import { useNavigate } from "@remix-run/react";
import { useRef } from "react";
import { RefusalNotice } from "#app/acts/refusal-notice.tsx";
import type { BlueprintView } from "#app/contracts/paper-views.ts";
import * as Blueprint from "#app/domain/quiz/blueprint.ts";
import { contestWords } from "#app/text/contest-words.ts";
import { paperText } from "#app/text/paper.ts";
import { points } from "#app/text/problem-sentence.ts";
import { sentenceOfRule } from "#app/text/refusal-sentence.ts";
import { day } from "#app/text/time.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { notify } from "#app/ui/feedback/notify.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import { BlueprintSettings } from "./blueprint-settings.tsx";
import styles from "./paper.module.css";
import { paperPath, usePaper } from "./paper-address.ts";
import { Presets } from "./presets.tsx";
import { SectionCard } from "./section-card.tsx";
import { useAct } from "./use-act.ts";
import { type BlueprintEditor, useBlueprint } from "./use-blueprint.ts";

/** What a paper consists of: sections with kind, number and points, against what the bank has and the criteria want. */
export function BlueprintPage({ view }: { view: BlueprintView }) {
  const t = useText(paperText);
  const language = useLanguage();
  const editor = useBlueprint(view);
  const { draft } = editor;
  if (!view.editable) return <FixedBlueprint view={view} editor={editor} />;
  return (
    <div className={styles.stack}>
      <Presets editor={editor} first={!view.saved} />
      <Card title={t("blueprint.settings")}>
        <BlueprintSettings editor={editor} />
      </Card>
      <Card
        title={t("blueprint.sections")}
        actions={<ActionButton onClick={editor.addSection}>{t("blueprint.add")}</ActionButton>}
      >
        <div className={styles.stack}>
          <p className={styles.soft}>{t("blueprint.law", { day: day(view.lawDay, language) })}</p>
          {draft.sections.length === 0 && (
            <EmptyState title={t("blueprint.empty")}>{t("blueprint.emptyText")}</EmptyState>
          )}
          {draft.sections.map((section, index) => (
            <SectionCard
              key={section.key}
              section={section}
              index={index}
              count={draft.sections.length}
              editor={editor}
              criteria={view.criteria}
            />
          ))}
        </div>
      </Card>
      <Problems editor={editor} />
      <SaveBar view={view} editor={editor} />
    </div>
  );
}

function Problems({ editor }: { editor: BlueprintEditor }) {
  const t = useText(paperText);
  const language = useLanguage();
  const { problems, wrong } = editor;
  if (problems.length === 0 && wrong.length === 0) {
    return <Notice tone="good">{t("blueprint.good")}</Notice>;
  }
  return (
    <Notice tone="attention" title={t("blueprint.bad")}>
      <ul className={styles.bullets}>
        {wrong.map((text) => (
          <li key={`wrong ${text}`}>{t("blueprint.notNumber", { text })}</li>
        ))}
        {problems.map(({ path, rule, facts }) => (
          <li key={`${path} ${rule} ${JSON.stringify(facts)}`}>
            {sentenceOfRule(rule, facts, language) ?? rule}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function SaveBar({ view, editor }: { view: BlueprintView; editor: BlueprintEditor }) {
  const t = useText(paperText);
  const words = useText(contestWords);
  const { at } = usePaper();
  const navigate = useNavigate();
  const goes = useRef(false);
  const { settings, wrong, problems } = editor;
  const act = useAct<{ questionsKept: boolean }>({
    onDone: ({ questionsKept }) => {
      const dropped = view.drawn && !questionsKept;
      notify({
        tone: dropped ? "attention" : "good",
        text: dropped ? t("blueprint.savedDropped") : t("blueprint.saved"),
        closeLabel: words("close"),
      });
      if (goes.current) navigate(paperPath(at, "questions"));
    },
  });
  const save = (thenDraw: boolean) => {
    goes.current = thenDraw;
    act.send("save", { settings });
  };
  const total = {
    questions: Blueprint.totalQuestions(settings),
    points: points(Blueprint.totalPoints(settings)),
    minutes: settings.minutes,
  };
  return (
    <div className={styles.bar}>
      <div>
        <div className={styles.total}>{t("blueprint.total", total)}</div>
        <CriterionSums view={view} editor={editor} />
        {view.drawn && <div className={styles.soft}>{t("blueprint.dropNote")}</div>}
      </div>
      <div className={styles.end}>
        <ActionButton busy={act.busy} disabled={wrong.length > 0} onClick={() => save(false)}>
          {t("blueprint.save")}
        </ActionButton>
        <ActionButton
          tone="primary"
          busy={act.busy}
          disabled={wrong.length > 0 || problems.length > 0}
          onClick={() => save(true)}
        >
          {t("blueprint.draw")}
        </ActionButton>
      </div>
      <RefusalNotice refusal={act.refusal} />
    </div>
  );
}

function CriterionSums({ view, editor }: { view: BlueprintView; editor: BlueprintEditor }) {
  const t = useText(paperText);
  const sums = Blueprint.pointsByCriterion(editor.settings);
  return (
    <div className={styles.row}>
      {view.criteria.map(({ key, name, maximum }) => (
        <span key={key} className={(sums.get(key) ?? 0) === maximum ? styles.plenty : styles.short}>
          {t("blueprint.criterionSum", {
            name,
            points: points(sums.get(key) ?? 0),
            maximum: points(maximum),
          })}
        </span>
      ))}
    </div>
  );
}

function FixedBlueprint({ view, editor }: { view: BlueprintView; editor: BlueprintEditor }) {
  const t = useText(paperText);
  const { settings } = editor;
  return (
    <div className={styles.stack}>
      <Notice tone="info">{t("blueprint.fixed")}</Notice>
      <Card title={t("blueprint.sections")}>
        <ul className={styles.bullets}>
          {view.settings.sections.map(({ key, title, count, points: each }) => (
            <li key={key}>{t("print.section", { title, count, points: points(each) })}</li>
          ))}
        </ul>
        <p className={styles.total}>
          {t("blueprint.total", {
            questions: Blueprint.totalQuestions(settings),
            points: points(Blueprint.totalPoints(settings)),
            minutes: settings.minutes,
          })}
        </p>
      </Card>
    </div>
  );
}
