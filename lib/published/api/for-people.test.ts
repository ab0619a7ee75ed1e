import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { ask } from "@/lib/published/api/asking-for-tests";
import { apiForPeople } from "@/lib/published/api/for-people";
import { siteUrl } from "@/lib/published/address";
import { type Archive, archive } from "@/lib/published/archive-for-tests";
import { publishHostile } from "@/lib/published/hostile-for-tests";
import { testDatabase } from "@/db/testing";

let desk: Archive;
before(async () => {
  desk = await archive();
});
after(() => desk.drop());

const pathOf = (address: string): string => address.slice(`${siteUrl()}/api/v1`.length);

test("every example is answered with something, whatever the newest tracker is called", async () => {
  for (const hostile of [false, true]) {
    if (hostile) await publishHostile(desk);
    const { resources, of } = await apiForPeople();
    const endpoints = resources.flatMap((resource) => resource.endpoints);
    assert.ok(of);
    for (const { path, examples } of endpoints) {
      assert.ok(examples.length > 0, path);
      for (const { address } of examples) {
        const { status } = await ask(pathOf(address));
        assert.equal(status, 200, address);
        assert.doesNotMatch(address, /['\s]/, "an address that breaks out of its command");
      }
    }
    for (const { address } of [of.past, of.paged, of.covered, of.tagged]) {
      assert.equal((await ask(pathOf(address))).status, 200, address);
    }
  }
});

test("every field of every shape is told, and none says what kind of nothing it is", async () => {
  const { shapes } = await apiForPeople();
  const entry = shapes.find(({ name }) => name === "Entry");
  assert.deepEqual(
    entry?.fields.find(({ name }) => name === "certainty"),
    {
      name: "certainty",
      type: "official | reported | expected | speculative | unknown | disputed | debunked or null",
      description: "How sure we are.",
    },
  );
  for (const { name, fields } of shapes) {
    assert.ok(fields.length > 0, name);
    for (const { type } of fields) assert.ok(type && !type.includes("undefined"), name);
  }
});

test("before anything is published the page still tells what can be asked", async () => {
  const empty = await testDatabase();
  const { resources, of } = await apiForPeople();
  assert.equal(of, null);
  assert.equal(resources.length, 7);
  await empty.drop();
});
