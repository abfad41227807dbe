import type { Address } from "#tests/support/built-routes.ts";

export const FORM = "application/x-www-form-urlencoded";
export const JSON_TYPE = "application/json";
const PARTS = "multipart/form-data; boundary=between";

/** Where programs write. */
export const takesJson = ({ pattern }: Address): boolean => pattern.startsWith("/api/");

type Unreadable = { type: string; body: string; status: { form?: number; json?: number } };

/** Bodies that no page of ours sends, and what they are answered with where their kind is taken; elsewhere 415. */
export const UNREADABLE: Readonly<Record<string, Unreadable>> = {
  "text that is no form": { type: "text/plain", body: "intent=start", status: {} },
  "JSON as text": { type: "text/plain", body: "{}", status: {} },
  "no kind at all": { type: "", body: "intent=start", status: {} },
  "an unknown kind": { type: "application/octet-stream", body: "\u0000\u0001", status: {} },
  "a kind of the prototype": { type: "constructor", body: "intent=start", status: {} },
  "broken JSON": { type: JSON_TYPE, body: '{"intent":', status: { json: 400 } },
  "parts without a boundary": { type: "multipart/form-data", body: "intent", status: { form: 400 } },
  "parts that break off": {
    type: PARTS,
    body: '--between\r\nContent-Disposition: form-data; name="intent"\r\n\r\nsta',
    status: { form: 400 },
  },
  "parts with broken heads": {
    type: PARTS,
    body: "--between\r\nname=intent\r\n\r\nstart\r\n--between--\r\n",
    status: { form: 400 },
  },
};

/** Bodies that can be read and mean nothing. */
export const MEANINGLESS: Readonly<Record<"form" | "json", Readonly<Record<string, string>>>> = {
  form: {
    "an empty form": "",
    "broken percent signs": "intent=%&payload=%zz&%ff",
    "a payload that is no JSON": "intent=save&payload={&sheet={",
    "a payload of the wrong kind": "intent=save&payload=[1]&sheet=[]",
    "an intent of the prototype": "intent=__proto__&payload={}",
  },
  json: {
    "nothing at all": "",
    "no object": "[]",
    "nothing as a value": "null",
    "an object without anything": "{}",
    "an intent of the prototype": '{"intent":"__proto__","input":{},"__proto__":{"seatId":1}}',
  },
};
