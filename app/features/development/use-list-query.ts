import { useLocation } from "@remix-run/react";

/** The address's filters with another page, or without one for the export. */
export function useListQuery() {
  const { search } = useLocation();
  return (change: { page?: number; list?: string }): string => {
    const query = new URLSearchParams(search);
    query.delete("page");
    query.delete("index");
    if (change.list !== undefined) query.set("list", change.list);
    if (change.page !== undefined && change.page > 1) query.set("page", String(change.page));
    const text = query.toString();
    return text === "" ? "" : `?${text}`;
  };
}
