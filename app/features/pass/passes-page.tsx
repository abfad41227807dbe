import { IconTicket } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { passText } from "#app/text/pass.ts";
import { sentenceOf } from "#app/text/refusal-sentence.ts";
import { dateTime } from "#app/text/time.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { askToConfirm } from "#app/ui/feedback/ask-to-confirm.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import type { Column } from "#app/ui/table/column.ts";
import { DataTable } from "#app/ui/table/data-table.tsx";
import type { PassRow } from "./pass-shapes.ts";
import { PassSlips } from "./pass-slips.tsx";
import { useIssuePasses } from "./use-issue-passes.ts";

/** Who has an admission pass, and handing them out. */
export function PassesPage({
  passes,
  may,
  address,
}: {
  passes: readonly PassRow[];
  may: { issue: boolean };
  address: string;
}) {
  const t = useText(passText);
  const language = useLanguage();
  const [shown, setShown] = useState(false);
  const issuing = useIssuePasses();
  const issue = async (rows: readonly PassRow[]) => {
    const renewed = rows.some(({ issuedAt }) => issuedAt !== null);
    const confirmed =
      !renewed ||
      (await askToConfirm({
        title: t("page.ask", { count: rows.length }),
        body: t("page.askText"),
        confirmLabel: t("page.confirm"),
        cancelLabel: t("page.cancel"),
      }));
    if (!confirmed) return;
    issuing.issue(rows.map(({ contestantId }) => contestantId));
    setShown(true);
  };
  const columns = useColumns({ may: may.issue, issue });
  if (shown && issuing.issued !== null)
    return (
      <PassSlips issued={issuing.issued} passes={passes} address={address} onBack={() => setShown(false)} />
    );
  const missing = passes.filter(({ issuedAt }) => issuedAt === null);
  return (
    <>
      <p>{t("page.intro")}</p>
      {issuing.refusal !== null && (
        <Notice tone="error" live>
          {sentenceOf(issuing.refusal, language)}
        </Notice>
      )}
      <DataTable
        id="passes"
        caption={t("page.caption")}
        columns={columns}
        rows={[...passes]}
        rowKey={({ contestantId }) => contestantId}
        labels={{
          columns: t("table.columns"),
          navigation: t("table.navigation"),
          previous: t("table.previous"),
          next: t("table.next"),
          total: (count) => t("table.total", { count }),
          page: (at) => t("table.page", at),
        }}
        empty={<EmptyState title={t("page.empty")}>{t("page.emptyHelp")}</EmptyState>}
        toolbarSlot={
          may.issue &&
          passes.length > 0 && (
            <>
              {missing.length > 0 && missing.length < passes.length && (
                <ActionButton busy={issuing.busy} onClick={() => void issue(missing)}>
                  {t("page.issueMissing", { count: missing.length })}
                </ActionButton>
              )}
              <ActionButton
                tone="primary"
                icon={<IconTicket />}
                busy={issuing.busy}
                onClick={() => void issue(passes)}
              >
                {t("page.issueAll")}
              </ActionButton>
            </>
          )
        }
      />
    </>
  );
}

function useColumns(parts: {
  may: boolean;
  issue: (rows: readonly PassRow[]) => Promise<void>;
}): Column<PassRow>[] {
  const t = useText(passText);
  const { may } = parts;
  // The handler is new at each rendering; the table must not be.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what it closes over does not change what it does
  return useMemo(
    () => [
      { key: "number", header: t("page.number"), value: ({ number }) => number },
      { key: "name", header: t("page.name"), value: ({ name }) => name, optional: false },
      { key: "unit", header: t("page.unit"), value: ({ unitName }) => unitName },
      {
        key: "pass",
        header: t("page.pass"),
        value: ({ issuedAt }) => issuedAt ?? 0,
        cell: ({ issuedAt }) =>
          issuedAt === null ? t("page.notIssued") : t("page.issued", { time: dateTime(issuedAt) }),
      },
      { key: "devices", header: t("page.devices"), value: ({ devices }) => devices },
      ...(may
        ? [
            {
              key: "actions",
              header: t("page.actions"),
              kind: "actions" as const,
              sortable: false,
              cell: (row: PassRow) => (
                <ActionButton size="small" onClick={() => void parts.issue([row])}>
                  {t(row.issuedAt === null ? "page.issueOne" : "page.again")}
                </ActionButton>
              ),
            },
          ]
        : []),
    ],
    [t, may],
  );
}
