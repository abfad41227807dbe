import { useState } from "react";
import type { EntryDesk } from "#app/contracts/record-views.ts";
import { of as problemsOf } from "#app/domain/daily/record-problems.ts";
import { MAX_PHOTOS, type RecordKind } from "#app/domain/daily/work-record.ts";
import { dayOf } from "#app/text/time.ts";
import {
  errorsOf,
  type FieldName,
  type FormValues,
  firstValues,
  isBegun,
  ruleWording,
  wordingOf,
} from "./form-values.ts";
import type { LocalPhoto, LocalRecord } from "./outbox/kept.ts";
import type { Keeping, Notebook, NotebookState } from "./outbox/notebook.ts";

export type FormTarget = { kind: RecordKind; cadreId: string; mending: LocalRecord | null };

type Given = {
  desk: EntryDesk;
  notebook: Notebook;
  state: NotebookState;
  target: FormTarget;
  onSaved: (keeping: Keeping) => void;
};

/** A form from its first letter to the device: every change is kept as a draft, and nothing wrong is saved. */
export function useEntryForm({ desk, notebook, state, target, onSaved }: Given) {
  const { kind, cadreId, mending } = target;
  const today = dayOf(Date.now());
  const fresh = () => firstValues({ kind, today, cadreId, last: state.kept.facts.last });
  const [first] = useState(() => startOf({ target, state, fresh }));
  const [values, setValues] = useState<FormValues>(first.values);
  const [photoIds, setPhotoIds] = useState<readonly string[]>(first.photoIds);
  const [codes, setCodes] = useState<Readonly<Record<string, string>>>(first.codes);
  const [saving, setSaving] = useState(false);

  const keep = (next: FormValues, ids: readonly string[]) => {
    if (mending === null && isBegun(next, ids.length))
      notebook.keepDraft({ kind, values: next, photoIds: ids });
  };
  const set = (field: FieldName, value: string) => {
    const next = { ...values, [field]: value };
    setValues(next);
    setCodes(({ [field]: _, ...others }) => others);
    keep(next, photoIds);
  };
  const addPhoto = (bytes: ArrayBuffer) => {
    const id = notebook.addPhoto(bytes);
    setPhotoIds((before) => {
      const next = [...before, id].slice(0, MAX_PHOTOS);
      keep(values, next);
      return next;
    });
  };
  const removePhoto = (id: string) => {
    const next = photoIds.filter((each) => each !== id);
    setPhotoIds(next);
    setCodes(({ photoIds: _, ...others }) => others);
    keep(values, next);
    notebook.dropPhotos([id]);
  };
  const startOver = () => {
    notebook.dropDraft(kind);
    setValues(fresh());
    setPhotoIds([]);
    setCodes({});
  };
  const save = async () => {
    if (saving) return;
    const wording = wordingOf({ kind, values, ownCadreId: desk.own?.cadreId ?? null });
    const asManager = values.cadreId !== (desk.own?.cadreId ?? "");
    const wrong = errorsOf(problemsOf(ruleWording(wording, photoIds.length), { today, asManager }));
    setCodes(wrong);
    if (Object.keys(wrong).length > 0) return;
    setSaving(true);
    onSaved(await notebook.file({ id: mending?.id ?? null, wording, values, photoIds }));
  };
  const photos = photoIds.flatMap((id): LocalPhoto[] => {
    const photo = state.kept.photos[id];
    return photo === undefined ? [] : [photo];
  });
  return { values, set, codes, photos, addPhoto, removePhoto, startOver, save, saving, today };
}

/** A refused record as it was, a draft, or a form with what is offered. */
function startOf({
  target,
  state,
  fresh,
}: {
  target: FormTarget;
  state: NotebookState;
  fresh: () => FormValues;
}) {
  const { mending, kind, cadreId } = target;
  if (mending !== null) {
    const { refusal } = mending;
    const codes = refusal?.kind === "invalid" ? errorsOf(refusal.fields) : {};
    return { values: mending.values, photoIds: mending.photoIds, codes };
  }
  const draft = state.kept.drafts[kind];
  const none: Readonly<Record<string, string>> = {};
  if (draft === undefined) return { values: fresh(), photoIds: [], codes: none };
  return {
    values: { ...draft.values, cadreId: draft.values.cadreId || cadreId },
    photoIds: draft.photoIds,
    codes: none,
  };
}
