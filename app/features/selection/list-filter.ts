export type RoundFilter = { title: string; state: string; pool: string };

/** The filter bar's fields as they stand in the address. */
export function roundFilter(request: Request): RoundFilter {
  const query = new URL(request.url).searchParams;
  const text = (name: string, length: number) => (query.get(name) ?? "").slice(0, length);
  return { title: text("title", 120), state: text("state", 20), pool: text("pool", 20) };
}
