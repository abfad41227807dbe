/** The filter bar's fields as they stand in the address; what is none of the choices filters nothing. */
export function handoverFilter(request: Request) {
  const query = new URL(request.url).searchParams;
  return {
    state: query.get("state") || "all",
    kind: query.get("kind") || null,
    communityId: query.get("communityId") || null,
  };
}
