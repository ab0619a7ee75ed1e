import Link from "next/link";
import { Icon } from "@/app/ui/glyph";

/** A page this person may look for but not use: says why, and where to go instead. */
export function NotForYou({
  title,
  reason,
  back,
}: {
  title: string;
  reason: string;
  back: { href: string; name: string };
}) {
  return (
    <>
      <h1>{title}</h1>
      <div className="notice">
        <Icon id="lock" />
        <p>
          {reason}{" "}
          <Link href={back.href} prefetch={false}>
            {back.name}
          </Link>
        </p>
      </div>
    </>
  );
}
