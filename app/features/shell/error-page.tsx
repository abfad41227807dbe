import { Link } from "@remix-run/react";
import styles from "./error-page.module.css";

/** Says what happened and where to go on; stands without the component library so that it can always be shown. */
export function ErrorPage({ title, text, home }: { title: string; text: string; home: string }) {
  return (
    <main className={styles.page}>
      <h1 className={styles.title}>{title}</h1>
      <p>{text}</p>
      <p>
        <Link to="/">{home}</Link>
      </p>
    </main>
  );
}
