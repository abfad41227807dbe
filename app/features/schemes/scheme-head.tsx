import { useNavigate } from "@remix-run/react";
import { IconCopy } from "@tabler/icons-react";
import { useState } from "react";
import { ActButton } from "#app/acts/act-button.tsx";
import type { SchemeView } from "#app/contracts/scheme-views.ts";
import { schemesText } from "#app/text/schemes.ts";
import { dateTime } from "#app/text/time.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { CopyText } from "#app/ui/data/copy-text.tsx";
import { KeyValue } from "#app/ui/data/key-value.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { CopyPanel } from "./copy-panel.tsx";
import { EndDialog, PutInForceDialog } from "./in-force-panel.tsx";
import { SchemeStatusTag, useMonths } from "./status-tag.tsx";

type Props = { scheme: SchemeView; problems: number; dirty: boolean };

export function SchemeHead(props: Props) {
  const t = useText(schemesText);
  const months = useMonths();
  const { scheme } = props;
  return (
    <>
      <PageHeader
        crumbs={[{ label: t("edit.crumb"), to: "/schemes" }]}
        crumbsLabel={t("edit.crumb")}
        title={scheme.name}
        subtitle={`${scheme.unitName} · ${months(scheme)}`}
        status={<SchemeStatusTag status={scheme.status} />}
        actions={<HeadActions {...props} />}
      />
      <ReadOnlyNotice scheme={scheme} />
      {scheme.hash !== null && scheme.status !== "draft" && (
        <KeyValue
          entries={[
            {
              key: "since",
              label: t("edit.since"),
              value: scheme.inForceAt === null ? "" : dateTime(scheme.inForceAt),
            },
            {
              key: "hash",
              label: t("edit.hash"),
              value: (
                <CopyText
                  text={scheme.hash}
                  labels={{ copy: t("edit.copyHash"), copied: t("edit.copied") }}
                />
              ),
            },
          ]}
        />
      )}
    </>
  );
}

function ReadOnlyNotice({ scheme }: { scheme: SchemeView }) {
  const t = useText(schemesText);
  const { status, fromMonth, toMonth, unitName } = scheme;
  if (status === "draft") {
    return scheme.may.edit ? null : <Notice tone="info">{t("edit.readDraft", { unit: unitName })}</Notice>;
  }
  const facts = { from: fromMonth ?? "", to: toMonth ?? "" };
  return (
    <Notice tone="info">{t(status === "inForce" ? "edit.readInForce" : "edit.readEnded", facts)}</Notice>
  );
}

function HeadActions({ scheme, problems, dirty }: Props) {
  const t = useText(schemesText);
  const navigate = useNavigate();
  const [open, setOpen] = useState<"copy" | "put" | "end" | null>(null);
  const close = () => setOpen(null);
  const { may, name } = scheme;
  return (
    <>
      {scheme.own.length > 0 && (
        <ActionButton icon={<IconCopy size={20} />} onClick={() => setOpen("copy")}>
          {t("edit.copy")}
        </ActionButton>
      )}
      {may.edit && (
        <ActButton
          intent="discard"
          ask={{
            ...{ title: t("edit.discardAsk", { name }), text: t("edit.discardText") },
            ...{ confirm: t("edit.discard"), danger: true },
          }}
          onDone={() => navigate("/schemes")}
        >
          {t("edit.discard")}
        </ActButton>
      )}
      {may.recall && (
        <ActButton
          intent="recall"
          ask={{
            ...{ title: t("edit.recallAsk", { name }), text: t("edit.recallText") },
            confirm: t("edit.recall"),
          }}
        >
          {t("edit.recall")}
        </ActButton>
      )}
      {may.end && <ActionButton onClick={() => setOpen("end")}>{t("edit.end")}</ActionButton>}
      {may.putInForce && (
        <ActionButton
          tone="primary"
          disabled={dirty || problems > 0}
          title={
            dirty ? t("edit.putSave") : problems > 0 ? t("edit.putProblems", { count: problems }) : undefined
          }
          onClick={() => setOpen("put")}
        >
          {t("edit.putInForce")}
        </ActionButton>
      )}
      {open === "copy" && <CopyPanel scheme={scheme} onClose={close} />}
      {open === "put" && <PutInForceDialog scheme={scheme} onClose={close} />}
      {open === "end" && <EndDialog scheme={scheme} onClose={close} />}
    </>
  );
}
