import { Link, type LinkProps } from "@remix-run/react";
import type { ReactNode } from "react";
import type { ButtonSize, ButtonTone } from "./action-button.tsx";
import styles from "./button.module.css";

export type LinkButtonProps = Omit<LinkProps, "className" | "style"> & {
  tone?: ButtonTone;
  size?: ButtonSize;
  icon?: ReactNode;
  wide?: boolean;
};

/** Goes somewhere (or downloads: `reloadDocument`), looks like a button. */
export function LinkButton({
  tone = "secondary",
  size = "medium",
  icon,
  wide = false,
  children,
  ...rest
}: LinkButtonProps) {
  return (
    <Link {...rest} className={styles.root} data-tone={tone} data-size={size} data-wide={wide}>
      {icon && (
        <span className={styles.icon} aria-hidden="true">
          {icon}
        </span>
      )}
      <span>{children}</span>
    </Link>
  );
}
