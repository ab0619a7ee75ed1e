import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type Newsroom, newsroom } from "@/lib/editorial/newsroom-for-tests";
import { addPerson, changePerson } from "@/lib/editorial/people";
import { refused } from "@/lib/editorial/refused-for-tests";

let room: Newsroom;
before(async () => {
  room = await newsroom();
});
after(async () => {
  await room.database.drop();
});

const called = (name: string, more: object = {}) => ({
  name,
  nativeName: "",
  nativeLang: "",
  aliases: [],
  ...more,
});

test("a changed name cannot be somebody else's, unless the native names tell them apart", async () => {
  const jay = await addPerson(room.tom, called("Lee Jae", { aliases: ["JQ"] }));
  const min = await addPerson(room.tom, called("Kim Min"));
  for (const name of ["lee jae", "Lee Jae", "jq"]) {
    await assert.rejects(changePerson(room.tom, min.id, called(name)), refused("taken"), name);
  }
  const apart = called("Kim Min", { nativeName: "김민" });
  assert.equal((await changePerson(room.tom, min.id, apart)).nativeName, "김민");
  // One is no twin of oneself.
  const more = called("Lee Jae", { aliases: ["JQ", "Jay"] });
  assert.deepEqual((await changePerson(room.tom, jay.id, more)).aliases, ["JQ", "Jay"]);
});

test("two changes at once cannot give two people one name", async () => {
  for (let round = 0; round < 5; round += 1) {
    const pair = [
      await addPerson(room.tom, called(`Left ${round}`)),
      await addPerson(room.tom, called(`Right ${round}`)),
    ];
    const ends = await Promise.allSettled(
      pair.map(async ({ id }) => await changePerson(room.mina, id, called(`Same ${round}`))),
    );
    assert.deepEqual(ends.map(({ status }) => status).toSorted(), ["fulfilled", "rejected"]);
  }
});

test("names that readers see are changed by editors, and only of people who are there", async () => {
  const { id } = await addPerson(room.jiwon, called("Yoon Chan"));
  await assert.rejects(
    changePerson(room.jiwon, id, called("Yoon Chan-young")),
    refused("not allowed"),
  );
  const nowhere = "00000000-0000-4000-8000-000000000000";
  await assert.rejects(changePerson(room.tom, nowhere, called("Nobody")), refused("not found"));
});
