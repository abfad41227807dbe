import { type ButtonHTMLAttributes, forwardRef, type ReactNode } from "react";
import styles from "./button.module.css";

export type ButtonTone = "primary" | "secondary" | "danger" | "quiet";
/** Heights of 32, 40, 48 (judge) and 64 px (the judge's main action). */
export type ButtonSize = "small" | "medium" | "large" | "huge";

export type ActionButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, "className" | "style"> & {
  tone?: ButtonTone;
  size?: ButtonSize;
  icon?: ReactNode;
  /** Work is under way: shown, announced, and a second press does nothing. */
  busy?: boolean;
  /** What is announced and shown instead of the label meanwhile. */
  busyLabel?: string | undefined;
  wide?: boolean;
};

/** The one button. A busy button keeps the focus (it is not `disabled`), so that keyboard users do not fall off. */
export const ActionButton = forwardRef<HTMLButtonElement, ActionButtonProps>(
  function ActionButton(props, ref) {
    const {
      tone = "secondary",
      size = "medium",
      icon,
      busy = false,
      busyLabel,
      wide = false,
      ...others
    } = props;
    const { type = "button", onClick, children, ...rest } = others;
    return (
      <button
        {...rest}
        ref={ref}
        type={type}
        className={styles.root}
        data-tone={tone}
        data-size={size}
        data-wide={wide}
        data-busy={busy}
        aria-busy={busy}
        aria-disabled={busy || undefined}
        onClick={(event) => {
          if (busy) event.preventDefault();
          else onClick?.(event);
        }}
      >
        {icon && (
          <span className={styles.icon} aria-hidden="true">
            {icon}
          </span>
        )}
        <span>{busy && busyLabel !== undefined ? busyLabel : children}</span>
      </button>
    );
  },
);
