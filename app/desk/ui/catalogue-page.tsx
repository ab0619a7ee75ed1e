import Link from "next/link";
import type { ReactNode } from "react";
import { FilterForm } from "@/app/desk/ui/filter-form";
import { KeysLine } from "@/app/desk/ui/keys-line";
import { StepList } from "@/app/desk/ui/step-list";
import { Icon } from "@/app/ui/glyph";

type Props = {
  title: string;
  /** The page's own address; adding one is at `new` below it. */
  path: string;
  /** How many there are, in words. */
  howMany: string;
  add: string;
  /** The fields one searches with. */
  search: ReactNode;
  /** What is said when nothing is found, and the way to all of them; null when something is. */
  nothing: { says: string; all: string } | null;
  children: ReactNode;
};

/** What stands around a list of what entries refer to: how many, adding, searching, and its keys. */
export function CataloguePage({ title, path, howMany, add, search, nothing, children }: Props) {
  return (
    <>
      <div className="sub-h">
        <h1>{title}</h1>
        <p>
          <span className="muted" role="status">
            {howMany}
          </span>{" "}
          <Link className="btn sm add" href={`${path}/new`} prefetch={false}>
            <Icon id="plus" />
            {add}
          </Link>
        </p>
      </div>
      <FilterForm path={path}>{search}</FilterForm>
      {nothing ? (
        <div className="empty">
          <p>{nothing.says}</p>
          <p>
            <Link href={path} prefetch={false}>
              {nothing.all}
            </Link>
          </p>
        </div>
      ) : (
        children
      )}
      <KeysLine
        shortcuts={[
          ["/", "search"],
          ["J K", "move"],
          ["Enter", "open"],
        ]}
      />
      <StepList />
    </>
  );
}
