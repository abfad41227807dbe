import { useLocation, useNavigate } from "@remix-run/react";
import { useEffect, useState } from "react";
import type { EntryDesk } from "#app/contracts/record-views.ts";
import { ENTERED_KINDS } from "#app/domain/daily/work-record.ts";
import { useOfflinePage } from "#app/outbox/use-offline-page.ts";
import { useTabLock } from "#app/outbox/use-tab-lock.ts";
import { entryText } from "#app/text/entry.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { PlainFrame } from "#app/ui/frames/plain-frame.tsx";
import styles from "./entry.module.css";
import { EntryForm } from "./entry-form.tsx";
import { useEntrySentences } from "./entry-words.ts";
import type { Keeping, Notebook, NotebookState } from "./outbox/notebook.ts";
import { RecentList } from "./recent-list.tsx";
import { StartView } from "./start-view.tsx";
import { StatusBar } from "./status-words.tsx";
import { Tray } from "./tray.tsx";
import type { FormTarget } from "./use-entry-form.ts";
import { useNotebook } from "./use-notebook.ts";

/** Where daily work is entered: by one thumb, between two visits, without a network too. */
export function DailyPage({ desk }: { desk: EntryDesk }) {
  const t = useText(entryText);
  const { accountId, name } = desk;
  const { role, takeOver } = useTabLock(`yanzhen-entry-${accountId}`);
  const { notebook, state } = useNotebook({ accountId, leading: role === "leading" });
  const known = `${desk.own?.cadreId}:${desk.people.length}`;
  useOfflinePage({ scope: "/daily/", mark: "daily", id: accountId, version: known });
  return (
    <PlainFrame
      brand={{ name: t("brand"), unit: name, home: `/daily/${accountId}` }}
      skipLabel={t("skip")}
      toolsSlot={
        <LinkButton size="large" tone="quiet" to="/my/records" reloadDocument>
          {t("myRecords")}
        </LinkButton>
      }
    >
      {role === "elsewhere" ? (
        <Notice
          tone="attention"
          action={
            <ActionButton size="large" onClick={takeOver}>
              {t("takeOver")}
            </ActionButton>
          }
        >
          {t("elsewhere")}
        </Notice>
      ) : (
        <div className={styles.page}>
          <StatusBar state={state} />
          <Warnings state={state} />
          <Inside desk={desk} notebook={notebook} state={state} />
        </div>
      )}
    </PlainFrame>
  );
}

function Warnings({ state }: { state: NotebookState }) {
  const t = useText(entryText);
  const { ofRefusal } = useEntrySentences();
  const { trouble, keeping } = state;
  const signIn = trouble?.kind === "refused" && /sign-in|other-account/.test(trouble.rule);
  return (
    <>
      {keeping === "memory" && <Notice tone="attention">{t("memory")}</Notice>}
      {trouble !== null && (
        <Notice
          tone="attention"
          live
          action={
            signIn && (
              <LinkButton size="large" to="/sign-in?next=/daily" reloadDocument>
                {t("signIn")}
              </LinkButton>
            )
          }
        >
          {ofRefusal(trouble)}
        </Notice>
      )}
    </>
  );
}

type InsideProps = { desk: EntryDesk; notebook: Notebook | null; state: NotebookState };

/** A # that is taken away altogether asks the server for the page again; from one # to another nothing is asked. */
const START = "start";

/** The view stands behind the # of the address: the phone's own way back leads out of a form, without a network too. */
function Inside({ desk, notebook, state }: InsideProps) {
  const t = useText(entryText);
  const navigate = useNavigate();
  const { hash } = useLocation();
  const [cadreId, setCadreId] = useState(desk.own?.cadreId ?? desk.people[0]?.cadreId ?? "");
  const [stored, setStored] = useState<Keeping | null>(null);
  const open = (view: string) => navigate({ hash: view });
  const leave = () => navigate({ hash: START }, { replace: true });
  useEffect(() => {
    if (hash === "") navigate({ hash: START }, { replace: true });
  }, [hash, navigate]);
  const ready = notebook !== null && state.keeping !== "opening";
  const target = ready ? targetOf({ hash, state, cadreId }) : null;
  if (ready && target !== null) {
    return (
      <EntryForm
        key={hash}
        {...{ desk, notebook, state, target }}
        onBack={leave}
        onSaved={(keeping) => {
          setStored(keeping);
          leave();
        }}
      />
    );
  }
  const refused = Object.values(state.kept.records).filter((record) => record.state === "refused");
  return (
    <>
      {stored !== null && (
        <Notice tone="good" live>
          {t(stored === "durable" ? "stored" : "storedMemory")}
        </Notice>
      )}
      <Tray
        refused={refused}
        onMend={({ id }) => open(`mend-${id}`)}
        onDiscard={(id) => notebook?.discard(id)}
      />
      <StartView
        desk={desk}
        kept={state.kept}
        cadreId={cadreId}
        ready={ready}
        onPerson={setCadreId}
        onKind={(kind) => {
          setStored(null);
          open(kind);
        }}
      />
      <RecentList kept={state.kept} />
    </>
  );
}

function targetOf(given: { hash: string; state: NotebookState; cadreId: string }): FormTarget | null {
  const { hash, state, cadreId } = given;
  const asked = hash.slice(1);
  const kind = ENTERED_KINDS.find((each) => each === asked);
  if (kind !== undefined) return { kind, cadreId, mending: null };
  const mending = asked.startsWith("mend-") ? state.kept.records[asked.slice(5)] : undefined;
  return mending?.state === "refused"
    ? { kind: mending.wording.kind, cadreId: mending.values.cadreId, mending }
    : null;
}
