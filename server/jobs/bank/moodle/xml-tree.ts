import sax from "sax";
import { ok, type Result, refused } from "#app/domain/shared/refusal.ts";

/** XML as a tree with line numbers. Document types are refused: entities of their own are how XML readers are attacked. */
export type XmlNode = {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: XmlNode[];
  text: string;
  /** From 1. */
  line: number;
};

const DEEPEST = 40;

/** Loose about stray entities such as `&nbsp;`, strict about what is opened and never closed. */
export function xmlTree(source: string): Result<XmlNode> {
  const parser = sax.parser(false, { lowercase: true, trim: false });
  const root: XmlNode = { name: "", attributes: {}, children: [], text: "", line: 1 };
  const open: XmlNode[] = [root];
  let problem: ReturnType<typeof refused> | null = null;
  const fail = (rule: "broken" | "doctype"): void => {
    const facts = { line: parser.line + 1 };
    problem ??= rule === "doctype" ? refused("bank.xml-doctype", facts) : refused("bank.xml-broken", facts);
  };
  parser.ondoctype = () => fail("doctype");
  parser.onerror = () => {
    fail("broken");
    parser.resume();
  };
  parser.onopentag = ({ name, attributes }) => {
    const values = Object.entries(attributes).map(([key, value]) => [
      key,
      typeof value === "string" ? value : value.value,
    ]);
    const node = {
      name,
      attributes: Object.fromEntries(values),
      children: [],
      text: "",
      line: parser.line + 1,
    };
    open.at(-1)?.children.push(node);
    open.push(node);
    if (open.length > DEEPEST) fail("broken");
  };
  parser.onclosetag = (name) => {
    if (open.at(-1)?.name === name) open.pop();
    else fail("broken");
  };
  const take = (text: string): void => {
    const node = open.at(-1);
    if (node !== undefined) node.text += text;
  };
  parser.ontext = take;
  parser.oncdata = take;
  parser.write(source);
  // What is still open now was cut off; the parser would close it in silence.
  if (open.length > 1) fail("broken");
  if (problem !== null) return problem;
  const [top] = root.children;
  return top === undefined ? refused("bank.xml-broken", { line: 1 }) : ok(top);
}

export const childOf = (node: XmlNode, name: string): XmlNode | undefined =>
  node.children.find((child) => child.name === name);
export const childrenOf = (node: XmlNode, name: string): XmlNode[] =>
  node.children.filter((child) => child.name === name);
/** The text of a child, or of its `<text>`. */
export function textOf(node: XmlNode, name: string): string {
  const child = childOf(node, name);
  return child === undefined ? "" : (childOf(child, "text") ?? child).text.trim();
}
