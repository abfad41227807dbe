/** Day and community out of the address. */
export function todayQuery(request: Request): { day?: string; communityId?: string } {
  const { searchParams } = new URL(request.url);
  const [day, communityId] = [searchParams.get("day"), searchParams.get("communityId")];
  return { ...(day === null ? {} : { day }), ...(communityId === null ? {} : { communityId }) };
}
