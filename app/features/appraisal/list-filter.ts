export type ListFilter = { title: string; status: string };

/** The filter bar's fields as they stand in the address. */
export function listFilter(request: Request): ListFilter {
  const query = new URL(request.url).searchParams;
  return {
    title: (query.get("title") ?? "").slice(0, 120),
    status: (query.get("status") ?? "").slice(0, 20),
  };
}
