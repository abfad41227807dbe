import { IconFoldDown, IconFoldUp, IconSearch } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { organisationText } from "#app/text/organisation.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { TextField } from "#app/ui/fields/text-field.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import styles from "./organisation.module.css";
import { UnitPanel } from "./unit-panel.tsx";
import { childrenOf, findUnits, rowsInSight, treeOf, type Unit } from "./unit-tree.ts";
import { UnitTreeView } from "./unit-tree-view.tsx";

export function OrganisationPage({ units }: { units: readonly Unit[] }) {
  const t = useText(organisationText);
  const state = useTree(units);
  const { tree, found } = state;
  const [shownId, setShownId] = useState<string | null>(null);
  const people = childrenOf(tree, null).reduce((sum, { cadres }) => sum + cadres.below, 0);
  if (units.length === 0) {
    return (
      <>
        <PageHeader title={t("title")} />
        <EmptyState title={t("empty")}>{t("emptyHint")}</EmptyState>
      </>
    );
  }
  return (
    <>
      <PageHeader title={t("title")} subtitle={t("subtitle")} />
      <Tools state={state} />
      <p className={styles.status} role="status">
        {found === null
          ? t("total", { units: units.length, people })
          : found.length === 0
            ? t("nothing", { text: state.sought.trim() })
            : t("found", { number: found.length })}
      </p>
      {state.rows.length > 0 && (
        <UnitTreeView
          rows={state.rows}
          found={state.foundIds}
          shownId={shownId}
          onToggle={state.toggle}
          onShow={setShownId}
        />
      )}
      <UnitPanel
        unit={shownId === null ? null : (tree.byId.get(shownId) ?? null)}
        tree={tree}
        onShow={(unitId) => {
          state.reveal(unitId);
          setShownId(unitId);
        }}
        onClose={() => setShownId(null)}
      />
    </>
  );
}

/** What is open and what is sought; at first the top is open. */
function useTree(units: readonly Unit[]) {
  const tree = useMemo(() => treeOf(units), [units]);
  const [open, setOpen] = useState<ReadonlySet<string>>(
    () => new Set(childrenOf(tree, null).map(({ id }) => id)),
  );
  const [sought, setSought] = useState("");
  const found = useMemo(() => (sought.trim() === "" ? null : findUnits(units, sought)), [units, sought]);
  const rows = useMemo(() => rowsInSight(tree, { open, found }), [tree, open, found]);
  const change = (unitId: string, isOpen: boolean) =>
    setOpen((now) => {
      const next = new Set(now);
      if (isOpen) next.add(unitId);
      else next.delete(unitId);
      return next;
    });
  return {
    tree,
    rows,
    found,
    foundIds: useMemo(() => new Set(found?.map(({ id }) => id)), [found]),
    sought,
    setSought,
    allOpen: units.every(({ id }) => childrenOf(tree, id).length === 0 || open.has(id)),
    openAll: (all: boolean) => setOpen(new Set((all ? units : childrenOf(tree, null)).map(({ id }) => id))),
    toggle: change,
    /** The line of a unit comes into sight with its parent open. */
    reveal: (unitId: string) => {
      const parentId = tree.byId.get(unitId)?.parentId ?? null;
      if (parentId !== null) change(parentId, true);
    },
  };
}

function Tools({ state }: { state: ReturnType<typeof useTree> }) {
  const t = useText(organisationText);
  return (
    <div className={styles.tools}>
      <TextField
        name="search"
        type="search"
        label={t("search")}
        placeholder={t("searchHint")}
        icon={<IconSearch size={18} />}
        value={state.sought}
        onChange={state.setSought}
      />
      {state.found === null && (
        <ActionButton
          icon={state.allOpen ? <IconFoldUp size={20} /> : <IconFoldDown size={20} />}
          onClick={() => state.openAll(!state.allOpen)}
        >
          {t(state.allOpen ? "collapseAll" : "expandAll")}
        </ActionButton>
      )}
    </div>
  );
}
