import { Drawer } from "@mantine/core";
import { Link } from "@remix-run/react";
import { IconMenu2 } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { IconButton } from "../actions/icon-button.tsx";
import { Wordmark } from "../brand/wordmark.tsx";
import styles from "./admin-frame.module.css";
import { AdminMenu, type MenuGroup } from "./admin-menu.tsx";
import { SkipLink } from "./skip-link.tsx";

export type AdminFrameProps = {
  /** Name of the product and of the unit the user works for. */
  brand: { name: string; unit?: string | undefined; home: string };
  menu: readonly MenuGroup[];
  labels: { menu: string; openMenu: string; closeMenu: string; skip: string };
  /** Opens the command palette (Ctrl-K). */
  paletteSlot?: ReactNode;
  languageSlot?: ReactNode;
  /** What somebody was told. */
  bellSlot?: ReactNode;
  userSlot?: ReactNode;
  /** Above every page, e.g. "rehearsal" or "read only". */
  bannerSlot?: ReactNode;
  children: ReactNode;
};

/** Left menu, header, page. Below 62 em the menu becomes a drawer. */
export function AdminFrame(props: AdminFrameProps) {
  const { brand, menu, labels, children } = props;
  const [open, setOpen] = useState(false);
  return (
    <div className={styles.root}>
      <SkipLink>{labels.skip}</SkipLink>
      <header className={styles.header} data-print="hide">
        <span className={styles.burger}>
          <IconButton
            label={labels.openMenu}
            icon={<IconMenu2 />}
            aria-expanded={open}
            onClick={() => setOpen(true)}
          />
        </span>
        <Link to={brand.home} className={styles.brand}>
          <Wordmark name={brand.name} detail={brand.unit} size="small" shrinks />
        </Link>
        <div className={styles.tools}>
          {props.paletteSlot}
          {props.languageSlot}
          {props.bellSlot}
          {props.userSlot}
        </div>
      </header>
      <aside className={styles.side} data-print="hide">
        <AdminMenu label={labels.menu} groups={menu} />
      </aside>
      <Drawer
        opened={open}
        onClose={() => setOpen(false)}
        size={288}
        title={<Wordmark name={brand.name} size="small" />}
        closeButtonProps={{ "aria-label": labels.closeMenu }}
      >
        <AdminMenu label={labels.menu} groups={menu} onPick={() => setOpen(false)} />
      </Drawer>
      <main id="main" className={styles.main} tabIndex={-1}>
        {props.bannerSlot}
        {children}
      </main>
    </div>
  );
}
