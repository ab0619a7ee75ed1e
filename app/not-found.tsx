import type { Metadata } from "next";
import { Shell } from "@/app/(site)/parts/shell";
import { ALL_TRACKERS, HOW_WE_LABEL } from "@/lib/published/address";

export const metadata: Metadata = { title: "Nothing at this address" };

export default function NotFound() {
  return (
    <Shell>
      <header className="one">
        <p className="no">404</p>
        <h1>There is nothing at this address</h1>
        <p className="lede">
          It may have been mistyped. Entries keep their address for good, also when they are
          retracted, so a link that once worked here still does.
        </p>
        <ul className="ways">
          <li>
            <a href={ALL_TRACKERS}>All trackers</a>, with the answers at a glance
          </li>
          <li>
            <a href={HOW_WE_LABEL}>How we label</a> what we know
          </li>
        </ul>
      </header>
    </Shell>
  );
}
