import { normaliseName, normaliseText } from "../../people/normalise.ts";
import type { RefusalFacts } from "../../shared/refusal.ts";

/** Whose record a row is: by name, and by community where there are namesakes. PURE. */
export type KnownPerson = {
  cadreId: string;
  name: string;
  unitId: string;
  unitName: string;
  /** The importing person may enter records for this one. */
  mayEnter: boolean;
};

export type PersonFault =
  | "record-import.person-missing"
  | "record-import.community-unknown"
  | "record-import.person-unknown"
  | "record-import.person-elsewhere"
  | "record-import.person-ambiguous"
  | "record-import.person-not-yours";
export type PersonReading =
  | { ok: true; person: KnownPerson }
  | { ok: false; column: "name" | "community"; code: PersonFault; facts: RefusalFacts };

const ENDING =
  /(?:社区居民委员会|社区居委会|社区党委|社区党总支|社区党支部|社区|居委会|村民委员会|村委会|村|街道办事处|街道办|街道)$/;
const core = (name: string): string => {
  const text = normaliseText(name).replace(/[\s()（）]/g, "");
  return text.replace(ENDING, "") || text;
};

const isUnit = (unitName: string, asked: string): boolean => {
  const own = core(unitName);
  const said = core(asked);
  // `大观楼街道翠屏社区` names a community with its subdistrict in front.
  return own === said || (own.length > 1 && said.endsWith(own) && /街道|镇|乡/.test(asked));
};

const fault = (column: "name" | "community", code: PersonFault, facts: RefusalFacts = {}): PersonReading => ({
  ok: false,
  column,
  code,
  facts,
});

/** Built once for all rows of a file; of people the importing person may read. */
export class PeopleDirectory {
  readonly #byName = new Map<string, KnownPerson[]>();
  readonly #unitNames: readonly string[];

  constructor(given: { people: readonly KnownPerson[]; unitNames: readonly string[] }) {
    this.#unitNames = given.unitNames;
    for (const person of given.people)
      this.#byName.set(person.name, [...(this.#byName.get(person.name) ?? []), person]);
  }

  find({ name, community }: { name: string; community: string }): PersonReading {
    const wanted = normaliseName(name);
    if (wanted === "") return fault("name", "record-import.person-missing");
    const named = this.#byName.get(wanted) ?? [];
    if (community === "") return this.#one(named, wanted);
    if (!this.#unitNames.some((unit) => isUnit(unit, community)))
      return fault("community", "record-import.community-unknown", { community });
    const here = named.filter(({ unitName }) => isUnit(unitName, community));
    if (here.length === 0 && named.length > 0)
      return fault("community", "record-import.person-elsewhere", {
        name: wanted,
        units: named.map(({ unitName }) => unitName),
      });
    return this.#one(here, wanted);
  }

  #one(found: readonly KnownPerson[], name: string): PersonReading {
    const [person, ...others] = found;
    if (person === undefined) return fault("name", "record-import.person-unknown", { name });
    if (others.length > 0)
      return fault("name", "record-import.person-ambiguous", {
        name,
        units: found.map(({ unitName }) => unitName),
      });
    return person.mayEnter
      ? { ok: true, person }
      : fault("name", "record-import.person-not-yours", { name, unit: person.unitName });
  }
}
