import {
  type CSSVariablesResolver,
  createTheme,
  Drawer,
  type MantineColorsTuple,
  Menu,
  Modal,
  Popover,
  Tooltip,
} from "@mantine/core";

const vermilion: MantineColorsTuple = [
  "#fcebe6",
  "#f7d3c9",
  "#f2ab9a",
  "#ff9a82",
  "#e3674d",
  "#cf4128",
  "#b92b18",
  "#98200f",
  "#7c1a0c",
  "#5f1409",
];
const teal: MantineColorsTuple = [
  "#e0f1ee",
  "#bfe3dd",
  "#97d2c9",
  "#6fdccb",
  "#3a9c92",
  "#1a7d74",
  "#0a5f58",
  "#084e48",
  "#063e3a",
  "#042e2b",
];
const amber: MantineColorsTuple = [
  "#fdf0d3",
  "#fbe2ab",
  "#ffcb66",
  "#efb13c",
  "#cf8d18",
  "#a26606",
  "#7a4700",
  "#653b00",
  "#4f2e00",
  "#3a2100",
];
/** Refused, wrong, not to be undone. */
const red: MantineColorsTuple = [
  "#fae7ec",
  "#f2c6d1",
  "#e898ac",
  "#ffa0b4",
  "#cc4c6c",
  "#ab2a4c",
  "#8f1236",
  "#770e2c",
  "#5e0b23",
  "#46081a",
];
/** Greys of the light scheme: warm, towards paper. */
const gray: MantineColorsTuple = [
  "#fbf8f2",
  "#f3eee4",
  "#e9e2d5",
  "#e0d8ca",
  "#857c6f",
  "#756c60",
  "#6a6358",
  "#47515f",
  "#2c3644",
  "#1b2430",
];
/** Greys of the dark scheme: ink-blue. */
const dark: MantineColorsTuple = [
  "#f5f1e8",
  "#d6dde6",
  "#bfcbda",
  "#7f96b5",
  "#6d86a8",
  "#1d3350",
  "#13253b",
  "#0c1a2c",
  "#091422",
  "#060e19",
];

const FONT = "var(--yz-font)";
/** No style element is injected while a dialog is open (base.css keeps the page still). */
const QUIET_DIALOG = { lockScroll: false, centered: true, overlayProps: { backgroundOpacity: 0.5 } };

export const theme = createTheme({
  colors: { vermilion, teal, amber, red, gray, dark },
  primaryColor: "vermilion",
  primaryShade: { light: 6, dark: 3 },
  autoContrast: true,
  black: "#1b2430",
  white: "#ffffff",
  fontFamily: FONT,
  fontFamilyMonospace: "var(--yz-font-mono)",
  headings: { fontFamily: FONT, fontWeight: "700" },
  fontSizes: { xs: "0.875rem", sm: "0.875rem", md: "1rem", lg: "1.25rem", xl: "1.75rem" },
  spacing: { xs: "0.5rem", sm: "0.75rem", md: "1rem", lg: "1.5rem", xl: "2rem" },
  radius: { xs: "2px", sm: "4px", md: "6px", lg: "12px", xl: "24px" },
  defaultRadius: "md",
  focusRing: "auto",
  respectReducedMotion: true,
  components: {
    Modal: Modal.extend({ defaultProps: QUIET_DIALOG }),
    Drawer: Drawer.extend({ defaultProps: { lockScroll: false, overlayProps: { backgroundOpacity: 0.5 } } }),
    Popover: Popover.extend({ defaultProps: { shadow: "md" } }),
    Menu: Menu.extend({ defaultProps: { shadow: "md" } }),
    Tooltip: Tooltip.extend({ defaultProps: { events: { hover: true, focus: true, touch: true } } }),
  },
});

/** The library paints with our tokens, so that its parts and ours cannot drift apart. */
export const cssVariables: CSSVariablesResolver = () => {
  const both = {
    "--mantine-color-body": "var(--yz-paper)",
    "--mantine-color-text": "var(--yz-ink)",
    "--mantine-color-dimmed": "var(--yz-ink-2)",
    "--mantine-color-placeholder": "var(--yz-ink-2)",
    "--mantine-color-anchor": "var(--yz-vermilion)",
    "--mantine-color-error": "var(--yz-carmine)",
    "--mantine-color-default": "var(--yz-surface)",
    "--mantine-color-default-hover": "var(--yz-sunken)",
    "--mantine-color-default-color": "var(--yz-ink)",
    "--mantine-color-default-border": "var(--yz-line-strong)",
    "--mantine-color-disabled-color": "var(--yz-ink-2)",
  };
  return { variables: {}, light: both, dark: both };
};
