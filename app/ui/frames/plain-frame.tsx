import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { Wordmark } from "../brand/wordmark.tsx";
import styles from "./plain-frame.module.css";
import { SkipLink } from "./skip-link.tsx";

export type PlainFrameProps = {
  brand: { name: string; unit?: string | undefined; home: string };
  skipLabel: string;
  /** "narrow": one form (sign-in, pairing); "text": slip, public pages; "wide": tables. */
  width?: "narrow" | "text" | "wide";
  toolsSlot?: ReactNode;
  footerSlot?: ReactNode;
  children: ReactNode;
};

/** Pages without the organiser's menu: sign-in, public pages, a contestant's pages. */
export function PlainFrame({
  brand,
  skipLabel,
  width = "text",
  toolsSlot,
  footerSlot,
  children,
}: PlainFrameProps) {
  return (
    <div className={styles.root} data-width={width}>
      <SkipLink>{skipLabel}</SkipLink>
      <header className={styles.header} data-print="hide">
        <Link to={brand.home} className={styles.brand}>
          <Wordmark name={brand.name} detail={brand.unit} size="small" />
        </Link>
        <div className={styles.tools}>{toolsSlot}</div>
      </header>
      <main id="main" className={styles.main} tabIndex={-1}>
        {children}
      </main>
      {footerSlot && (
        <footer className={styles.footer} data-print="hide">
          {footerSlot}
        </footer>
      )}
    </div>
  );
}
