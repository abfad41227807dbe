import { useParams } from "@remix-run/react";
import styles from "./paper-sheet.module.css";

/** The picture of a stem, by its id, on a page of the contest. */
export function Picture({ id, of }: { id: string | null; of: string }) {
  const contestId = useParams().contestId ?? "";
  return id === null ? null : (
    <img className={styles.picture} src={`/contests/${contestId}/paper/pictures/${id}`} alt={of} />
  );
}
