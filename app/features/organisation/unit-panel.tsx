import { organisationText } from "#app/text/organisation.ts";
import { peopleWords } from "#app/text/people-words.ts";
import { selectionWords } from "#app/text/selection-words.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { KeyValue } from "#app/ui/data/key-value.tsx";
import { SidePanel } from "#app/ui/layout/side-panel.tsx";
import { AddUnit } from "./add-unit.tsx";
import { MoveUnit } from "./move-unit.tsx";
import styles from "./organisation.module.css";
import { RenameUnit } from "./rename-unit.tsx";
import { childrenOf, type Tree, type Unit } from "./unit-tree.ts";

export type UnitPanelProps = {
  unit: Unit | null;
  tree: Tree;
  onShow: (unitId: string) => void;
  onClose: () => void;
};

/** What a unit is and what may be done with it, in the drawer. */
export function UnitPanel({ unit, tree, onShow, onClose }: UnitPanelProps) {
  const t = useText(organisationText);
  return (
    <SidePanel opened={unit !== null} onClose={onClose} title={unit?.name ?? ""} closeLabel={t("close")}>
      {unit !== null && (
        <div className={styles.stack} key={unit.id}>
          <UnitFacts unit={unit} tree={tree} />
          <Children units={childrenOf(tree, unit.id)} onShow={onShow} />
          {unit.mayChange ? (
            <>
              {unit.takes.length > 0 && <AddUnit unit={unit} />}
              <RenameUnit unit={unit} />
              {unit.kind !== "district" && <MoveUnit unit={unit} tree={tree} />}
            </>
          ) : (
            <p className={styles.hint}>{t("panel.readOnly")}</p>
          )}
        </div>
      )}
    </SidePanel>
  );
}

function UnitFacts({ unit, tree }: { unit: Unit; tree: Tree }) {
  const t = useText(organisationText);
  const words = useText(peopleWords);
  const kinds = useText(selectionWords);
  const parent = unit.parentId === null ? undefined : tree.byId.get(unit.parentId);
  const entries = [
    { key: "kind", label: t("panel.kind"), value: words(`unitKind.${unit.kind}`) },
    { key: "code", label: t("panel.code"), value: unit.code },
    ...(parent === undefined ? [] : [{ key: "parent", label: t("panel.parent"), value: parent.name }]),
    ...(unit.kind === "community"
      ? [
          {
            key: "communityKind",
            label: t("rename.communityKind"),
            value:
              unit.communityKind === null
                ? t("rename.unknownKind")
                : kinds(`communityKind.${unit.communityKind}`),
          },
        ]
      : []),
    { key: "own", label: t("panel.own"), value: t("people", { number: unit.cadres.own }) },
    { key: "below", label: t("panel.below"), value: t("people", { number: unit.cadres.below }) },
  ];
  return <KeyValue entries={entries} />;
}

function Children({ units, onShow }: { units: readonly Unit[]; onShow: (unitId: string) => void }) {
  const t = useText(organisationText);
  if (units.length === 0) return null;
  return (
    <section className={styles.section}>
      <h3>
        {t("panel.children")} · {t("panel.number", { number: units.length })}
      </h3>
      <ul className={styles.children}>
        {units.map(({ id, name }) => (
          <li key={id}>
            <ActionButton size="small" tone="quiet" onClick={() => onShow(id)}>
              {name}
            </ActionButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
