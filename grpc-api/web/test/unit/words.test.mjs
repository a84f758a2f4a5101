import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { source } from "./source.mjs";

const { wordsFor } = await source("page/words.ts");
const chinese = wordsFor(["zh-TW"]);
const english = wordsFor(["en-GB"]);

test("the first language that is spoken counts, Chinese if none is", () => {
  assert.equal(wordsFor(["fr", "en-US", "zh-CN"]), english);
  assert.equal(wordsFor(["zh"]), chinese);
  assert.equal(wordsFor(["fr"]), chinese);
  assert.equal(wordsFor([]), chinese);
});

test("both languages say the same things", () => {
  for (const part of ["types", "facets", "subjects", "failures"]) {
    assert.deepEqual(Object.keys(english[part]), Object.keys(chinese[part]), part);
  }
  assert.equal(Object.keys(english.types).length, 12);
});

test("index.html names only words that exist, and says them in Chinese", () => {
  const html = readFileSync("src/page/index.html", "utf8");
  const named = [...html.matchAll(/data-word="(\w+)">([^<]*)</g)];
  assert.ok(named.length > 10);
  for (const [, word, text] of named) {
    assert.equal(typeof chinese[word], "string", word);
    assert.ok(text === "" || text === chinese[word], `${word}: ${text}`);
  }
});

test("grades are said as people say them", () => {
  assert.equal(chinese.grades([8, 9]), "八年级、九年级");
  assert.equal(chinese.grades([10]), "高一");
  assert.equal(english.grades([7]), "Grade 7");
});
