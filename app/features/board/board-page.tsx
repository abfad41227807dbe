import type { BoardView } from "#app/contracts/record-desk-views.ts";
import { boardText } from "#app/text/board.ts";
import { frameText } from "#app/text/frame.ts";
import { useText } from "#app/text/use-text.ts";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { PlainFrame } from "#app/ui/frames/plain-frame.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import styles from "./board.module.css";
import { BoardRecord } from "./board-record.tsx";

/** A community's work for its residents, on a phone. */
export function BoardPage({ view }: { view: BoardView }) {
  const t = useText(boardText);
  const shell = useText(frameText);
  return (
    <PlainFrame brand={{ name: shell("product"), home: `/board/${view.unitId}` }} skipLabel={shell("skip")}>
      <PageHeader title={t("title", { unit: view.unitName })} />
      <p className={styles.soft}>{t("lead")}</p>
      {view.rows.length === 0 ? (
        <EmptyState title={t("empty")}>{t("emptyHint")}</EmptyState>
      ) : (
        <ul className={styles.list}>
          {view.rows.map((row) => (
            <BoardRecord key={row.id} row={row} signedInAs={view.signedInAs} />
          ))}
        </ul>
      )}
      <Pages view={view} />
    </PlainFrame>
  );
}

function Pages({ view }: { view: BoardView }) {
  const t = useText(boardText);
  const { page, size, total } = view;
  if (total === 0) return null;
  return (
    <nav className={styles.pages} aria-label={t("pages")}>
      <span className={styles.soft}>{t("total", { n: total })}</span>
      {page > 1 && (
        <LinkButton to={`?page=${page - 1}`} size="large">
          {t("previous")}
        </LinkButton>
      )}
      {page * size < total && (
        <LinkButton to={`?page=${page + 1}`} size="large">
          {t("next")}
        </LinkButton>
      )}
    </nav>
  );
}
