/** On a grid of 1184 by 4. */
export const FADE_PATH =
  "M0 2H520M525 2H589M594.8 2H647.9M654.6 2H698.7M706.5 2H743.1M752.2 2H782.6M793.1 2H818.3M830.5 2H851.4M865.5 2H882.9M899.3 2H913.7M932.7 2H944.7M966.7 2H976.7M1002.2 2H1010.5M1040.2 2H1047M1081.4 2H1087.1M1127 2H1131.8M1177.8 2H1181.7";

/** The house's rule: solid where things are known, breaking up where they are not. */
export function FadeRule() {
  return (
    <svg className="fade-rule" viewBox="0 0 1184 4" preserveAspectRatio="none" aria-hidden="true">
      <path d={FADE_PATH} stroke="currentColor" strokeWidth="4" fill="none" />
    </svg>
  );
}
