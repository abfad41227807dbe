import { contestWords } from "#app/text/contest-words.ts";
import { useText } from "#app/text/use-text.ts";

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
