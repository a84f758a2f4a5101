package xueban.storage;

import xueban.XuebanException;

/** Checks how many things a caller asks for. */
final class Limits {
  private Limits() {}

  static int require(int limit) {
    if (limit < 1) {
      throw XuebanException.invalid("limit", limit + " must be at least 1.");
    }
    return limit;
  }
}
