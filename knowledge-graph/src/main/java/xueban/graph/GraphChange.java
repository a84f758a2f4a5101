package xueban.graph;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One difference between two graphs.
 *
 * @param kind what changed
 * @param before concept ids in the older graph; of an edge, both its ends
 * @param after concept ids in the newer graph; of an edge, both its ends
 * @param field what of the concept changed, such as {@code grade}, or the misconception's name; may
 *     be empty
 * @param was older value, or a name for a person to read; may be empty
 * @param now newer value, or a name for a person to read; may be empty
 */
public record GraphChange(
    Kind kind, List<String> before, List<String> after, String field, String was, String now) {
  /** What can change, in the order in which it is listed. */
  public enum Kind {
    ADDED("新增"),
    REMOVED("删去"),
    RENAMED("改编号"),
    MERGED("合并"),
    SPLIT("拆分"),
    NAME_CHANGED("改名"),
    MOVED("移动"),
    TEXT_CHANGED("改写"),
    EDGE_ADDED("新增先修"),
    EDGE_REMOVED("删去先修"),
    REASON_CHANGED("先修理由"),
    MISCONCEPTION_ADDED("新增易错点"),
    MISCONCEPTION_REMOVED("删去易错点"),
    MISCONCEPTION_CHANGED("改写易错点");

    private final String chinese;

    Kind(String chinese) {
      this.chinese = chinese;
    }

    /** Returns the word for a person. */
    public String chinese() {
      return chinese;
    }
  }

  public GraphChange {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  /** Returns one line for a person, such as {@code 移动 math.a: grade 7 → 8}. */
  public String text() {
    String values =
        was.isEmpty() && now.isEmpty()
            ? ""
            : was.isEmpty() ? now : now.isEmpty() ? was : was + " → " + now;
    String ids =
        switch (kind) {
          case EDGE_ADDED, REASON_CHANGED -> String.join(" → ", after);
          case EDGE_REMOVED -> String.join(" → ", before);
          case RENAMED, MERGED, SPLIT ->
              String.join(" + ", before) + " → " + String.join(" + ", after);
          default -> (after.isEmpty() ? before : after).get(0);
        };
    String what =
        Stream.of(field, values).filter(s -> !s.isEmpty()).collect(Collectors.joining(" "));
    return "%s %s%s".formatted(kind.chinese(), ids, what.isEmpty() ? "" : ": " + what);
  }
}
