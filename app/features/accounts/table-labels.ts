import { accountsText } from "#app/text/accounts.ts";
import { useText } from "#app/text/use-text.ts";

export function useTableLabels() {
  const t = useText(accountsText);
  return {
    columns: t("table.columns"),
    navigation: t("table.navigation"),
    previous: t("table.previous"),
    next: t("table.next"),
    total: (number: number) => t("table.total", { number }),
    page: (at: { page: number; pages: number }) => t("table.page", at),
  };
}
