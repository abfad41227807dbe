import type { WorkArea } from "../daily/work-record.ts";
import { COMMUNITY_MANAGEMENT_LINES, PARTY_BUILDING_LINES } from "./handover-lines-community.ts";
import { COMPOUND_GOVERNANCE_LINES, PROPERTY_REGULATION_LINES } from "./handover-lines-property.ts";
import { HANDOVER_PARTS, type HandoverLine, type HandoverPart } from "./rotation-life.ts";

/** Words of a line in both languages; the Chinese ones are written into the handover. */
export type PresetLine = { key: string; zh: string; en: string };
export type PresetLines = Readonly<Record<HandoverPart, readonly PresetLine[]>>;

/** What is handed over in each of the four areas; own synthesis, people add lines of their own. PURE. */
const PRESETS: Readonly<Record<WorkArea, PresetLines>> = {
  partyBuilding: PARTY_BUILDING_LINES,
  communityManagement: COMMUNITY_MANAGEMENT_LINES,
  propertyRegulation: PROPERTY_REGULATION_LINES,
  compoundGovernance: COMPOUND_GOVERNANCE_LINES,
};

/** The checklist a handover of a post of this area begins with. */
export const checklistFor = (area: WorkArea): HandoverLine[] =>
  HANDOVER_PARTS.flatMap((part) =>
    PRESETS[area][part].map(({ key, zh }) => ({ part, key, label: zh, done: false, note: "" })),
  );

const english = new Map(
  Object.values(PRESETS).flatMap((lines) =>
    HANDOVER_PARTS.flatMap((part) => lines[part].map(({ key, en }) => [key, en])),
  ),
);

/** English words of a line of the preset; null: people wrote it themselves. */
export const englishLine = (key: string): string | null => english.get(key) ?? null;
