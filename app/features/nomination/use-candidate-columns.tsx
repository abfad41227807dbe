import { useMemo } from "react";
import { CANDIDATE_STATES } from "#app/contracts/nomination-choices.ts";
import type { CandidateRow, CandidatesView } from "#app/contracts/nomination-views.ts";
import { ballotsOf } from "#app/domain/selection/nomination-life.ts";
import { nominationText } from "#app/text/nomination.ts";
import { peopleWords } from "#app/text/people-words.ts";
import { selectionWords } from "#app/text/selection-words.ts";
import { dateTime } from "#app/text/time.ts";
import { useText } from "#app/text/use-text.ts";
import { StatusTag } from "#app/ui/feedback/status-tag.tsx";
import type { Column } from "#app/ui/table/column.ts";
import styles from "./nomination.module.css";
import { CandidateStateTag } from "./state-tag.tsx";
import { WithdrawButton } from "./withdraw-button.tsx";

/** Person, list, state, what stands against it, votes; the way out. */
export function useCandidateColumns(view: CandidatesView): Column<CandidateRow>[] {
  const t = useText(nominationText);
  const people = useText(peopleWords);
  return useMemo(() => {
    const votes: Column<CandidateRow>[] =
      view.votes === null
        ? []
        : [
            {
              key: "votes",
              header: t("votes"),
              value: (row) => (row.votes === null ? null : ballotsOf(row.votes)),
              cell: (row) =>
                row.votes === null ? (
                  <span className={styles.soft}>{t("noVotes")}</span>
                ) : (
                  t("ballots", { n: ballotsOf(row.votes) })
                ),
              width: 96,
            },
          ];
    return [
      { key: "name", header: t("name"), value: (row) => row.name, optional: false, width: 80 },
      { key: "unit", header: t("unit"), value: (row) => row.unitName },
      {
        key: "post",
        header: t("post"),
        value: (row) => row.post,
        cell: (row) => people(`reserveKind.${row.post}`),
        width: 112,
      },
      {
        key: "state",
        header: t("stateLabel"),
        value: (row) => CANDIDATE_STATES.indexOf(row.state),
        cell: (row) => <CandidateStateTag state={row.state} />,
        width: 144,
      },
      {
        key: "gates",
        header: t("gatesShort"),
        cell: (row) => <Against row={row} />,
        sortable: false,
        width: 232,
      },
      ...votes,
      {
        key: "by",
        header: t("nominatedBy"),
        value: (row) => row.nominatedBy ?? t("self"),
        width: 112,
      },
      {
        key: "at",
        header: t("nominatedAt"),
        value: (row) => row.nominatedAt,
        cell: (row) => dateTime(row.nominatedAt),
        hidden: true,
      },
      {
        key: "actions",
        header: "",
        kind: "actions",
        cell: (row) => (row.may.withdraw ? <WithdrawButton row={row} /> : null),
        width: 88,
      },
    ];
  }, [t, people, view]);
}

/** Gates that are not passed, and those that wait for departments; the detail says why. */
function Against({ row }: { row: CandidateRow }) {
  const t = useText(nominationText);
  const words = useText(selectionWords);
  const failed = row.gates.filter(({ passed }) => !passed);
  const waits = failed.filter(({ found, missing }) => missing.length > 0 && found === null);
  const named = (gates: CandidateRow["gates"]) => gates.map(({ kind }) => words(`gate.${kind}`)).join("、");
  const against = failed.filter((gate) => !waits.includes(gate));
  return (
    <div className={styles.against}>
      {failed.length === 0 && <span className={styles.soft}>{t("allPassed")}</span>}
      {against.length > 0 && <span>{t("against", { gates: named(against) })}</span>}
      {waits.length > 0 && <span className={styles.soft}>{t("waits", { gates: named(waits) })}</span>}
      {row.elsewhere.length > 0 && <StatusTag tone="attention">{t("elsewhereTag")}</StatusTag>}
    </div>
  );
}
