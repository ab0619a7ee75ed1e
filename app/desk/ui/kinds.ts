import type { Kind } from "@/lib/season/words";

/** A kind as the desk names it: one entry of it, and the question it answers in lists. */
export const KIND_NAMES: Record<Kind, { one: string; list: string }> = {
  renewal: { one: "Renewal", list: "Renewed" },
  release: { one: "Release", list: "Release" },
  production: { one: "Production", list: "Filming" },
  cast: { one: "Cast", list: "Cast" },
  plot: { one: "Plot", list: "Plot" },
  trailer: { one: "Trailer", list: "Trailer" },
  prediction: { one: "Prediction", list: "Predictions" },
  related: { one: "Related work", list: "Related" },
  context: { one: "Context", list: "Context" },
};
