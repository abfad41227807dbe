import { useMemo } from "react";
import type { Asked, FigureShown } from "#app/contracts/dashboard-views.ts";
import { type Change, changeOf, type FigureValue, shown } from "#app/domain/daily/figure-value.ts";
import { type FigureKey, figureOf } from "#app/domain/daily/figures.ts";
import { contestWords } from "#app/text/contest-words.ts";
import { dailyWords } from "#app/text/daily-words.ts";
import { dashboardText } from "#app/text/dashboard.ts";
import type { Language } from "#app/text/define-text.ts";
import { peopleWords } from "#app/text/people-words.ts";
import { translator } from "#app/text/translate.ts";
import { useLanguage } from "#app/text/use-text.ts";

/** Figures in words, for the pages and for the files made on the server. */
export type FigureWords = ReturnType<typeof figureWordsIn>;

export function figureWordsIn(language: Language) {
  const t = translator<(typeof dashboardText)["zh-CN"]>(dashboardText, language);
  const label = (key: FigureKey): string => t(`figure.${key}`);
  const unit = (key: FigureKey): string => {
    const { unit: of } = figureOf(key);
    return of === "count" && isNamed(key) ? t(`unitOf.${key}`) : t(`unit.${of}`);
  };
  const value = (key: FigureKey, given: FigureValue): string | null => shown(figureOf(key).unit, given);
  const change = ({ key, now, before }: FigureShown): string => {
    if (before === null) return t("change.unknown");
    const found = changeOf(figureOf(key).unit, { now, before });
    return found === null ? t("change.unknown") : changeText(key, found);
  };
  const changeText = (key: FigureKey, { difference, direction, percent }: Change): string => {
    if (direction === 0) return t("change.none");
    const { unit: of } = figureOf(key);
    if (of !== "count" && of !== "times") return t(`change.${of}`, { difference });
    return percent === null
      ? t(`change.${of}Only`, { difference })
      : t(`change.${of}`, { difference, percent });
  };
  const span = ({ window, choice }: Asked): string =>
    choice === "all" ? t("span.until", { to: window.to }) : t("span.between", window);
  const place = ({ unitNames, unitId, own }: Asked): string => {
    const names = unitNames.join("、");
    if (own) return t("ownPart", { unit: names });
    return unitId === null && unitNames.length > 1 ? t("everything") : names;
  };
  return {
    ...{ t, label, unit, value, change, span, place },
    people: translator<(typeof peopleWords)["zh-CN"]>(peopleWords, language),
    daily: translator<(typeof dailyWords)["zh-CN"]>(dailyWords, language),
    contest: translator<(typeof contestWords)["zh-CN"]>(contestWords, language),
  };
}

const NAMED = ["contests", "ledgers", "activities", "visits", "opinions", "closedEntries"] as const;
const isNamed = (key: FigureKey): key is (typeof NAMED)[number] => NAMED.some((named) => named === key);

export function useFigureWords(): FigureWords {
  const language = useLanguage();
  return useMemo(() => figureWordsIn(language), [language]);
}
