import { IconArrowDown, IconArrowRight, IconArrowUp } from "@tabler/icons-react";
import { contestWords } from "#app/text/contest-words.ts";
import { rulesText } from "#app/text/rules.ts";
import { useText } from "#app/text/use-text.ts";
import { Notice } from "#app/ui/feedback/notice.tsx";
import cells from "./cells.module.css";

export type MovedRow = {
  contestantId: string;
  number: number | null;
  name: string;
  unitName: string;
  placeBefore: number | null;
  placeAfter: number | null;
  scoreBefore: string | null;
  scoreAfter: string | null;
};

/** Every contestant whose place or score the new rules change. */
export function MovesTable({ moves }: { moves: readonly MovedRow[] }) {
  const t = useText(rulesText);
  const words = useText(contestWords);
  if (moves.length === 0) return <Notice tone="good">{t("moves.nobody")}</Notice>;
  const places = moves.filter((row) => row.placeBefore !== row.placeAfter).length;
  return (
    <>
      <p>{t("moves.summary", { count: moves.length, places })}</p>
      <div className={cells.scroller}>
        <table className={cells.table}>
          <caption className="yz-hidden">{t("moves.caption")}</caption>
          <thead>
            <tr>
              <th scope="col" data-kind="figures">
                {words("number")}
              </th>
              <th scope="col">{words("name")}</th>
              <th scope="col">{words("unit")}</th>
              <th scope="col">{t("moves.place")}</th>
              <th scope="col">{t("moves.score")}</th>
            </tr>
          </thead>
          <tbody>
            {moves.map((row) => (
              <tr key={row.contestantId}>
                <td data-kind="figures">{row.number ?? "—"}</td>
                <th scope="row">{row.name}</th>
                <td>{row.unitName}</td>
                <td>
                  <FromTo
                    before={row.placeBefore === null ? null : String(row.placeBefore)}
                    after={row.placeAfter === null ? null : String(row.placeAfter)}
                  />{" "}
                  <Direction before={row.placeBefore} after={row.placeAfter} />
                </td>
                <td className="yz-figures">
                  <FromTo before={row.scoreBefore} after={row.scoreAfter} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function FromTo({ before, after }: { before: string | null; after: string | null }) {
  const t = useText(rulesText);
  if (before === after) return <>{after ?? "—"}</>;
  return (
    <>
      {before ?? "—"} <IconArrowRight size={14} aria-label={t("moves.becomes")} />{" "}
      <strong>{after ?? "—"}</strong>
    </>
  );
}

function Direction({ before, after }: { before: number | null; after: number | null }) {
  const t = useText(rulesText);
  if (before === null || after === null || before === after) return null;
  return after < before ? (
    <IconArrowUp size={16} aria-label={t("moves.up")} />
  ) : (
    <IconArrowDown size={16} aria-label={t("moves.down")} />
  );
}
