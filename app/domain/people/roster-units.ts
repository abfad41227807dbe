import { nearestNames } from "./nearest-names.ts";
import type { OrgUnitKind } from "./organisation.ts";
import type { RowProblemCode } from "./roster-problems.ts";

/** The community a row names, among those the importing person may see. PURE. */
export type RosterUnit = { id: string; kind: OrgUnitKind; name: string; parentId: string | null };

export type UnitReading =
  | { ok: true; communityId: string }
  | { ok: false; column: "subdistrict" | "community"; code: RowProblemCode; facts: Record<string, string[]> };

const SUBDISTRICT_ENDING = /(?:街道办事处|街道办|街道|镇人民政府|镇|乡人民政府|乡)$/;
const COMMUNITY_ENDING =
  /(?:社区居民委员会|社区居委会|社区党委|社区党总支|社区党支部|社区|居委会|村民委员会|村委会|村)$/;

/** `大观楼街道办事处` and `大观楼街道` are the same; a name that is nothing but an ending stays. */
const coreOf = ({ name, ending }: { name: string; ending: RegExp }): string => {
  const text = name.replace(/[\s()（）]/g, "");
  return text.replace(ending, "") || text;
};

const subdistrictCore = (name: string): string => coreOf({ name, ending: SUBDISTRICT_ENDING });
const communityCore = (name: string): string => coreOf({ name, ending: COMMUNITY_ENDING });

type Unknown = { column: "subdistrict" | "community"; name: string; among: readonly RosterUnit[] };

/** Offers the names nearest to the one given, where any is near. */
function unknown({ column, name, among }: Unknown): UnitReading {
  const suggestions = nearestNames({ name, among: among.map((unit) => unit.name) });
  return suggestions.length === 0
    ? { ok: false, column, code: `roster.${column}-unknown`, facts: {} }
    : { ok: false, column, code: `roster.${column}-misspelt`, facts: { suggestions } };
}

/** Built once for all rows of a file. */
export class UnitDirectory {
  readonly #subdistricts: readonly RosterUnit[];
  readonly #communities: readonly RosterUnit[];

  constructor(units: readonly RosterUnit[]) {
    this.#subdistricts = units.filter(({ kind }) => kind === "subdistrict");
    this.#communities = units.filter(({ kind }) => kind === "community");
  }

  nameOf(communityId: string): string {
    return this.#communities.find(({ id }) => id === communityId)?.name ?? "";
  }

  find({ subdistrict, community }: { subdistrict: string; community: string }): UnitReading {
    const above = this.#subdistrict(subdistrict);
    if (above === null)
      return unknown({ column: "subdistrict", name: subdistrict, among: this.#subdistricts });
    // `工作单位` often reads `大观楼街道翠屏社区`.
    const own = community.startsWith(above.name) ? community.slice(above.name.length) : community;
    const named = this.#communities.filter(
      ({ name }) => name === own || communityCore(name) === communityCore(own),
    );
    const here = named.filter(({ parentId }) => parentId === above.id);
    const found = here.find(({ name }) => name === own) ?? here[0];
    if (found !== undefined) return { ok: true, communityId: found.id };
    if (named.length > 0) return this.#elsewhere(named);
    const among = this.#communities.filter(({ parentId }) => parentId === above.id);
    return unknown({ column: "community", name: own, among });
  }

  #subdistrict(name: string): RosterUnit | null {
    const exact = this.#subdistricts.find((unit) => unit.name === name);
    if (exact !== undefined) return exact;
    const alike = this.#subdistricts.filter((unit) => subdistrictCore(unit.name) === subdistrictCore(name));
    return alike.length === 1 ? (alike[0] ?? null) : null;
  }

  #elsewhere(named: readonly RosterUnit[]): UnitReading {
    const subdistricts = named.flatMap(
      ({ parentId }) => this.#subdistricts.find(({ id }) => id === parentId)?.name ?? [],
    );
    return { ok: false, column: "community", code: "roster.community-elsewhere", facts: { subdistricts } };
  }
}
