/** Messengers whose group robots take a message by POST; `plain`: any receiver, JSON of text and link. */
export const WEBHOOK_KINDS = ["plain", "wecom", "dingtalk", "feishu"] as const;
export type WebhookKind = (typeof WEBHOOK_KINDS)[number];

export type Message = { text: string; link: string | null };

const joined = ({ text, link }: Message): string => (link === null ? text : `${text}\n${link}`);

/** Bodies as the robots' documentation asks for: text messages only. */
export function bodyOf(kind: WebhookKind, message: Message): object {
  switch (kind) {
    case "wecom":
    case "dingtalk":
      return { msgtype: "text", text: { content: joined(message) } };
    case "feishu":
      return { msg_type: "text", content: { text: joined(message) } };
    case "plain":
      return message;
  }
}

/** Robots say no with status 200 and a code other than 0 in the answer. Null: taken. */
export function refusalIn(kind: WebhookKind, answer: string): string | null {
  if (kind === "plain") return null;
  const code = codeIn(answer);
  return code === 0 ? null : `answer ${code ?? "unknown"}`;
}

function codeIn(answer: string): number | null {
  try {
    const value: unknown = JSON.parse(answer);
    if (typeof value !== "object" || value === null) return null;
    // WeCom and DingTalk · Feishu · Feishu's older robots.
    for (const key of ["errcode", "code", "StatusCode"]) {
      const code: unknown = Reflect.get(value, key);
      if (typeof code === "number") return code;
    }
    return null;
  } catch {
    return null;
  }
}

/** Milliseconds between two messages: WeCom and DingTalk take 20 a minute, Feishu 100. */
export const PACE_MS: Readonly<Record<WebhookKind, number>> = {
  plain: 0,
  wecom: 3_100,
  dingtalk: 3_100,
  feishu: 700,
};
