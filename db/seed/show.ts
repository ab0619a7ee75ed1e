/** The show whose second season is the first tracker. */
export const show = {
  slug: "all-of-us-are-dead",
  title: "All of Us Are Dead",
  nativeTitle: "지금 우리 학교는",
  nativeLang: "ko",
  streamer: "Netflix",
};

// "Exceptional", the first report's word for the series, is an opinion and is left out.
export const season = {
  number: 2,
  title: "Season 2",
  standfirst:
    "Growing up among zombies, on Netflix: what is known about the second season, from release date to cast and plot, who says so, and how sure that is.",
};
