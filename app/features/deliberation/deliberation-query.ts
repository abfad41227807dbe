/** The filter bar's fields as they stand in the address; the view's schema judges them. */
export function deliberationQuery(request: Request) {
  const query = new URL(request.url).searchParams;
  const [post, show, name, page] = ["post", "show", "name", "page"].map((key) => query.get(key) ?? "");
  return { post, show, name, page };
}
