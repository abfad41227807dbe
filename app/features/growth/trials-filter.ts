const FIELDS = ["search", "state"] as const;
export type TrialsFilter = Record<(typeof FIELDS)[number], string>;

/** The filter bar's fields as they stand in the address; what is none of the choices filters nothing. */
export function trialsFilter(request: Request): TrialsFilter {
  const query = new URL(request.url).searchParams;
  return { search: (query.get("search") ?? "").slice(0, 40), state: query.get("state") ?? "" };
}
