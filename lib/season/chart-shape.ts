/** Where things go: on wide screens names stand beside their lane, on narrow ones above it. */
export type ChartShape = {
  name: "wide" | "narrow";
  width: number;
  left: number;
  right: number;
  /** Where the lanes begin, under today's date. */
  top: number;
  /** Least distance between two years. */
  apart: number;
};

export const WIDE: ChartShape = {
  name: "wide",
  width: 960,
  left: 196,
  right: 824,
  top: 44,
  apart: 56,
};
export const NARROW: ChartShape = {
  name: "narrow",
  width: 358,
  left: 4,
  right: 340,
  top: 32,
  apart: 44,
};
