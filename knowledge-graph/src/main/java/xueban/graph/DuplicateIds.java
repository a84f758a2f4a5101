package xueban.graph;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import xueban.ErrorCode;
import xueban.XuebanException;

/** Refuses two things of one id in one file: one of them would be lost without a word. */
final class DuplicateIds {
  private DuplicateIds() {}

  static void refuse(String kind, Stream<String> ids) {
    Set<String> seen = new HashSet<>();
    ids.filter(id -> !seen.add(id))
        .findFirst()
        .ifPresent(
            id -> {
              throw new XuebanException(
                  ErrorCode.GRAPH_DUPLICATE,
                  "The %s \"%s\" stands twice; remove one or give it another id."
                      .formatted(kind, id));
            });
  }
}
