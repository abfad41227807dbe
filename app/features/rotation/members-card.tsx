import { useState } from "react";
import { useTableLabels } from "#app/acts/use-table-labels.ts";
import { WORK_AREAS } from "#app/domain/daily/work-record.ts";
import type { RotationMember } from "#app/domain/rotation/rotation-problem.ts";
import { rotationSettingsText } from "#app/text/rotation-settings.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import { DataTable } from "#app/ui/table/data-table.tsx";
import { MemberPanel } from "./member-panel.tsx";
import styles from "./settings.module.css";
import { useSettings } from "./settings-context.ts";
import { useMemberColumns } from "./use-member-columns.tsx";

const PAGE_SIZE = 20;

/** Who rotates: everybody the reserve has, unless taken out. */
export function MembersCard() {
  const t = useText(rotationSettingsText);
  const labels = useTableLabels();
  const { settings, problems, errorAt } = useSettings();
  const [edited, setEdited] = useState<string | null>(null);
  const columns = useMemberColumns({ onEdit: setEdited });
  const { members } = settings;
  const hasProblem = ({ personId }: RotationMember) =>
    problems.some(({ path }) => path === `members.${personId}` || path.startsWith(`members.${personId}.`));
  // Who has a problem stands first: it is to be seen without turning pages.
  const rows = [...members].sort((one, other) => Number(hasProblem(other)) - Number(hasProblem(one)));
  return (
    <Card title={t("members.title", { n: members.length })}>
      <p className={styles.soft}>{t("members.intro")}</p>
      <div data-path="members">
        <AddMembers />
        {errorAt("members") !== undefined && <span className={styles.error}>{errorAt("members")}</span>}
        <DataTable
          id="rotation-members"
          caption={t("members.caption")}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.personId}
          labels={labels}
          paging={PAGE_SIZE}
          empty={<EmptyState title={t("members.empty")}>{t("members.emptyText")}</EmptyState>}
        />
      </div>
      <MemberPanel personId={edited} onClose={() => setEdited(null)} />
    </Card>
  );
}

const newMember = (personId: string): RotationMember => ({
  ...{ personId, communityIds: [], areas: WORK_AREAS, wishes: [], mentorId: null },
});

function AddMembers() {
  const t = useText(rotationSettingsText);
  const { settings, change, given } = useSettings();
  const taken = new Set(settings.members.map(({ personId }) => personId));
  const free = given.scope.reserves.filter(({ personId }) => !taken.has(personId));
  const add = (ids: readonly string[]) =>
    change({ ...settings, members: [...settings.members, ...ids.map(newMember)] });
  if (free.length === 0) return <p className={styles.soft}>{t("members.everybodyIn")}</p>;
  return (
    <div className={styles.row}>
      <div data-stretch>
        <SelectField
          key={taken.size}
          name="addMember"
          label={t("members.addLabel")}
          description={t("members.addNote")}
          emptyLabel={t("choose")}
          search={{ nothingFound: t("nothingFound"), clear: t("clear") }}
          choices={free.map(({ personId, name, communityId }) => {
            const community = given.scope.communities.find(({ id }) => id === communityId)?.name;
            return { value: personId, label: community === undefined ? name : `${name}（${community}）` };
          })}
          onChange={(personId) => personId !== "" && add([personId])}
        />
      </div>
      <ActionButton onClick={() => add(free.map(({ personId }) => personId))}>
        {t("members.addAll", { n: free.length })}
      </ActionButton>
    </div>
  );
}
