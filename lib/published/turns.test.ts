import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { createTurns, TooMany } from "@/lib/published/turns";

test("no more than so many at once, in the order they came, and a rush beyond the queue is refused", async () => {
  const turns = createTurns(2, 3);
  const begun: number[] = [];
  let running = 0;
  let most = 0;
  const work = (n: number) => async () => {
    begun.push(n);
    running += 1;
    most = Math.max(most, running);
    await wait(5);
    running -= 1;
    return n;
  };
  const results = await Promise.allSettled([0, 1, 2, 3, 4, 5, 6].map((n) => turns(work(n))));
  assert.equal(most, 2);
  assert.deepEqual(begun, [0, 1, 2, 3, 4]);
  assert.deepEqual(
    results.map((result) => result.status === "fulfilled"),
    [true, true, true, true, true, false, false],
  );
  assert.equal(await turns(work(7)), 7);
});

test("work that fails hands its place on", async () => {
  const turns = createTurns(1, 1);
  await assert.rejects(
    turns(() => Promise.reject(new Error("no"))),
    /no/,
  );
  assert.equal(await turns(() => Promise.resolve("yes")), "yes");
});

test("who waited too long is refused and keeps nobody else waiting", async () => {
  const turns = createTurns(1, 5, 20);
  let finish = () => {};
  const slow = turns(() => new Promise<void>((resolve) => (finish = resolve)));
  let begun = false;
  await assert.rejects(
    turns(async () => (begun = true)),
    TooMany,
  );
  finish();
  await slow;
  assert.equal(begun, false);
  assert.equal(await turns(() => Promise.resolve("next")), "next");
});
