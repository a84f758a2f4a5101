package xueban.graph;

import java.util.List;
import org.jspecify.annotations.Nullable;
import xueban.Ids;
import xueban.XuebanException;

/**
 * A concept 知识点: a node of the knowledge graph.
 *
 * @param id such as {@code math.quadratic-equation}
 * @param name Chinese name, as textbooks print it
 * @param englishName English name, or empty
 * @param aliases other names; unique, none equal to {@code name}
 * @param definition one sentence that says what it is, or empty
 * @param subject such as {@code mathematics}
 * @param stage school stage, or null if unknown
 * @param grade 1 to 12, or 0 if unknown
 * @param term 1 or 2, or 0 if unknown
 * @param strand field of the subject 领域, such as 数与代数, or empty
 * @param formula its key formula in LaTeX, without delimiters, or empty
 */
public record Concept(
    String id,
    String name,
    String englishName,
    List<String> aliases,
    String definition,
    String subject,
    @Nullable Stage stage,
    int grade,
    int term,
    String strand,
    String formula) {
  public Concept {
    Ids.require("concept.id", id);
    Ids.require("concept.subject", subject);
    if (name.isBlank()) {
      throw XuebanException.invalid("concept.name", "is empty for " + id + "; give it a name.");
    }
    if (grade < 0 || grade > 12) {
      throw XuebanException.invalid(
          "concept.grade", "%d of %s must be in 0..12 (0 is unknown).".formatted(grade, id));
    }
    if (term < 0 || term > 2) {
      throw XuebanException.invalid(
          "concept.term", "%d of %s must be in 0..2 (0 is unknown).".formatted(term, id));
    }
    String ownName = name;
    aliases = aliases.stream().filter(a -> !a.isBlank() && !a.equals(ownName)).distinct().toList();
  }

  /** Returns a concept known by id, name and subject only. */
  public static Concept named(String id, String name, String subject) {
    return new Concept(id, name, "", List.of(), "", subject, null, 0, 0, "", "");
  }
}
