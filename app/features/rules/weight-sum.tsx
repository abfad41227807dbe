import { rulesText } from "#app/text/rules.ts";
import { useText } from "#app/text/use-text.ts";
import { StatusTag } from "#app/ui/feedback/status-tag.tsx";
import { formatEntry } from "./number-entry.ts";

const WHOLE = 10_000;

/** The shares added up, while they are typed. */
export function WeightSum({ weights }: { weights: readonly number[] }) {
  const t = useText(rulesText);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const percent = (value: number) => formatEntry({ kind: "percent", value });
  const facts = { sum: percent(sum), rest: percent(Math.abs(WHOLE - sum)) };
  return (
    <span role="status">
      <StatusTag tone={sum === WHOLE ? "good" : "attention"}>
        {t(sum === WHOLE ? "sum.whole" : sum < WHOLE ? "sum.under" : "sum.over", facts)}
      </StatusTag>
    </span>
  );
}
