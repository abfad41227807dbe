import { WORK_AREAS } from "#app/domain/daily/work-record.ts";
import type { RotationMember, Wish } from "#app/domain/rotation/rotation-problem.ts";
import { dailyWords } from "#app/text/daily-words.ts";
import { rotationSettingsText } from "#app/text/rotation-settings.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { CheckField } from "#app/ui/fields/check-field.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { SidePanel } from "#app/ui/layout/side-panel.tsx";
import styles from "./settings.module.css";
import { useSettings } from "./settings-context.ts";

/** Areas to lead and wishes of one person. */
export function MemberPanel({ personId, onClose }: { personId: string | null; onClose: () => void }) {
  const t = useText(rotationSettingsText);
  const { settings, nameOf } = useSettings();
  const member = settings.members.find((each) => each.personId === personId);
  return (
    <SidePanel
      opened={member !== undefined}
      onClose={onClose}
      title={t("members.panel", { name: member === undefined ? "" : nameOf(member.personId) })}
      closeLabel={t("close")}
      footer={<ActionButton onClick={onClose}>{t("close")}</ActionButton>}
    >
      {member !== undefined && <Fields member={member} />}
    </SidePanel>
  );
}

function Fields({ member }: { member: RotationMember }) {
  const t = useText(rotationSettingsText);
  const areas = useText(dailyWords);
  const { settings, change, errorAt } = useSettings();
  const path = `members.${member.personId}`;
  const put = (next: Partial<RotationMember>) =>
    change({
      ...settings,
      members: settings.members.map((each) =>
        each.personId === member.personId ? { ...each, ...next } : each,
      ),
    });
  const putWish = (at: number, next: Partial<Wish>) =>
    put({ wishes: member.wishes.map((wish, index) => (index === at ? { ...wish, ...next } : wish)) });
  const newWish: Wish = { area: member.areas[0] ?? WORK_AREAS[0], period: 1, communityId: null };
  return (
    <>
      <fieldset className={styles.plain}>
        <legend>{t("members.areasLabel")}</legend>
        <div className={styles.checks}>
          {WORK_AREAS.map((area) => (
            <CheckField
              key={area}
              name={`${path}.${area}`}
              label={areas(`area.${area}`)}
              checked={member.areas.includes(area)}
              onChange={(checked) =>
                put({
                  areas: WORK_AREAS.filter((each) => (each === area ? checked : member.areas.includes(each))),
                })
              }
            />
          ))}
        </div>
        <span className={styles.error}>{errorAt(`${path}.areas`)}</span>
      </fieldset>
      <fieldset className={styles.plain}>
        <legend>{t("members.wishesLabel")}</legend>
        <p className={styles.soft}>{t("members.wishesNote")}</p>
        {member.wishes.map((wish, at) => (
          <WishRow
            // biome-ignore lint/suspicious/noArrayIndexKey: wishes have no name of their own
            key={at}
            wish={wish}
            path={`${path}.wishes.${at}`}
            communityIds={member.communityIds}
            onChange={(next) => putWish(at, next)}
            onRemove={() => put({ wishes: member.wishes.filter((_, index) => index !== at) })}
          />
        ))}
        {member.wishes.length < WORK_AREAS.length && (
          <ActionButton size="small" onClick={() => put({ wishes: [...member.wishes, newWish] })}>
            {t("members.addWish")}
          </ActionButton>
        )}
      </fieldset>
    </>
  );
}

function WishRow(props: {
  wish: Wish;
  path: string;
  communityIds: readonly string[];
  onChange: (next: Partial<Wish>) => void;
  onRemove: () => void;
}) {
  const t = useText(rotationSettingsText);
  const areas = useText(dailyWords);
  const { errorAt, communityName, periods } = useSettings();
  const { wish, path } = props;
  return (
    <div className={styles.row}>
      <SelectField
        name={`${path}.area`}
        label={t("area")}
        value={wish.area}
        choices={WORK_AREAS.map((value) => ({ value, label: areas(`area.${value}`) }))}
        onChange={(value) => {
          const area = WORK_AREAS.find((each) => each === value);
          if (area !== undefined) props.onChange({ area });
        }}
        error={errorAt(path)}
      />
      <SelectField
        name={`${path}.period`}
        label={t("period")}
        value={String(wish.period)}
        choices={periods}
        onChange={(value) => props.onChange({ period: Number(value) })}
      />
      <SelectField
        name={`${path}.community`}
        label={t("community")}
        emptyLabel={t("anywhere")}
        value={wish.communityId ?? ""}
        choices={props.communityIds.map((value) => ({ value, label: communityName(value) }))}
        onChange={(value) => props.onChange({ communityId: value === "" ? null : value })}
      />
      <ActionButton size="small" tone="quiet" onClick={props.onRemove}>
        {t("remove")}
      </ActionButton>
    </div>
  );
}
