import type { Item } from "#app/domain/scoring/rule-set.ts";
import { droppedText, shownExact, slipTranslator } from "#app/text/arithmetic.ts";
import { rulesText } from "#app/text/rules.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import cells from "./cells.module.css";
import { cellOf, markOf, type Overwritten, seatOf } from "./example-marks.ts";
import type { ExampleOutcome } from "./example-score.ts";
import { MarkCell } from "./mark-cell.tsx";

export type ExampleTableProps = {
  item: Item;
  judges: number;
  overwritten: Overwritten;
  outcome: ExampleOutcome;
  onMark: (given: { cell: string; mark: number | null }) => void;
};

/** Judges by criteria; what is dropped is struck out, in a cell or as a total, as the rules say. */
export function ExampleTable({ item, judges, overwritten, outcome, onMark }: ExampleTableProps) {
  const t = useText(rulesText);
  const slip = slipTranslator(useLanguage());
  const { panel } = outcome;
  const perCriterion = item.scoring.trimOn === "criterion";
  const droppedCell = (seat: string, key: string) =>
    perCriterion
      ? (panel?.criteria.find((row) => row.key === key)?.marks.find(({ seatId }) => seatId === seat)
          ?.dropped ?? null)
      : null;
  return (
    <div className={cells.scroller}>
      <table className={cells.table} data-example="true">
        <caption className="yz-hidden">{t("example.caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("example.judge")}</th>
            {item.criteria.map((criterion) => (
              <th key={criterion.key} scope="col" data-kind="figures">
                {criterion.name}
              </th>
            ))}
            <th scope="col" data-kind="figures">
              {t("example.total")}
            </th>
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: judges }, (_, judge) => {
            const seat = seatOf(judge);
            const trace = panel?.judges.find(({ seatId }) => seatId === seat);
            const dropped = droppedText(trace?.dropped ?? null, slip);
            return (
              <tr key={seat} data-dropped={dropped !== null || undefined}>
                <th scope="row">{seat}</th>
                {item.criteria.map((criterion, index) => (
                  <td key={criterion.key} data-kind="figures">
                    <MarkCell
                      label={t("example.mark", { judge: seat, criterion: criterion.name })}
                      mark={markOf({ criterion, index, judge, overwritten })}
                      dropped={droppedText(droppedCell(seat, criterion.key), slip)}
                      onMark={(mark) =>
                        onMark({ cell: cellOf({ judge, criterionKey: criterion.key }), mark })
                      }
                    />
                  </td>
                ))}
                <td data-kind="figures">
                  {trace === undefined ? (
                    t("example.notCounted")
                  ) : dropped === null ? (
                    shownExact(trace.rounded)
                  ) : (
                    <>
                      <s>{shownExact(trace.rounded)}</s> <small>{dropped}</small>
                    </>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
