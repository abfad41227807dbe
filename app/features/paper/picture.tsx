import styles from "./paper-sheet.module.css";

/** The picture of a stem, by its id. */
export function Picture({ id, of }: { id: string | null; of: string }) {
  return id === null ? null : <img className={styles.picture} src={`/questions/pictures/${id}`} alt={of} />;
}
