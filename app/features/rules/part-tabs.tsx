import { type KeyboardEvent, useRef } from "react";
import { rulesText } from "#app/text/rules.ts";
import { useText } from "#app/text/use-text.ts";
import { type Part, partId, partsOf, problemsOfPart } from "./rule-parts.ts";
import styles from "./rules.module.css";
import { useRules } from "./rules-context.ts";

export const tabId = (part: Part): string => `tab-${partId(part)}`;
export const PANEL_ID = "rules-part";

const STRIDES: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/** The parts of the rules, with the number of faults in each. Arrow keys go from one to the next. */
export function PartTabs({ part }: { part: Part }) {
  const t = useText(rulesText);
  const { ruleSet, problems, open } = useRules();
  const root = useRef<HTMLDivElement>(null);
  const parts = partsOf(ruleSet);
  const items = ruleSet.rounds.flatMap((round) => round.items);
  const nameOf = (each: Part) =>
    each.kind === "item"
      ? items.find(({ key }) => key === each.itemKey)?.name || t("items.new")
      : t(`parts.${each.kind}`);
  const now = parts.findIndex((each) => partId(each) === partId(part));
  const onKeyDown = (event: KeyboardEvent) => {
    const stride = STRIDES[event.key];
    const next = stride === undefined ? undefined : parts[(now + stride + parts.length) % parts.length];
    if (next === undefined) return;
    event.preventDefault();
    open(next);
    root.current?.querySelector<HTMLElement>(`#${CSS.escape(tabId(next))}`)?.focus();
  };
  return (
    <div
      ref={root}
      role="tablist"
      aria-label={t("parts.label")}
      className={styles.tabs}
      onKeyDown={onKeyDown}
    >
      {parts.map((each) => {
        const faults = problemsOfPart({ ruleSet, problems, part: each }).length;
        const selected = partId(each) === partId(part);
        return (
          <button
            key={partId(each)}
            id={tabId(each)}
            type="button"
            role="tab"
            aria-selected={selected}
            aria-controls={PANEL_ID}
            tabIndex={selected ? 0 : -1}
            onClick={() => open(each)}
          >
            {nameOf(each)}
            {faults > 0 && (
              <span className={styles.count}>
                {faults}
                <span className="yz-hidden"> {t("parts.faults")}</span>
              </span>
            )}
          </button>
        );
      })}
    </div>
  );
}
