import { IconDownload } from "@tabler/icons-react";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { useDevelopmentText } from "./use-development.ts";
import { useListQuery } from "./use-list-query.ts";

export type ListName = "tours" | "secondments" | "exams" | "allowances";

/** What the list shows, all pages of it. */
export function ExportLink({ list }: { list: ListName }) {
  const t = useDevelopmentText();
  const query = useListQuery();
  return (
    <LinkButton
      to={`/development.xlsx${query({ list })}`}
      reloadDocument
      size="small"
      icon={<IconDownload />}
    >
      {t("export")}
    </LinkButton>
  );
}
