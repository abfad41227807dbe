import { peopleText } from "#app/text/people.ts";
import { useText } from "#app/text/use-text.ts";

/** Words around every table of the feature. */
export function useTableLabels() {
  const t = useText(peopleText);
  return {
    columns: t("table.columns"),
    navigation: t("table.navigation"),
    previous: t("table.previous"),
    next: t("table.next"),
    total: (count: number) => t("table.total", { count }),
    page: (at: { page: number; pages: number }) => t("table.page", at),
  };
}
