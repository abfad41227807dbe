import { IconKeyboard, IconKeyboardOff } from "@tabler/icons-react";
import { deskText } from "#app/text/stage-desk.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import styles from "./key-cap.module.css";
import { KEY_CAPS, type Shortcut } from "./shortcut.ts";

export function ShortcutSwitch({ on, onToggle }: { on: boolean; onToggle: () => void }) {
  const t = useText(deskText);
  return (
    <ActionButton
      size="small"
      tone="quiet"
      aria-pressed={on}
      aria-label={t("keys.toggle")}
      icon={on ? <IconKeyboard /> : <IconKeyboardOff />}
      onClick={onToggle}
    >
      {t(on ? "keys.on" : "keys.off")}
    </ActionButton>
  );
}

/** The key of a button, printed on it while keys are on. */
export function KeyCap({ of, on }: { of: Shortcut; on: boolean }) {
  return on ? (
    <span className={styles.cap} aria-hidden="true">
      {KEY_CAPS[of]}
    </span>
  ) : null;
}
