export const FILTER_FIELDS = ["search", "pool", "post", "level", "unitId", "state"] as const;
export type ReserveFilter = Record<(typeof FILTER_FIELDS)[number], string>;

/** The filter bar's fields as they stand in the address; what is none of the choices filters nothing. */
export function reserveFilter(request: Request): ReserveFilter {
  const query = new URL(request.url).searchParams;
  const value = (field: (typeof FILTER_FIELDS)[number]) => (query.get(field) ?? "").slice(0, 40);
  return {
    ...{ search: value("search"), pool: value("pool"), post: value("post") },
    ...{ level: value("level"), unitId: value("unitId"), state: value("state") },
  };
}
