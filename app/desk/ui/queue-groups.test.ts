import assert from "node:assert/strict";
import { test } from "node:test";
import { queueHeading, waiting } from "@/app/desk/ui/queue-groups";
import type { EntryRow } from "@/lib/editorial/entry-rows";
import type { Queue, QueueGroup } from "@/lib/editorial/queue";

const queue = (groups: QueueGroup[], stale: number, unsaved = 0): Queue => ({
  items: groups.map((group) => ({
    group,
    row: {} as EntryRow,
    why: "",
    since: null,
    due: null,
    pressing: false,
    settles: false,
  })),
  unsavedNew: Array.from({ length: unsaved }, () => ({ kind: "cast", at: new Date() })),
  stale: { all: stale, mine: stale, unsettled: 0 },
  tips: 0,
});

test("what waits for a person is counted apart from what is stale", () => {
  const busy = queue(["to review", "stale", "stale", "sent", "today"], 36, 1);
  assert.equal(waiting(busy), 2);
  assert.equal(queueHeading(busy), "Two things need you, and 36 entries are stale");
  assert.equal(
    queueHeading(queue(["returned", "stale"], 1)),
    "One thing needs you, and one entry is stale",
  );
});

test("a quiet desk says so, and does not hide what is stale", () => {
  assert.equal(queueHeading(queue(["sent"], 0)), "Nothing needs you");
  assert.equal(queueHeading(queue(["held"], 0)), "One thing needs you");
  assert.equal(
    queueHeading(queue(["stale"], 4)),
    "Nothing waits for you, but four entries are stale",
  );
});
