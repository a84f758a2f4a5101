package xueban.tutor.generator;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import xueban.Ids;
import xueban.tutor.Layer;

/**
 * A parametric exercise of one solution structure.
 *
 * @param id such as {@code linear-equation.unknown-on-both-sides}; never reused for another
 * @param title a few words for lists, such as 解一元一次方程：移项
 * @param structure the steps of the solution, such as 移项→合并→系数化为1; no two templates of the same
 *     main concept have the same
 * @param grade 1 to 9, from which learners can solve it
 * @param concepts concept ids, the main one first
 * @param layers for which it can be drawn
 * @param drawing draws one exercise; may call {@link Draw#require}
 */
public record Template(
    String id,
    String title,
    String structure,
    int grade,
    List<String> concepts,
    Set<Layer> layers,
    Function<Draw, Exercise> drawing) {
  public Template {
    Ids.require("template.id", id);
    if (grade < 1 || grade > 9 || concepts.isEmpty() || layers.isEmpty()) {
      throw new IllegalArgumentException(id + " needs a grade in 1..9, concepts and layers.");
    }
    if (title.isBlank() || structure.isBlank()) {
      throw new IllegalArgumentException(id + " needs a title and the structure of its solution.");
    }
    concepts = List.copyOf(concepts);
    layers = Set.copyOf(layers);
  }

  /** Returns a template for all three layers. */
  public static Template of(
      String id,
      String title,
      String structure,
      int grade,
      List<String> concepts,
      Function<Draw, Exercise> drawing) {
    return new Template(id, title, structure, grade, concepts, EnumSet.allOf(Layer.class), drawing);
  }

  /** Returns the same template for some layers only. */
  public Template only(Layer first, Layer... others) {
    return new Template(id, title, structure, grade, concepts, EnumSet.of(first, others), drawing);
  }
}
