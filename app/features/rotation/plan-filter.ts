export type PlanFilter = { title: string; state: string };

/** The filter bar's fields as they stand in the address. */
export function planFilter(request: Request): PlanFilter {
  const query = new URL(request.url).searchParams;
  const text = (name: string, length: number) => (query.get(name) ?? "").slice(0, length);
  return { title: text("title", 120), state: text("state", 20) };
}
