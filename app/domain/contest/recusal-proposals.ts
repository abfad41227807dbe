import type { RecusalGround } from "./states.ts";

/** Where somebody belongs: ids of units, null where there is none or it is not known. */
export type Belonging = { cadreId: string | null; communityId: string | null; subdistrictId: string | null };
export type RecusalProposal = { seatId: string; contestantId: string; ground: RecusalGround };

/**
 * Recusals the system proposes (domain "Recusal"): same community, and where the setting asks for it the same direct
 * superior, which for a community is its subdistrict. PURE. Kinship and mentorship are declared by people.
 * Pairs in `known` were proposed or decided before and are not proposed again.
 */
export const of = (input: {
  seats: readonly (Belonging & { id: string })[];
  contestants: readonly (Belonging & { id: string })[];
  known: readonly { seatId: string; contestantId: string }[];
  sameSuperior: boolean;
}): RecusalProposal[] => {
  const known = new Set(input.known.map(pairKey));
  return input.seats.flatMap((seat) =>
    input.contestants.flatMap((contestant) => {
      const pair = { seatId: seat.id, contestantId: contestant.id };
      const ground = groundOf({ seat, contestant, sameSuperior: input.sameSuperior });
      return ground === null || known.has(pairKey(pair)) ? [] : [{ ...pair, ground }];
    }),
  );
};

const pairKey = (pair: { seatId: string; contestantId: string }): string =>
  `${pair.seatId}/${pair.contestantId}`;

const groundOf = (input: {
  seat: Belonging;
  contestant: Belonging;
  sameSuperior: boolean;
}): RecusalGround | null => {
  const { seat, contestant } = input;
  if (seat.communityId !== null && seat.communityId === contestant.communityId) return "sameCommunity";
  const superior = seat.subdistrictId !== null && seat.subdistrictId === contestant.subdistrictId;
  return input.sameSuperior && superior ? "sameSuperior" : null;
};
