import { useState } from "react";
import { communitiesOf } from "#app/domain/rotation/settings-scope.ts";
import { rotationSettingsText } from "#app/text/rotation-settings.ts";
import { useText } from "#app/text/use-text.ts";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { ReasonedLines } from "./reasoned-lines.tsx";
import { useSettings } from "./settings-context.ts";

/** Members who are not sent to a community. */
export function BarredCard() {
  const t = useText(rotationSettingsText);
  const { settings, change, nameOf, communityName } = useSettings();
  const { barred, members } = settings;
  const [personId, setPerson] = useState("");
  const [communityId, setCommunity] = useState("");
  const isBarred = (value: string) =>
    barred.some((each) => each.personId === personId && each.communityId === value);
  const isMember = members.some((member) => member.personId === personId);
  return (
    <ReasonedLines
      path="barred"
      title={t("barred.title")}
      intro={t("barred.intro")}
      empty={t("barred.empty")}
      placeholder={t("barred.placeholder")}
      lines={barred.map((each) => ({
        text: `${nameOf(each.personId)} · ${communityName(each.communityId)}`,
        reason: each.reason,
      }))}
      onRemove={(at) => change({ ...settings, barred: barred.filter((_, index) => index !== at) })}
      complete={isMember && communityId !== "" && !isBarred(communityId)}
      onAdd={(reason) => {
        change({ ...settings, barred: [...barred, { personId, communityId, reason }] });
        setCommunity("");
      }}
    >
      <SelectField
        name="barred.person"
        label={t("person")}
        emptyLabel={t("choose")}
        value={personId}
        onChange={setPerson}
        search={{ nothingFound: t("nothingFound"), clear: t("clear") }}
        choices={members.map((member) => ({ value: member.personId, label: nameOf(member.personId) }))}
      />
      <SelectField
        name="barred.community"
        label={t("community")}
        emptyLabel={t("choose")}
        value={communityId}
        onChange={setCommunity}
        choices={communitiesOf(settings)
          .filter((value) => !isBarred(value))
          .map((value) => ({ value, label: communityName(value) }))}
      />
    </ReasonedLines>
  );
}
