import { useState } from "react";
import type { QuestionView } from "#app/contracts/bank-views.ts";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { draftOf, emptyDraft } from "./question-draft.ts";
import { QuestionForm } from "./question-form.tsx";
import { useBankWords } from "./use-bank-words.ts";

/** The newest wording in the form; what is reviewed goes on in a next version. */
export function EditPage({ view }: { view: QuestionView }) {
  const { t } = useBankWords();
  const newest = view.versions[0];
  const [initial] = useState(() => (newest === undefined ? emptyDraft() : draftOf(newest.entry)));
  return (
    <>
      <PageHeader
        title={t("form.editTitle")}
        crumbs={[
          { label: t("title"), to: "/bank" },
          { label: t("page.title"), to: `/bank/${view.id}` },
        ]}
        crumbsLabel={t("title")}
      />
      {newest?.status === "reviewed" && (
        <Notice tone="info">{t("form.nextVersion", { version: newest.version + 1 })}</Notice>
      )}
      <QuestionForm
        initial={initial}
        units={[{ id: view.unitId, name: view.unitName }]}
        known={{ questionId: view.id, unitId: view.unitId, seen: view.seen }}
      />
    </>
  );
}
