/** What the page of candidates is filtered by, from its address. */
export function candidatesFilter(request: Request) {
  const asked = new URL(request.url).searchParams;
  const of = (name: string) => asked.get(name) ?? "";
  return { post: of("post"), state: of("state"), unit: of("unit"), name: of("name") };
}
export type CandidatesFilter = ReturnType<typeof candidatesFilter>;
