import "pdfmake";

declare module "pdfmake" {
  /** Files that stand in memory only; fonts are named after them. Missing from the package's types. */
  export const virtualfs: { writeFileSync(name: string, content: Uint8Array): void };
}
