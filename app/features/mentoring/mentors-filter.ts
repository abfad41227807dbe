const FIELDS = ["search", "unitId", "state"] as const;
export type MentorsFilter = Record<(typeof FIELDS)[number], string>;

/** The filter bar's fields as they stand in the address; what is none of the choices filters nothing. */
export function mentorsFilter(request: Request): MentorsFilter {
  const query = new URL(request.url).searchParams;
  const value = (field: (typeof FIELDS)[number]) => (query.get(field) ?? "").slice(0, 60);
  return { search: value("search"), unitId: value("unitId"), state: value("state") };
}
