import assert from "node:assert/strict";
import { test } from "node:test";
import { source } from "./source.mjs";

const { pieces } = await source("page/highlight.ts");
const said = (text, ranges) =>
  pieces(text, ranges).map(({ text, matched }) => (matched ? `[${text}]` : text));

test("pieces joined are the text, with what matches apart", () => {
  const ranges = [{ start: 2, end: 6 }, { start: 6, end: 8 }];
  assert.deepEqual(said("用勾勾股定理证明它", ranges), ["用勾", "[勾股定理]", "[证明]", "它"]);
});

test("ranges count UTF-16 code units", () => {
  assert.deepEqual(said("𝑥²=4", [{ start: 0, end: 3 }]), ["[𝑥²]", "=4"]);
});

test("a range that does not fit is left out", () => {
  const ranges = [{ start: 1, end: 3 }, { start: 2, end: 4 }, { start: 3, end: 3 }, { start: 3, end: 9 }];
  assert.deepEqual(said("abcd", ranges), ["a", "[bc]", "d"]);
});

test("a text without ranges is one piece, an empty text none", () => {
  assert.deepEqual(said("abc", []), ["abc"]);
  assert.deepEqual(said("", []), []);
});
