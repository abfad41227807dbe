import { useState } from "react";
import type { QuestionsView } from "#app/contracts/paper-views.ts";
import { POST_AREAS } from "#app/domain/quiz/question.ts";
import { paperText } from "#app/text/paper.ts";
import { paperWords } from "#app/text/paper-words.ts";
import { points } from "#app/text/problem-sentence.ts";
import { useText } from "#app/text/use-text.ts";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { RadioField } from "#app/ui/fields/radio-field.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import { ActButton } from "./act-button.tsx";
import { FormEntryShown } from "./form-entry.tsx";
import styles from "./paper.module.css";
import { paperPath, printPath, usePaper } from "./paper-address.ts";
import sheet from "./paper-sheet.module.css";
import { QuestionRow } from "./question-row.tsx";

type Look = "key" | "preview";

/** The drawn questions: draw, look, swap, print. */
export function QuestionsPage({ view }: { view: QuestionsView }) {
  const t = useText(paperText);
  const [look, setLook] = useState<Look>("key");
  const [area, setArea] = useState("");
  if (view.questions.length === 0) return <NotDrawn view={view} />;
  return (
    <div className={styles.stack}>
      <Tools view={view} />
      <div className={styles.fields}>
        <RadioField
          name="look"
          label={t("questions.viewLabel")}
          choices={[
            { value: "key", label: t("questions.view.key") },
            { value: "preview", label: t("questions.view.preview") },
          ]}
          value={look}
          onChange={(value) => setLook(value === "preview" ? "preview" : "key")}
        />
        {look === "key" && <AreaChoice view={view} area={area} onChange={setArea} />}
      </div>
      {look === "preview" && <Notice tone="info">{t("questions.previewNote")}</Notice>}
      <Sections view={view} look={look} area={area} />
    </div>
  );
}

function NotDrawn({ view }: { view: QuestionsView }) {
  const t = useText(paperText);
  const { at, may } = usePaper();
  const action =
    view.status === null ? (
      <LinkButton to={paperPath(at, "blueprint")} tone="primary">
        {t("questions.emptyBlueprint")}
      </LinkButton>
    ) : may.edit ? (
      <ActButton intent="draw" tone="primary" size="large">
        {t("questions.draw")}
      </ActButton>
    ) : undefined;
  return (
    <div className={styles.stack}>
      <EmptyState title={t("questions.empty")} action={action}>
        {t("questions.emptyText")}
      </EmptyState>
      <Algorithm />
    </div>
  );
}

const SEED_BITS = 256;

function Algorithm() {
  const t = useText(paperText);
  return (
    <details className={styles.limits}>
      <summary>{t("questions.algorithm")}</summary>
      <p className={styles.soft}>{t("questions.algorithmText", { bits: SEED_BITS })}</p>
    </details>
  );
}

function Tools({ view }: { view: QuestionsView }) {
  const t = useText(paperText);
  const { at } = usePaper();
  const n = view.questions.length;
  return (
    <div className={styles.between}>
      <div>
        <p className={styles.sub}>{t("questions.drawn", { n })}</p>
        <Algorithm />
      </div>
      <div className={styles.end}>
        <LinkButton to={printPath(at, "paper")}>{t("questions.print")}</LinkButton>
        <LinkButton to={printPath(at, "key")}>{t("questions.printKey")}</LinkButton>
        {view.swaps && (
          <ActButton
            intent="draw"
            ask={{
              title: t("questions.againAsk", { n }),
              text: <p>{t("questions.againText")}</p>,
              confirm: t("questions.again"),
              danger: true,
            }}
          >
            {t("questions.again")}
          </ActButton>
        )}
      </div>
    </div>
  );
}

function AreaChoice(props: { view: QuestionsView; area: string; onChange: (area: string) => void }) {
  const t = useText(paperText);
  const words = useText(paperWords);
  const all = props.view.questions.length;
  const count = (key: string) => props.view.questions.filter(({ area }) => area === key).length;
  const n = props.area === "" ? all : count(props.area);
  return (
    <SelectField
      name="area"
      label={t("questions.area")}
      description={t("questions.shown", { n, all })}
      choices={POST_AREAS.map((area) => ({
        value: area,
        label: `${words(`area.${area}`)} (${count(area)})`,
        disabled: count(area) === 0,
      }))}
      emptyLabel={t("questions.allAreas")}
      value={props.area}
      onChange={props.onChange}
    />
  );
}

function Sections({ view, look, area }: { view: QuestionsView; look: Look; area: string }) {
  const t = useText(paperText);
  return view.sections.map((section) => {
    const own = view.questions.filter(
      (row) => row.sectionKey === section.key && (area === "" || row.area === area),
    );
    const entries = view.preview.filter(({ sectionKey }) => sectionKey === section.key);
    if (look === "key" && own.length === 0) return null;
    const { title, count } = section;
    return (
      <Card
        key={section.key}
        title={t("questions.section", { title, count, points: points(section.points) })}
      >
        <ol className={sheet.options}>
          {look === "key"
            ? own.map((row) => <QuestionRow key={row.id} row={row} swaps={view.swaps} />)
            : entries.map((entry) => <FormEntryShown key={entry.paperQuestionId} entry={entry} />)}
        </ol>
      </Card>
    );
  });
}
