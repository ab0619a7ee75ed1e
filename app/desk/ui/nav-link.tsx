"use client";

import Link from "next/link";
import { usePathname, useSearchParams } from "next/navigation";

/** A link at the side of the desk, which knows when one is there. */
export function NavLink({ href, name, count }: { href: string; name: string; count?: number }) {
  const path = usePathname();
  const asked = useSearchParams();
  return (
    <Link
      href={href}
      prefetch={false}
      aria-current={isHere(href, path, asked.get("kind")) ? "page" : undefined}
    >
      {name}
      {count === undefined ? null : <span className="n">{count.toLocaleString("en-GB")}</span>}
    </Link>
  );
}

function isHere(href: string, path: string, kind: string | null): boolean {
  const [page, query] = href.split("?");
  if (query) return path === page && query === `kind=${kind}`;
  if (page === "/desk") return path === page;
  if (page === "/desk/entries" && path === page) return kind === null;
  return path === page || path.startsWith(`${page}/`);
}
