/** Left, top, right, bottom in points. */
export type Margins = [number, number, number, number];

export const below = (top: number): Margins => [0, top, 0, 0];
export const above = (bottom: number): Margins => [0, 0, 0, bottom];
export const around = ({ x, y }: { x: number; y: number }): Margins => [x, y, x, y];
