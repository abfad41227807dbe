import { useMemo } from "react";
import { useTableLabels } from "#app/acts/use-table-labels.ts";
import type { MatchPreview } from "#app/contracts/mentorship-views.ts";
import { mentorshipText } from "#app/text/mentorship.ts";
import { useText } from "#app/text/use-text.ts";
import { CheckField } from "#app/ui/fields/check-field.tsx";
import type { Column } from "#app/ui/table/column.ts";
import { DataTable } from "#app/ui/table/data-table.tsx";

type Pair = MatchPreview["pairs"][number];
type PairsProps = {
  caption: string;
  pairs: readonly Pair[];
  /** Reserves whose pair is to be saved. */
  kept: ReadonlySet<string>;
  onKeep: (kept: ReadonlySet<string>) => void;
};

const PAGE_SIZE = 20;

/** Pairs of a matching with the reason of each; a pair may be left out. */
export function MatchPairs({ caption, pairs, kept, onKeep }: PairsProps) {
  const t = useText(mentorshipText);
  const labels = useTableLabels();
  const columns = useMemo(
    (): Column<Pair>[] => [
      {
        ...{ key: "keep", header: t("match.keep"), optional: false, width: 120 },
        value: (pair) => pair.menteeName,
        cell: (pair) => (
          <CheckField
            name={`keep-${pair.reserveId}`}
            label={pair.menteeName}
            checked={kept.has(pair.reserveId)}
            onChange={(on) => {
              const next = new Set(kept);
              if (on) next.add(pair.reserveId);
              else next.delete(pair.reserveId);
              onKeep(next);
            }}
          />
        ),
      },
      { key: "menteeUnit", header: t("column.unit"), value: (pair) => pair.menteeUnit },
      { key: "mentor", header: t("column.mentor"), value: (pair) => pair.mentorName, width: 96 },
      { key: "mentorUnit", header: t("match.mentorUnit"), hidden: true, value: (pair) => pair.mentorUnit },
      { key: "why", header: t("match.why"), sortable: false, value: (pair) => pair.basis },
    ],
    [t, kept, onKeep],
  );
  return (
    <DataTable
      id="matching"
      caption={caption}
      columns={columns}
      rows={pairs}
      rowKey={(pair) => pair.reserveId}
      labels={labels}
      paging={PAGE_SIZE}
      empty={null}
    />
  );
}
