import assert from "node:assert/strict";
import { test } from "node:test";
import { source } from "./source.mjs";

const { filtersOf, toggled } = await source("page/filters.ts");
const [SUBJECT, GRADE, TYPE, CONCEPT] = [1, 3, 4, 6];

test("toggled switches a value on and off and leaves the old choice as it was", () => {
  const none = new Map();
  const one = toggled(none, SUBJECT, "mathematics");
  const two = toggled(one, SUBJECT, "physics");
  assert.equal(none.size, 0);
  assert.deepEqual([...one.get(SUBJECT)], ["mathematics"]);
  assert.deepEqual([...two.get(SUBJECT)], ["mathematics", "physics"]);
  assert.equal(toggled(one, SUBJECT, "mathematics").size, 0);
});

test("filtersOf turns buckets' values into what a filter takes", () => {
  let chosen = toggled(new Map(), TYPE, "RESOURCE_TYPE_VIDEO");
  chosen = toggled(chosen, GRADE, "8");
  chosen = toggled(chosen, CONCEPT, "math.pythagorean-theorem");
  const filters = filtersOf(chosen);
  assert.deepEqual(filters.types, [3]);
  assert.deepEqual(filters.grades, [8]);
  assert.deepEqual(filters.conceptIds, ["math.pythagorean-theorem"]);
  assert.deepEqual(filters.subjects, []);
});
