import type { LadderBand } from "#app/domain/scoring/rule-set.ts";
import { rulesText } from "#app/text/rules.ts";
import { useText } from "#app/text/use-text.ts";
import cells from "./cells.module.css";
import { EntryCell } from "./entry-cell.tsx";
import { RowButtons } from "./row-buttons.tsx";
import { type ListAt, listPath } from "./rule-lists.ts";
import { useRules } from "./rules-context.ts";

export type LadderRowProps = {
  band: LadderBand;
  index: number;
  count: number;
  of: ListAt;
  onBand: (band: LadderBand) => void;
};

export function LadderRow({ band, index, count, of, onBand }: LadderRowProps) {
  const t = useText(rulesText);
  const { readOnly } = useRules();
  const path = `${listPath(of)}[${index}]`;
  const n = index + 1;
  return (
    <tr>
      <td data-kind="figures">
        <EntryCell
          path={`${path}.fromSeconds`}
          label={t("ladder.fromOf", { n })}
          kind="whole"
          value={band.fromSeconds}
          onValue={(fromSeconds) => onBand({ ...band, fromSeconds })}
        />
      </td>
      <td data-kind="figures">
        <EntryCell
          path={`${path}.toSeconds`}
          label={t("ladder.toOf", { n })}
          kind="whole"
          optional
          placeholder={t("ladder.andMore")}
          value={band.toSeconds}
          onValue={(toSeconds) => onBand({ ...band, toSeconds })}
        />
      </td>
      <td data-kind="figures">
        <EntryCell
          path={`${path}.points`}
          label={t("ladder.pointsOf", { n })}
          kind="points"
          value={band.points}
          onValue={(points) => onBand({ ...band, points })}
        />
      </td>
      <td>
        <input
          type="checkbox"
          className={cells.check}
          aria-label={t("ladder.disqualifyOf", { n })}
          checked={band.disqualify}
          disabled={readOnly}
          onChange={(event) => onBand({ ...band, disqualify: event.currentTarget.checked })}
        />
      </td>
      {!readOnly && (
        <td data-kind="tight">
          <RowButtons of={of} index={index} count={count} name={t("ladder.row", { n })} still />
        </td>
      )}
    </tr>
  );
}
