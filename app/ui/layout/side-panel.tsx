import { Drawer } from "@mantine/core";
import type { ReactNode } from "react";
import styles from "./side-panel.module.css";

export type SidePanelProps = {
  opened: boolean;
  onClose: () => void;
  title: string;
  closeLabel: string;
  wide?: boolean;
  /** Buttons at the foot, always in sight; inside the form they belong to by the `form` attribute. */
  footer?: ReactNode;
  children: ReactNode;
};

/** The drawer in which a row is edited, while its list stays in sight. */
export function SidePanel({
  opened,
  onClose,
  title,
  closeLabel,
  wide = false,
  footer,
  children,
}: SidePanelProps) {
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size={wide ? 800 : 480}
      title={<span className={styles.title}>{title}</span>}
      closeButtonProps={{ "aria-label": closeLabel }}
    >
      {children}
      {footer && <div className={styles.footer}>{footer}</div>}
    </Drawer>
  );
}
