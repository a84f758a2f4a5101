package xueban.server.cli;

import xueban.XuebanException;

/** The option {@code --limit}; in the API 0 means the service's own default. */
final class Limit {
  private Limit() {}

  static void check(int limit, int most) {
    if (limit < 1 || limit > most) {
      throw XuebanException.invalid("--limit", "%d must be in 1..%d.".formatted(limit, most));
    }
  }
}
