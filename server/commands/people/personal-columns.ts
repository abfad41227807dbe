import { maskIdentityNumber, maskPhone } from "#app/domain/people/mask.ts";
import type { CadreInsert } from "#db/queries/people.ts";
import type { Runtime } from "#server/runtime.ts";

type Box = Pick<Runtime, "personalData">;

/** A normalised identity number as it is stored: sealed, findable by its index, shown masked. */
export const identityColumns = ({ personalData }: Box, number: string) =>
  ({
    identityCipher: personalData.seal(number),
    identityIndex: personalData.index(number),
    identityMasked: maskIdentityNumber(number),
  }) satisfies Partial<CadreInsert>;

export const phoneColumns = ({ personalData }: Box, phone: string) =>
  ({
    phoneCipher: personalData.seal(phone),
    phoneIndex: personalData.index(phone),
    phoneMasked: maskPhone(phone),
  }) satisfies Partial<CadreInsert>;
