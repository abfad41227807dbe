import type { Refusal } from "#app/domain/shared/refusal.ts";
import { frameText } from "#app/text/frame.ts";
import { sittingText } from "#app/text/sitting.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { PlainFrame } from "#app/ui/frames/plain-frame.tsx";
import { FrameBar, type FrameParts } from "./frame-bar.tsx";
import { waiting } from "./outbox/book.ts";
import type { NotebookState } from "./outbox/notebook.ts";
import styles from "./sitting.module.css";
import { useRefusalSentence } from "./sitting-words.ts";

/** The paper goes on at another device; what this one still has leaves for the server all the same. */
export function Elsewhere(props: { frame: FrameParts; state: NotebookState; onTake: () => void }) {
  const t = useText(sittingText);
  const unsent = waiting(props.state.kept).length;
  return (
    <div className={styles.page}>
      <FrameBar frame={props.frame} />
      <main className={styles.calm}>
        <section className={styles.card} role="status">
          <h1>{t("elsewhere.heading")}</h1>
          <p>{t("elsewhere.text")}</p>
          <p>{unsent > 0 ? t("elsewhere.unsent", { count: unsent }) : t("elsewhere.sent")}</p>
          <ActionButton size="large" onClick={props.onTake}>
            {t("elsewhere.takeBack")}
          </ActionButton>
        </section>
      </main>
    </div>
  );
}

/** The paper is open in another tab; this one may take it over. */
export function SecondTab({ frame, onTakeOver }: { frame: FrameParts; onTakeOver: () => void }) {
  const t = useText(sittingText);
  return (
    <div className={styles.page}>
      <FrameBar frame={frame} />
      <main className={styles.calm}>
        <section className={styles.card}>
          <h1>{t("secondTab.heading")}</h1>
          <p>{t("secondTab.text")}</p>
          <ActionButton tone="primary" size="large" onClick={onTakeOver}>
            {t("secondTab.takeOver")}
          </ActionButton>
        </section>
      </main>
    </div>
  );
}

/** This device has no place here: never let in, or no longer. What it keeps stays on it. */
export function Shut({ refusal }: { refusal: Refusal | null }) {
  const t = useText(sittingText);
  const shell = useText(frameText);
  const sentence = useRefusalSentence();
  return (
    <PlainFrame brand={{ name: shell("product"), home: "/" }} skipLabel={shell("skip")} width="narrow">
      <EmptyState
        title={t("unlet.heading")}
        action={
          <LinkButton to="/pass" tone="primary" size="large" reloadDocument>
            {t("unlet.enter")}
          </LinkButton>
        }
      >
        {refusal === null ? t("unlet.text") : sentence(refusal)}
      </EmptyState>
    </PlainFrame>
  );
}
