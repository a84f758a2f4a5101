package xueban.graph;

import java.util.List;
import xueban.Ids;
import xueban.XuebanException;

/**
 * A unit 单元 of an edition: concepts in the order in which they are taught.
 *
 * @param id unique in its edition
 * @param title as the textbook prints it
 * @param grade 1 to 12
 * @param term 1 or 2
 * @param concepts concept ids, in teaching order, each once
 */
public record Unit(String id, String title, int grade, int term, List<String> concepts) {
  public Unit {
    Ids.require("unit.id", id);
    if (grade < 1 || grade > 12) {
      throw XuebanException.invalid(
          "unit.grade", "%d of %s must be in 1..12.".formatted(grade, id));
    }
    if (term < 1 || term > 2) {
      throw XuebanException.invalid("unit.term", "%d of %s must be 1 or 2.".formatted(term, id));
    }
    concepts = List.copyOf(concepts);
  }
}
