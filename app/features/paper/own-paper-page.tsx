import { useState } from "react";
import type { OwnPaperShown, OwnPaperView } from "#app/contracts/paper-views.ts";
import { ownPaperText } from "#app/text/own-paper.ts";
import { points } from "#app/text/problem-sentence.ts";
import { day } from "#app/text/time.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { Stat, StatRow } from "#app/ui/data/stat.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { RadioField } from "#app/ui/fields/radio-field.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { AreaProfileCard } from "./area-profile-card.tsx";
import { OwnQuestionRow } from "./own-question.tsx";
import styles from "./paper.module.css";
import sheet from "./paper-sheet.module.css";

/** A contestant's written paper after publication: points, profile by post, and every question with why. */
export function OwnPaperPage({ view }: { view: OwnPaperView }) {
  const t = useText(ownPaperText);
  const language = useLanguage();
  const { contest } = view;
  const facts = [contest.unitName, ...(contest.heldOn === null ? [] : [day(contest.heldOn, language)])];
  return (
    <>
      <PageHeader
        title={`${t("title")} · ${contest.title}`}
        subtitle={facts.join(" · ")}
        crumbs={[{ label: t("back"), to: "/my" }]}
        crumbsLabel={t("back")}
        actions={<LinkButton to={`/my/contests/${contest.id}`}>{t("slip")}</LinkButton>}
      />
      <div className={styles.stack}>
        {view.papers.map((paper) => (
          <Paper key={paper.itemKey} paper={paper} />
        ))}
      </div>
    </>
  );
}

function Paper({ paper }: { paper: OwnPaperShown }) {
  const t = useText(ownPaperText);
  return (
    <div className={styles.stack}>
      <h2 className={styles.heading}>{paper.itemName}</h2>
      {!paper.sat && <Notice tone="info">{t("absent")}</Notice>}
      <StatRow>
        <Stat
          label={t("total")}
          value={points(paper.total)}
          detail={t("of", { maximum: points(paper.maximum) })}
        />
        {paper.sections.map((section) => (
          <Stat
            key={section.key}
            label={section.title}
            value={points(section.reached)}
            detail={t("of", { maximum: points(section.points) })}
          />
        ))}
      </StatRow>
      <AreaProfileCard profile={paper.profile} sat={paper.sat} />
      <Review paper={paper} />
    </div>
  );
}

type Only = "all" | "lost";

function Review({ paper }: { paper: OwnPaperShown }) {
  const t = useText(ownPaperText);
  const lost = paper.questions.filter(({ reached, points: possible }) => reached < possible);
  const [only, setOnly] = useState<Only>("all");
  const rows = only === "lost" ? lost : paper.questions;
  return (
    <Card title={t("questions")}>
      <p className={styles.soft}>{t("order")}</p>
      <RadioField
        name="only"
        label={t("only")}
        choices={[
          { value: "all", label: t("all", { n: paper.questions.length }) },
          { value: "lost", label: t("lost", { n: lost.length }) },
        ]}
        value={only}
        onChange={(value) => setOnly(value === "lost" ? "lost" : "all")}
      />
      {rows.length === 0 && <p className={styles.soft}>{t("none")}</p>}
      <ol className={sheet.options}>
        {rows.map((question) => (
          <OwnQuestionRow key={question.id} question={question} />
        ))}
      </ol>
    </Card>
  );
}
