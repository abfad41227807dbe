export const FILTER_FIELDS = ["search", "post", "unitId", "state"] as const;
export type GrowthFilter = Record<(typeof FILTER_FIELDS)[number], string>;

/** The filter bar's fields as they stand in the address; what is none of the choices filters nothing. */
export function growthFilter(request: Request): GrowthFilter {
  const query = new URL(request.url).searchParams;
  const value = (field: (typeof FILTER_FIELDS)[number]) => (query.get(field) ?? "").slice(0, 40);
  return { search: value("search"), post: value("post"), unitId: value("unitId"), state: value("state") };
}
