import { type ButtonHTMLAttributes, forwardRef, type ReactNode } from "react";
import type { ButtonSize } from "./action-button.tsx";
import styles from "./button.module.css";

export type IconButtonProps = Omit<
  ButtonHTMLAttributes<HTMLButtonElement>,
  "className" | "style" | "children" | "aria-label"
> & {
  /** What it does; read aloud and shown as the tooltip. */
  label: string;
  icon: ReactNode;
  size?: ButtonSize;
};

export const IconButton = forwardRef<HTMLButtonElement, IconButtonProps>(function IconButton(
  { label, icon, size = "medium", type = "button", ...rest },
  ref,
) {
  return (
    <button
      {...rest}
      ref={ref}
      type={type}
      className={styles.root}
      data-tone="quiet"
      data-size={size}
      data-square="true"
      aria-label={label}
      title={label}
    >
      <span className={styles.icon} aria-hidden="true">
        {icon}
      </span>
    </button>
  );
});
