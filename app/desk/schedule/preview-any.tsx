"use client";

import { type SyntheticEvent, useEffect, useState } from "react";
import { previewPath } from "@/app/desk/schedule/addresses";
import { MomentFields } from "@/app/desk/schedule/moment-fields";
import { useMoment } from "@/app/desk/schedule/use-moment";
import { Icon } from "@/app/ui/glyph";

/** Any moment to come: the way to the tracker as readers will see it then. */
export function PreviewAny() {
  // The fields ask the browser for its zone, so they are there once there is one.
  const [there, setThere] = useState(false);
  useEffect(() => setThere(true), []);
  const moment = useMoment(there, "preview", null);
  const [told, tell] = useState("");
  const go = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (!moment) return;
    if (!moment.at) {
      tell(
        moment.reading.is === "unreadable"
          ? moment.reading.message
          : "Choose which of the two moments you mean.",
      );
    } else if (moment.passed) tell("That moment has passed. Choose one that is still to come.");
    else window.location.assign(previewPath(moment.at));
  };
  return (
    <form onSubmit={go} onChange={() => tell("")} noValidate>
      {moment ? <MomentFields moment={moment} /> : null}
      {told ? (
        <p className="err" role="alert">
          <Icon id="warn" />
          <span>{told}</span>
        </p>
      ) : null}
      <button className="btn" type="submit">
        See the tracker then
      </button>
    </form>
  );
}
