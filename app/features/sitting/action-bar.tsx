import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { sittingText } from "#app/text/sitting.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { progressOfAll } from "./progress.ts";
import styles from "./sitting.module.css";
import { useSittingDesk } from "./sitting-desk.ts";

/** Under the thumb: back, the map, on; at the last question the way to hand in. */
export function ActionBar(props: { mapOpen: boolean; onMap: () => void; onHandIn: () => void }) {
  const t = useText(sittingText);
  const { entries, state, settings, at, go } = useSittingDesk();
  const { answered, total } = progressOfAll(entries, state.kept.answers);
  const single = settings.view === "single";
  const last = at >= entries.length - 1;
  return (
    <nav className={styles.actions} aria-label={t("frame.actions")}>
      {single && (
        <ActionButton
          size="large"
          icon={<IconChevronLeft size={20} />}
          disabled={at === 0}
          onClick={() => go(at - 1)}
        >
          {t("nav.previous")}
        </ActionButton>
      )}
      <span className={styles.phoneOnly}>
        <ActionButton tone="quiet" size="large" aria-expanded={props.mapOpen} onClick={props.onMap}>
          {t("nav.map", { answered, total })}
        </ActionButton>
      </span>
      {single && !last ? (
        <ActionButton tone="primary" size="large" onClick={() => go(at + 1)}>
          <span className={styles.withIcon}>
            {t("nav.next")} <IconChevronRight size={20} aria-hidden="true" />
          </span>
        </ActionButton>
      ) : (
        <ActionButton tone="primary" size="large" onClick={props.onHandIn}>
          {t("nav.handIn")}
        </ActionButton>
      )}
    </nav>
  );
}
