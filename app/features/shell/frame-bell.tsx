import { Link } from "@remix-run/react";
import { IconBell } from "@tabler/icons-react";
import { frameBellText } from "#app/text/frame-bell.ts";
import { useText } from "#app/text/use-text.ts";
import styles from "./frame-bell.module.css";

/** More are shown as "99+": the badge keeps its width. */
const MOST_SHOWN = 99;

/** Leads to what one was told, and says how much of it is unread. */
export function FrameBell({ unread }: { unread: number }) {
  const t = useText(frameBellText);
  const label = unread === 0 ? t("none") : t("unread", { n: unread });
  return (
    <Link to="/notifications" className={styles.bell} aria-label={label} title={label}>
      <IconBell size={20} aria-hidden />
      {unread > 0 && (
        <span className={styles.badge} aria-hidden>
          {unread > MOST_SHOWN ? `${MOST_SHOWN}+` : unread}
        </span>
      )}
    </Link>
  );
}
