import { Glyph, Icon } from "@/app/ui/glyph";
import type { Answer } from "@/lib/published/answers";
import type { Section } from "@/lib/published/sections";
import type { Certainty } from "@/lib/season/words";

/** The questions on the page, each with how sure its answer is. */
export function Rail({ sections, answers }: { sections: Section[]; answers: Answer[] }) {
  return (
    <nav className="rail" aria-label="Questions on this page">
      <p className="rail-h">On this page</p>
      <ul>
        {sections.map(({ id, short, certainty }) => (
          <li key={id}>
            <a href={`#${id}`} suppressHydrationWarning>
              <Sure
                certainty={certainty ?? answers.find((a) => a.question === id)?.certainty ?? null}
              />
              {short}
            </a>
          </li>
        ))}
        <li>
          <a href="#changes" suppressHydrationWarning>
            <Icon id="history" />
            What changed
          </a>
        </li>
        <li>
          <a href="#follow" suppressHydrationWarning>
            <span className="g" aria-hidden="true" />
            Follow
          </a>
        </li>
      </ul>
      <p className="rail-note">Marks show how sure the answer is.</p>
    </nav>
  );
}

function Sure({ certainty }: { certainty: Certainty | null }) {
  if (!certainty) return <span className="g" aria-hidden="true" />;
  return (
    <span className="cert" data-c={certainty}>
      <Glyph id={certainty} />
      <span className="vh">{certainty}: </span>
    </span>
  );
}
