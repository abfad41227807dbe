import { IconDownload } from "@tabler/icons-react";
import type { DocumentsShown } from "#app/contracts/selection-documents-views.ts";
import { peopleWords } from "#app/text/people-words.ts";
import { selectionDocumentsText } from "#app/text/selection-documents.ts";
import { useText } from "#app/text/use-text.ts";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { Stat, StatRow } from "#app/ui/data/stat.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { Card, CardGrid } from "#app/ui/layout/card.tsx";
import styles from "./documents.module.css";
import { EvidenceCard } from "./evidence-card.tsx";
import { OneForm } from "./one-form.tsx";

/** What can be taken out of a round: the papers of the decided list, and the file everybody can compute it from again. */
export function DocumentsPage({ view }: { view: DocumentsShown }) {
  const t = useText(selectionDocumentsText);
  if (!view.ranked) {
    return (
      <EmptyState
        title={t("later")}
        action={<LinkButton to={`/selection/${view.roundId}/list`}>{t("toList")}</LinkButton>}
      >
        {t("laterText")}
      </EmptyState>
    );
  }
  return (
    <div className={styles.stack}>
      {view.decided ? (
        <Papers view={view} />
      ) : (
        <Notice
          tone="info"
          title={t("decideFirst")}
          action={
            <LinkButton to={`/selection/${view.roundId}/deliberation`}>{t("toDeliberation")}</LinkButton>
          }
        >
          {t("decideFirstText")}
        </Notice>
      )}
      <EvidenceCard roundId={view.roundId} rulesHash={view.rulesHash} />
    </div>
  );
}

function Papers({ view }: { view: DocumentsShown }) {
  const t = useText(selectionDocumentsText);
  const words = useText(peopleWords);
  const { roundId, people, lists } = view;
  return (
    <>
      <StatRow>
        <Stat label={t("decided")} value={String(people.length)} unit={t("personUnit")} />
        {lists.map(({ post, people: count }) => (
          <Stat key={post} label={words(`post.${post}`)} value={String(count)} unit={t("personUnit")} />
        ))}
      </StatRow>
      <CardGrid>
        <Card title={t("roster.title")}>
          <p className={styles.text}>{t("roster.text")}</p>
          <Downloads roundId={roundId} document="roster" />
        </Card>
        <Card title={t("notice.title")}>
          <p className={styles.text}>{t("notice.text")}</p>
          {!view.noticed && <p className={styles.hint}>{t("notice.draft")}</p>}
          <Downloads roundId={roundId} document="notice" />
        </Card>
        <Card title={t("forms.title")}>
          <p className={styles.text}>{t("forms.text")}</p>
          <Downloads roundId={roundId} document="forms" />
          <OneForm roundId={roundId} people={people} />
        </Card>
      </CardGrid>
      <p className={styles.hint}>{t("masked")}</p>
    </>
  );
}

function Downloads({ roundId, document }: { roundId: string; document: "roster" | "notice" | "forms" }) {
  const t = useText(selectionDocumentsText);
  return (
    <div className={styles.actions}>
      {(["pdf", "xlsx"] as const).map((format) => (
        <LinkButton
          key={format}
          to={`/selection/${roundId}/${document}.${format}`}
          reloadDocument
          tone={format === "pdf" ? "primary" : "secondary"}
          icon={<IconDownload size={18} />}
        >
          {t(`format.${format}`)}
          <span className="yz-hidden"> {t(`${document}.title`)}</span>
        </LinkButton>
      ))}
    </div>
  );
}
