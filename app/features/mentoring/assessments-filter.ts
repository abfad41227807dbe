const FIELDS = ["search", "state"] as const;
export type AssessmentsFilter = Record<(typeof FIELDS)[number], string>;

/** The filter bar's fields as they stand in the address; what is none of the choices filters nothing. */
export function assessmentsFilter(request: Request): AssessmentsFilter {
  const query = new URL(request.url).searchParams;
  const value = (field: (typeof FIELDS)[number]) => (query.get(field) ?? "").slice(0, 60);
  return { search: value("search"), state: value("state") };
}
