import { IconCamera, IconX } from "@tabler/icons-react";
import { useEffect, useId, useMemo, useState } from "react";
import { MAX_PHOTOS } from "#app/domain/daily/work-record.ts";
import { entryText } from "#app/text/entry.ts";
import { useText } from "#app/text/use-text.ts";
import styles from "./entry.module.css";
import { FieldError } from "./fields.tsx";
import type { LocalPhoto } from "./outbox/kept.ts";
import { shrinkPhoto } from "./shrink-photo.ts";

type PhotoFieldProps = {
  photos: readonly LocalPhoto[];
  error: string | undefined;
  onAdd: (bytes: ArrayBuffer) => void;
  onRemove: (photoId: string) => void;
};

/** Up to three photos, from the camera or from the device, made smaller before they are kept. */
export function PhotoField({ photos, error, onAdd, onRemove }: PhotoFieldProps) {
  const t = useText(entryText);
  const id = useId();
  const [working, setWorking] = useState(false);
  const [fault, setFault] = useState<"unreadable" | "tooLarge" | null>(null);
  const room = MAX_PHOTOS - photos.length;

  const take = async (files: readonly File[]) => {
    setFault(null);
    setWorking(true);
    for (const file of files.slice(0, room)) {
      const shrunk = await shrinkPhoto(file);
      if (shrunk.ok) onAdd(shrunk.bytes);
      else setFault(shrunk.why);
    }
    setWorking(false);
  };

  return (
    <div className={styles.field}>
      <span id={`${id}-label`} className={styles.label}>
        {t("photo.label")}
      </span>
      <ul className={styles.photos} aria-labelledby={`${id}-label`}>
        {photos.map((photo, index) => (
          <Preview key={photo.id} photo={photo} number={index + 1} onRemove={() => onRemove(photo.id)} />
        ))}
        {room > 0 && (
          <li>
            <label className={styles.addPhoto}>
              <IconCamera aria-hidden="true" />
              <span>{t("photo.add")}</span>
              <input
                type="file"
                accept="image/*"
                multiple={room > 1}
                onChange={(event) => {
                  const input = event.currentTarget;
                  const files = [...(input.files ?? [])];
                  // The same file may be chosen again after it was removed.
                  input.value = "";
                  void take(files);
                }}
              />
            </label>
          </li>
        )}
      </ul>
      <p role="status" className={styles.quiet}>
        {working ? t("photo.working") : ""}
      </p>
      <FieldError id={id} error={fault === null ? error : t(`photo.${fault}`)} />
    </div>
  );
}

function Preview({ photo, number, onRemove }: { photo: LocalPhoto; number: number; onRemove: () => void }) {
  const t = useText(entryText);
  const url = useMemo(
    () => URL.createObjectURL(new Blob([photo.bytes], { type: "image/jpeg" })),
    [photo.bytes],
  );
  useEffect(() => () => URL.revokeObjectURL(url), [url]);
  return (
    <li className={styles.photo}>
      <img src={url} alt={t("photo.shown", { number })} />
      <button type="button" aria-label={t("photo.remove", { number })} onClick={onRemove}>
        <IconX aria-hidden="true" />
      </button>
    </li>
  );
}
