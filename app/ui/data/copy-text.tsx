import { IconCheck, IconCopy } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { IconButton } from "../actions/icon-button.tsx";
import styles from "./data.module.css";

export type CopyTextProps = { text: string; labels: { copy: string; copied: string } };

/** A code or an address with a button that copies it; without clipboard rights it can still be selected. */
export function CopyText({ text, labels }: CopyTextProps) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 3000);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      setCopied(false);
    }
  };
  return (
    <span className={styles.copy}>
      <code>{text}</code>
      <IconButton
        size="small"
        label={copied ? labels.copied : labels.copy}
        icon={copied ? <IconCheck /> : <IconCopy />}
        onClick={() => void copy()}
      />
      <span className="yz-hidden" role="status">
        {copied ? labels.copied : ""}
      </span>
    </span>
  );
}
