import type { WorkArea } from "#app/domain/daily/work-record.ts";
import { AREA_PROFILES } from "#app/domain/growth/area-profile.ts";
import { assessmentText } from "#app/text/assessment.ts";
import { useText } from "#app/text/use-text.ts";

type ItemKey = keyof (typeof assessmentText)["zh-CN"]["item"];

/** The lines of an area's form in the reader's language. */
export function useProfileLines(area: WorkArea): { key: string; label: string; maximum: number }[] {
  const t = useText(assessmentText);
  return AREA_PROFILES[area].map(({ key, label, maximum }) => ({
    ...{ key, maximum },
    label: isItem(key) ? t(`item.${key}`) : label,
  }));
}

const isItem = (key: string): key is ItemKey => Object.hasOwn(assessmentText["zh-CN"].item, key);
