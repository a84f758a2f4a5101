import assert from "node:assert/strict";
import { test } from "node:test";
import { Code, ConnectError } from "@connectrpc/connect";
import { source } from "./source.mjs";

const { failureOf } = await source("api/failure.ts");

const failure = (code, message) => failureOf(new ConnectError(message, code), true);

test("what the service says is kept", () => {
  assert.deepEqual(failure(Code.InvalidArgument, "page_size: 0"), {
    kind: "refused",
    message: "page_size: 0",
  });
});

test("codes become what a person can do", () => {
  assert.equal(failure(Code.Unauthenticated, "no").kind, "credential");
  assert.equal(failure(Code.PermissionDenied, "no").kind, "credential");
  assert.equal(failure(Code.ResourceExhausted, "no").kind, "busy");
  assert.equal(failure(Code.DeadlineExceeded, "no").kind, "slow");
  assert.equal(failure(Code.Canceled, "no").kind, "canceled");
});

test("a fetch that reached nobody means offline", () => {
  assert.equal(failureOf(new TypeError("Failed to fetch"), true).kind, "offline");
  assert.equal(failureOf(new ConnectError("x", Code.Unknown), false).kind, "offline");
});

test("an abort is our own doing", () => {
  assert.equal(failureOf(new DOMException("stopped", "AbortError"), true).kind, "canceled");
});
