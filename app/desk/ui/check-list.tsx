import { Icon } from "@/app/ui/glyph";
import type { PublishCheck } from "@/lib/editorial/publish-checks";

const LOOKS = {
  stops: { mark: "bad", icon: "x", says: "Stops" },
  weigh: { mark: "warn", icon: "warn", says: "To weigh" },
  passes: { mark: "ok", icon: "check", says: "Passes" },
} as const;
const ORDER = ["stops", "weigh", "passes"] as const;

/** The publish checks: what stops first, then what to weigh, then what is settled. */
export function CheckList({ checks }: { checks: PublishCheck[] }) {
  const inOrder = ORDER.flatMap((verdict) => checks.filter((check) => check.verdict === verdict));
  return (
    <ul className="checks">
      {inOrder.map(({ id, verdict, title, detail }) => {
        const { mark, icon, says } = LOOKS[verdict];
        return (
          <li className={mark} key={id}>
            <Icon id={icon} />
            <span>
              <span className="vh">{says}: </span>
              {verdict === "passes" ? title : <b>{title}</b>}
              {verdict === "passes" ? null : detail}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** "5 pass, 1 to weigh, 1 stops". */
export function verdictsInWords(checks: PublishCheck[]): string {
  const count = (verdict: PublishCheck["verdict"]): number =>
    checks.filter((check) => check.verdict === verdict).length;
  const [stops, weigh, passes] = ORDER.map(count) as [number, number, number];
  const parts = [`${passes} ${passes === 1 ? "passes" : "pass"}`];
  if (weigh > 0) parts.push(`${weigh} to weigh`);
  if (stops > 0) parts.push(`${stops} ${stops === 1 ? "stops" : "stop"}`);
  return parts.join(", ");
}
