import { useFetcher, useRevalidator } from "@remix-run/react";
import { IconDeviceTablet, IconQrcode } from "@tabler/icons-react";
import { useEffect, useMemo, useState } from "react";
import type { Result } from "#app/domain/shared/refusal.ts";
import { devicesText } from "#app/text/devices.ts";
import { dateTime, timeOfDay } from "#app/text/time.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { askToConfirm } from "#app/ui/feedback/ask-to-confirm.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { StatusTag } from "#app/ui/feedback/status-tag.tsx";
import type { Column } from "#app/ui/table/column.ts";
import { DataTable } from "#app/ui/table/data-table.tsx";
import { type DevicesTranslate, type SeatDevice, seatWords } from "./device-words.ts";
import { OrganiserRefusal } from "./organiser-refusal.tsx";
import { PairingPanel } from "./pairing-panel.tsx";
import { PairingSheets } from "./pairing-sheets.tsx";
import { useIssue } from "./use-issue.ts";

/** While tablets are being paired the list follows them. */
const FOLLOW_MS = 3_000;

export function DeviceList({ seats, address }: { seats: SeatDevice[]; address: string }) {
  const t = useText(devicesText);
  const [pairing, setPairing] = useState<string | null>(null);
  const [sheetsShown, setSheetsShown] = useState(false);
  const single = useIssue();
  const all = useIssue();
  const revoking = useFetcher<Result<null>>();
  const now = useFollowing(seats);

  const pair = (seatId: string) => {
    setPairing(seatId);
    single.issue([seatId]);
  };
  const pairMany = async (which: readonly SeatDevice[]) => {
    const confirmed = await askToConfirm({
      title: t("pairAllAsk.title", { count: which.length }),
      body: t("pairAllAsk.text"),
      confirmLabel: t("pairAllAsk.confirm"),
      cancelLabel: t("revokeAsk.cancel"),
    });
    if (!confirmed) return;
    all.issue(which.map(({ id }) => id));
    setSheetsShown(true);
  };
  const revoke = async (seat: SeatDevice) => {
    const names = { seat: seatWords(seat, t), holder: seat.holderName };
    const confirmed = await askToConfirm({
      title: t("revokeAsk.title", names),
      body: t("revokeAsk.text"),
      confirmLabel: t("revokeAsk.confirm"),
      cancelLabel: t("revokeAsk.cancel"),
      danger: true,
    });
    if (confirmed) revoking.submit({ intent: "revoke", seatId: seat.id }, { method: "post" });
  };
  const columns = useColumns({ now, t, pair, revoke });

  if (sheetsShown && all.invitations !== null) {
    return (
      <PairingSheets
        invitations={all.invitations}
        seats={seats}
        address={address}
        onBack={() => setSheetsShown(false)}
      />
    );
  }
  const unpaired = seats.filter(({ pairedAt }) => pairedAt === null);
  return (
    <>
      <OrganiserRefusal
        refusal={all.refusal ?? (revoking.data?.ok === false ? revoking.data.refusal : null)}
      />
      <DataTable
        id="devices"
        caption={t("table.caption")}
        columns={columns}
        rows={seats}
        rowKey={({ id }) => id}
        labels={{
          columns: t("table.columns"),
          navigation: t("table.navigation"),
          previous: t("table.previous"),
          next: t("table.next"),
          total: (count) => t("table.total", { count }),
          page: (at) => t("table.page", at),
        }}
        empty={<EmptyState title={t("empty")}>{t("emptyHelp")}</EmptyState>}
        toolbarSlot={
          seats.length > 0 && (
            <>
              {unpaired.length > 0 && unpaired.length < seats.length && (
                <ActionButton icon={<IconQrcode />} busy={all.busy} onClick={() => void pairMany(unpaired)}>
                  {t("pairMissing")}
                </ActionButton>
              )}
              <ActionButton
                tone="primary"
                icon={<IconQrcode />}
                busy={all.busy}
                onClick={() => void pairMany(seats)}
              >
                {t("pairAll")}
              </ActionButton>
            </>
          )
        }
      />
      <PairingPanel
        seat={seats.find(({ id }) => id === pairing) ?? null}
        invitation={single.invitations?.find(({ seatId }) => seatId === pairing) ?? null}
        refusal={single.refusal}
        busy={single.busy}
        address={address}
        onAgain={pair}
        onClose={() => setPairing(null)}
      />
    </>
  );
}

/** The time, and the list anew while an invitation is open and the page is looked at. */
function useFollowing(seats: readonly SeatDevice[]): number {
  const { revalidate } = useRevalidator();
  const [now, setNow] = useState(0);
  const waiting = seats.some(({ invitedUntil }) => invitedUntil !== null);
  useEffect(() => {
    setNow(Date.now());
    if (!waiting) return;
    const timer = setInterval(() => {
      setNow(Date.now());
      if (document.visibilityState === "visible") revalidate();
    }, FOLLOW_MS);
    return () => clearInterval(timer);
  }, [waiting, revalidate]);
  return now;
}

function useColumns(parts: {
  now: number;
  t: DevicesTranslate;
  pair: (seatId: string) => void;
  revoke: (seat: SeatDevice) => void;
}): Column<SeatDevice>[] {
  const { t, now } = parts;
  // The handlers are new at each rendering; the table must not be.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what they close over does not change what they do
  return useMemo(
    () => [
      { key: "panel", header: t("column.panel"), value: (seat) => seat.panelName },
      { key: "seat", header: t("column.seat"), value: (seat) => seatWords(seat, t) },
      { key: "holder", header: t("column.holder"), value: (seat) => seat.holderName, optional: false },
      {
        key: "state",
        header: t("column.state"),
        value: (seat) => (seat.pairedAt === null ? (seat.invitedUntil === null ? 2 : 1) : 0),
        cell: (seat) => <DeviceState seat={seat} now={now} />,
      },
      {
        key: "actions",
        header: t("column.actions"),
        kind: "actions",
        sortable: false,
        cell: (seat) => (
          <>
            <ActionButton
              size="small"
              icon={<IconDeviceTablet size={18} />}
              onClick={() => parts.pair(seat.id)}
            >
              {t(seat.pairedAt === null ? "pair" : "pairAgain")}
            </ActionButton>
            {seat.pairedAt !== null && (
              <ActionButton size="small" tone="danger" onClick={() => parts.revoke(seat)}>
                {t("revoke")}
              </ActionButton>
            )}
          </>
        ),
      },
    ],
    [t, now],
  );
}

function DeviceState({ seat, now }: { seat: SeatDevice; now: number }) {
  const t = useText(devicesText);
  const { pairedAt, device, invitedUntil } = seat;
  const invited = invitedUntil !== null && invitedUntil > now;
  return (
    <>
      {pairedAt !== null && (
        <StatusTag tone="good">
          {device === null ? t("state.paired") : t("state.pairedWith", { device })}
        </StatusTag>
      )}
      {invited && (
        <StatusTag tone="attention">{t("state.invited", { time: timeOfDay(invitedUntil) })}</StatusTag>
      )}
      {pairedAt === null && !invited && <StatusTag tone="neutral">{t("state.unpaired")}</StatusTag>}
      {pairedAt !== null && <div>{t("state.pairedAt", { time: dateTime(pairedAt) })}</div>}
    </>
  );
}
