import type { Person } from "#app/contracts/results-views.ts";
import type { Refusal } from "#app/domain/shared/refusal.ts";
import { contestWords } from "#app/text/contest-words.ts";
import { sentenceOf, sentenceOfRule } from "#app/text/refusal-sentence.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { Notice } from "#app/ui/feedback/notice.tsx";
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

/** What the server said no with, read aloud when it appears. */
export function RefusalNotice({ refusal }: { refusal: Refusal | null }) {
  const language = useLanguage();
  if (refusal === null) return null;
  return (
    <Notice tone="error" live>
      {sentenceOf(refusal, language)}
    </Notice>
  );
}

/** The sentence beside one field of a form that was not filled in correctly. */
export function useFieldErrors(refusal: Refusal | null): (name: string) => string | undefined {
  const language = useLanguage();
  const fields = refusal?.kind === "invalid" ? refusal.fields : {};
  return (name) => {
    const code = fields[name];
    return code === undefined ? undefined : (sentenceOfRule(code, {}, language) ?? code);
  };
}
