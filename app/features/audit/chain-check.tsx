import { useFetcher } from "@remix-run/react";
import { IconShieldCheck } from "@tabler/icons-react";
import { useMemo } from "react";
import { auditText } from "#app/text/audit.ts";
import { sentenceOf } from "#app/text/refusal-sentence.ts";
import { dateTime } from "#app/text/time.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { CopyText } from "#app/ui/data/copy-text.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { StatusTag } from "#app/ui/feedback/status-tag.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import type { Column } from "#app/ui/table/column.ts";
import { DataTable } from "#app/ui/table/data-table.tsx";
import styles from "./audit.module.css";
import type { action } from "./audit.route.tsx";
import { type Chain, contestName } from "./audit-shapes.ts";
import { useTableLabels } from "./audit-words.ts";

const isWhole = (chain: Chain): boolean => chain.brokenAt === null && chain.lostSignedVersions.length === 0;
const CHAINS_ON_A_PAGE = 10;

/** The head of the page: the button that has the chains recomputed, and below it what came of it. */
export function ChainCheck() {
  const t = useText(auditText);
  const language = useLanguage();
  const fetcher = useFetcher<typeof action>();
  const { data } = fetcher;
  return (
    <>
      <PageHeader
        title={t("title")}
        subtitle={t("subtitle")}
        actions={
          <ActionButton
            icon={<IconShieldCheck size={20} />}
            busy={fetcher.state !== "idle"}
            busyLabel={t("check.running")}
            onClick={() => fetcher.submit({}, { method: "post" })}
          >
            {t("check.run")}
          </ActionButton>
        }
      />
      {data !== undefined && (
        <div className={styles.outcome}>
          {data.ok ? (
            <Outcome at={data.value.at} chains={data.value.chains} />
          ) : (
            <Notice tone="error" live title={t("check.failed")}>
              {sentenceOf(data.refusal, language)}
            </Notice>
          )}
        </div>
      )}
    </>
  );
}

function Outcome({ at, chains }: { at: string; chains: readonly Chain[] }) {
  const t = useText(auditText);
  const columns = useColumns();
  const labels = useTableLabels();
  const broken = chains.filter((chain) => !isWhole(chain));
  const sorted = useMemo(
    () => chains.toSorted((one, other) => Number(isWhole(one)) - Number(isWhole(other))),
    [chains],
  );
  const rows = chains.reduce((sum, chain) => sum + chain.rows, 0);
  return (
    <>
      {broken.length === 0 ? (
        <Notice tone="good" live title={t("check.whole")}>
          {t("check.wholeText", { at: dateTime(at), chains: chains.length, rows })}
        </Notice>
      ) : (
        <Notice tone="error" live title={t("check.broken", { chains: broken.length })}>
          {t("check.hint")}
        </Notice>
      )}
      <DataTable
        id="audit-chains"
        caption={t("check.caption")}
        columns={columns}
        rows={sorted}
        rowKey={(chain) => chain.chain}
        labels={labels}
        paging={CHAINS_ON_A_PAGE}
        empty={null}
      />
    </>
  );
}

function useColumns(): Column<Chain>[] {
  const t = useText(auditText);
  return useMemo(
    () => [
      {
        key: "chain",
        header: t("check.chain"),
        cell: (chain) => contestName(chain.contest, { main: t("main"), wiped: t("wiped") }),
        optional: false,
      },
      { key: "state", header: t("check.state"), cell: (chain) => <State chain={chain} />, optional: false },
      { key: "rows", header: t("check.rows"), cell: (chain) => chain.rows, kind: "figures", width: 96 },
      {
        key: "head",
        header: t("check.head"),
        cell: (chain) => (
          <CopyText text={chain.head} labels={{ copy: t("check.copy"), copied: t("check.copied") }} />
        ),
      },
    ],
    [t],
  );
}

function State({ chain }: { chain: Chain }) {
  const t = useText(auditText);
  if (chain.brokenAt !== null)
    return <StatusTag tone="bad">{t("check.brokenAt", { row: chain.brokenAt })}</StatusTag>;
  if (chain.lostSignedVersions.length > 0) {
    const versions = chain.lostSignedVersions.join("、");
    return <StatusTag tone="bad">{t("check.rewritten", { versions })}</StatusTag>;
  }
  return <StatusTag tone="good">{t("check.good")}</StatusTag>;
}
