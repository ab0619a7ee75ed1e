import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type Newsroom, newsroom } from "@/lib/editorial/newsroom-for-tests";
import { refused } from "@/lib/editorial/refused-for-tests";
import { addSource, changeSource } from "@/lib/editorial/sources";
import type { Refusal } from "@/lib/season/refusal";

let room: Newsroom;
before(async () => {
  room = await newsroom();
});
after(async () => {
  await room.database.drop();
});

const written = (title: string, more: object = {}) => ({
  publisher: "The Daily Set",
  title,
  url: "",
  archiveUrl: "",
  published: null,
  tier: "report" as const,
  derivedFrom: null,
  ...more,
});

test("a change cannot give a source the address of another, and keeps its own", async () => {
  const first = await addSource(room.tom, written("First", { url: "https://set.example/1" }));
  const second = await addSource(room.tom, written("Second", { url: "https://set.example/2" }));
  await assert.rejects(
    changeSource(room.tom, second.id, written("Second", { url: "https://set.example/1" })),
    (error) =>
      refused("taken")(error) &&
      (error as Refusal).detail !== undefined &&
      ((error as Refusal).detail as { id: string }).id === first.id,
  );
  const kept = await changeSource(
    room.tom,
    second.id,
    written("Second, reworded", { url: "https://set.example/2" }),
  );
  assert.equal(kept.title, "Second, reworded");
});

test("two changes at once cannot give two sources one address", async () => {
  for (let round = 0; round < 5; round += 1) {
    const url = `https://set.example/race/${round}`;
    const pair = [
      await addSource(room.tom, written(`Left ${round}`)),
      await addSource(room.tom, written(`Right ${round}`)),
    ];
    const ends = await Promise.allSettled(
      pair.map(async ({ id, title }) => await changeSource(room.mina, id, written(title, { url }))),
    );
    assert.deepEqual(ends.map(({ status }) => status).toSorted(), ["fulfilled", "rejected"]);
  }
});

test("sources never repeat each other in a circle, not even by two changes at once", async () => {
  for (let round = 0; round < 5; round += 1) {
    const a = await addSource(room.tom, written(`A ${round}`));
    const b = await addSource(room.tom, written(`B ${round}`));
    const ends = await Promise.allSettled([
      changeSource(room.tom, a.id, written(a.title, { derivedFrom: b.id })),
      changeSource(room.mina, b.id, written(b.title, { derivedFrom: a.id })),
    ]);
    assert.deepEqual(ends.map(({ status }) => status).toSorted(), ["fulfilled", "rejected"]);
    const lost = ends.find(({ status }) => status === "rejected") as PromiseRejectedResult;
    assert.ok(refused("invalid")(lost.reason), String(lost.reason));
  }
});

test("two changes at once that name a new publisher make it once", async () => {
  const pair = [
    await addSource(room.tom, written("One")),
    await addSource(room.tom, written("Other")),
  ];
  await Promise.all(
    pair.map(
      async ({ id, title }, i) =>
        await changeSource(
          room.tom,
          id,
          written(title, { publisher: i ? "SEOUL EVENING" : "Seoul Evening" }),
        ),
    ),
  );
  const rows = await room.database.sql`
    select name from publishers where lower(name) = 'seoul evening'`;
  assert.equal(rows.length, 1);
});
