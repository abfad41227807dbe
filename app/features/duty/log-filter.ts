/** The filter bar's fields as they stand in the address; what is none of the choices filters nothing. */
export function logFilter(request: Request) {
  const query = new URL(request.url).searchParams;
  return {
    communityId: query.get("communityId") || null,
    area: query.get("area") || null,
    month: query.get("month") || null,
  };
}
