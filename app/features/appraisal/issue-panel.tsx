import { useFetcher } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { RefusalNotice, useFieldErrors } from "#app/acts/refusal-notice.tsx";
import type { Result } from "#app/domain/shared/refusal.ts";
import { appraisalText } from "#app/text/appraisal.ts";
import { contestWords } from "#app/text/contest-words.ts";
import { useText } from "#app/text/use-text.ts";
import { ConfirmDialog } from "#app/ui/feedback/confirm-dialog.tsx";
import { NumberField } from "#app/ui/fields/number-field.tsx";
import type { IssuedLink, LinkBatch } from "./appraisal-shapes.ts";
import { batchName } from "./batch-name.ts";

type IssueProps = {
  batch: LinkBatch;
  onClose: () => void;
  onIssued: (links: readonly IssuedLink[]) => void;
};

/** Asks how many, and says what happens to those issued before. */
export function IssuePanel({ batch, onClose, onIssued }: IssueProps) {
  const t = useText(appraisalText);
  const words = useText(contestWords);
  const fetcher = useFetcher<Result<IssuedLink[]>>();
  const [count, setCount] = useState("20");
  const told = useRef(onIssued);
  told.current = onIssued;
  useEffect(() => {
    if (fetcher.data?.ok === true) told.current(fetcher.data.value);
  }, [fetcher.data]);
  const refusal = fetcher.state === "idle" && fetcher.data?.ok === false ? fetcher.data.refusal : null;
  const error = useFieldErrors(refusal);
  const peers = batch.raterGroup === "peers";
  const names = { unit: batch.unitName, group: batchName(batch, t) };
  const send = () => {
    const { raterGroup, unitId, ordinary } = batch;
    const form = {
      intent: "issue",
      raterGroup,
      unitId,
      ordinary: String(ordinary),
      count: peers ? "" : count,
    };
    if (fetcher.state === "idle") fetcher.submit(form, { method: "post" });
  };
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t("links.issueTitle", names)}
      confirmLabel={t("links.confirm")}
      cancelLabel={words("cancel")}
      busy={fetcher.state !== "idle"}
      confirm={{ kind: "call", onConfirm: send }}
    >
      <p>{peers ? t("links.peersText", names) : t("links.residentsText", names)}</p>
      {!peers && (
        <NumberField
          name="count"
          label={t("links.count")}
          value={count}
          onChange={setCount}
          whole
          required
          error={error("count")}
        />
      )}
      {error("count") === undefined && <RefusalNotice refusal={refusal} />}
    </ConfirmDialog>
  );
}
