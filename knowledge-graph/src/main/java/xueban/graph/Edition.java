package xueban.graph;

import java.util.List;
import xueban.Ids;

/**
 * An edition 教材版本 of a curriculum: units in teaching order.
 *
 * @param id such as {@code pep}
 * @param name such as 人教版
 * @param subject the one subject its units teach
 * @param units in teaching order
 */
public record Edition(String id, String name, String subject, List<Unit> units) {
  public Edition {
    Ids.require("edition.id", id);
    Ids.require("edition.subject", subject);
    units = List.copyOf(units);
  }
}
