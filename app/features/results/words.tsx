import type { Person } from "#app/contracts/results-views.ts";
import { contestWords } from "#app/text/contest-words.ts";
import { useText } from "#app/text/use-text.ts";
import styles from "./results.module.css";

/** Words around every table of the feature. */
export function useTableLabels() {
  const words = useText(contestWords);
  return {
    columns: words("table.columns"),
    navigation: words("table.navigation"),
    previous: words("table.previous"),
    next: words("table.next"),
    total: (n: number) => words("table.total", { n }),
    page: ({ page, pages }: { page: number; pages: number }) => words("table.page", { page, pages }),
  };
}

export const numberText = (number: number | null): string =>
  number === null ? "" : String(number).padStart(2, "0");

/** Number, name and community, as every list names a contestant. */
export function PersonCell({ person }: { person: Person }) {
  return (
    <>
      <span className={styles.person}>
        {person.number === null ? "" : `${numberText(person.number)} `}
        {person.name}
      </span>
      <span className={styles.unit}>{person.unitName}</span>
    </>
  );
}
