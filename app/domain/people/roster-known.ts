import type { CadreFields, RosterRecord } from "./cadre.ts";
import { maskIdentityNumber } from "./mask.ts";

/**
 * Who a row is among the cadres we know: by identity number, else by phone, else by name, birth month and community.
 * Identity numbers and phones are compared by their blind index, so nothing need be decrypted. PURE.
 */
export type KnownCadre = {
  cadreId: string;
  communityId: string;
  fields: CadreFields;
  identityIndex: string | null;
  identityMasked: string | null;
  phoneIndex: string | null;
  phoneMasked: string | null;
};

/** The blind indexes of the row's own numbers; null where it has none in full. */
export type RowIndexes = { identityIndex: string | null; phoneIndex: string | null };

export type Wanted = RowIndexes & { record: RosterRecord; communityId: string };

export type Finding =
  | { kind: "new" }
  | { kind: "known"; cadre: KnownCadre }
  | { kind: "ambiguous"; count: number }
  | { kind: "phoneOfAnother"; name: string }
  | { kind: "identityDiffers"; cadre: KnownCadre };

const person = ({ name, birthMonth }: { name: string; birthMonth: string }): string =>
  `${name}\n${birthMonth}`;

type Index = (key: string | null) => readonly KnownCadre[];

function index({
  cadres,
  keyOf,
}: {
  cadres: readonly KnownCadre[];
  keyOf: (cadre: KnownCadre) => string | null;
}): Index {
  const found = new Map<string, KnownCadre[]>();
  for (const cadre of cadres) {
    const key = keyOf(cadre);
    const same = key === null ? undefined : found.get(key);
    if (same !== undefined) same.push(cadre);
    else if (key !== null) found.set(key, [cadre]);
  }
  return (key) => (key === null ? [] : (found.get(key) ?? []));
}

/** A row that names another identity number than the known person is another person, whatever else is alike. */
const mayBe = ({ wanted, cadre }: { wanted: Wanted; cadre: KnownCadre }): boolean =>
  wanted.identityIndex === null ||
  cadre.identityIndex === null ||
  wanted.identityIndex === cadre.identityIndex;

const isMaskedAlike = ({ wanted, cadre }: { wanted: Wanted; cadre: KnownCadre }): boolean => {
  const { identityNumber, phone } = wanted.record;
  const identityFits =
    identityNumber === null ||
    !("masked" in identityNumber) ||
    identityNumber.masked === cadre.identityMasked;
  return identityFits && (!("masked" in phone) || phone.masked === cadre.phoneMasked);
};

export class KnownCadres {
  readonly #byIdentity: Index;
  readonly #byPhone: Index;
  readonly #byPerson: Index;

  constructor(cadres: readonly KnownCadre[]) {
    this.#byIdentity = index({ cadres, keyOf: ({ identityIndex }) => identityIndex });
    this.#byPhone = index({ cadres, keyOf: ({ phoneIndex }) => phoneIndex });
    this.#byPerson = index({ cadres, keyOf: ({ fields }) => person(fields) });
  }

  find(wanted: Wanted): Finding {
    const [sameIdentity] = this.#byIdentity(wanted.identityIndex);
    const samePhone = this.#byPhone(wanted.phoneIndex);
    if (sameIdentity !== undefined) {
      const other = samePhone.find(({ cadreId }) => cadreId !== sameIdentity.cadreId);
      return other === undefined || samePhone.includes(sameIdentity)
        ? { kind: "known", cadre: sameIdentity }
        : { kind: "phoneOfAnother", name: other.fields.name };
    }
    const [phoneOwner] = samePhone;
    if (phoneOwner !== undefined) return this.#byPhoneOwner({ wanted, owners: samePhone, owner: phoneOwner });
    return this.#byNameAndBirth(wanted);
  }

  /** A phone alone names nobody: numbers are passed on, so the name must be the same too. */
  #byPhoneOwner({
    wanted,
    owners,
    owner,
  }: {
    wanted: Wanted;
    owners: readonly KnownCadre[];
    owner: KnownCadre;
  }): Finding {
    const same = owners.filter(({ fields }) => fields.name === wanted.record.name);
    const [cadre] = same;
    if (cadre === undefined) return { kind: "phoneOfAnother", name: owner.fields.name };
    if (same.length > 1) return { kind: "ambiguous", count: same.length };
    return mayBe({ wanted, cadre }) ? { kind: "known", cadre } : { kind: "identityDiffers", cadre };
  }

  /** Masked numbers of our own export tell namesakes apart, and know a person who moved to another community. */
  #byNameAndBirth(wanted: Wanted): Finding {
    const namesakes = this.#byPerson(person(wanted.record)).filter((cadre) => mayBe({ wanted, cadre }));
    const here = namesakes.filter(({ communityId }) => communityId === wanted.communityId);
    const { identityNumber, phone } = wanted.record;
    const isMasked = "masked" in phone || (identityNumber !== null && "masked" in identityNumber);
    const alike = isMasked ? namesakes.filter((cadre) => isMaskedAlike({ wanted, cadre })) : [];
    const alikeHere = here.filter((cadre) => alike.includes(cadre));
    const candidates = [alikeHere, alike, here].find((some) => some.length > 0) ?? [];
    const [cadre] = candidates;
    if (cadre === undefined) return { kind: "new" };
    return candidates.length > 1 ? { kind: "ambiguous", count: candidates.length } : { kind: "known", cadre };
  }
}

export const maskOfIdentity = (identity: RosterRecord["identityNumber"]): string | null => {
  if (identity === null) return null;
  return "masked" in identity ? identity.masked : maskIdentityNumber(identity.full);
};
