package xueban.tutor.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import xueban.graph.Concept;
import xueban.graph.KnowledgeGraph;
import xueban.graph.Prerequisite;
import xueban.model.Help;
import xueban.recommend.Item;
import xueban.recommend.Resource;

/**
 * The hints of an item, from the gentlest on.
 *
 * <p>The item's own hints where its author wrote some. Before them, where they are fewer than
 * {@value #ENOUGH}: what the item's concept is, then what must be known for it, both from the
 * graph. After them: a worked example of another task, from a lesson on the concept. An item of
 * which nothing is known gets one step that helps with any task. No step gives the item's answer.
 */
public final class HintLadder {
  private static final int ENOUGH = 3;
  private static final int LONGEST = 600;
  private static final Pattern WORKED_EXAMPLE =
      Pattern.compile("(?m)^\\s*(?:例题?|例\\d|Worked example|Example)\\s*\\d*\\s*[:：.．].*$");

  private final KnowledgeGraph graph;
  private final Function<String, List<Resource>> lessonsOf;

  /**
   * Makes a ladder.
   *
   * @param lessonsOf returns lessons on a concept, best first
   */
  public HintLadder(KnowledgeGraph graph, Function<String, List<Resource>> lessonsOf) {
    this.graph = graph;
    this.lessonsOf = lessonsOf;
  }

  private record Step(String text, Help help, String concept) {}

  /** Returns all hints of an item in order, at least one. */
  public List<Hint> of(Item item) {
    List<Step> steps = new ArrayList<>();
    Optional<Concept> main = item.metadata().concepts().stream().findFirst().flatMap(graph::find);
    int missing = ENOUGH - item.hints().size();
    if (missing > 0) {
      main.flatMap(this::definition).ifPresent(steps::add);
    }
    if (missing > 1) {
      main.flatMap(this::prerequisites).ifPresent(steps::add);
    }
    item.hints().forEach(hint -> steps.add(new Step(hint, Help.HINT, "")));
    if (missing > 0) {
      main.flatMap(this::workedExample).ifPresent(steps::add);
    }
    if (steps.isEmpty()) {
      steps.add(new Step(anyTask(item), Help.HINT, ""));
    }
    List<Hint> hints = new ArrayList<>();
    for (Step step : steps) {
      hints.add(
          new Hint(
              item.id(), hints.size() + 1, steps.size(), step.text(), step.help(), step.concept()));
    }
    return List.copyOf(hints);
  }

  private Optional<Step> definition(Concept concept) {
    return concept.definition().isBlank()
        ? Optional.empty()
        : Optional.of(
            new Step(
                "这道题考查「%s」：%s".formatted(concept.name(), concept.definition()),
                Help.HINT,
                concept.id()));
  }

  private Optional<Step> prerequisites(Concept concept) {
    List<Prerequisite> before = graph.prerequisitesOf(concept.id());
    if (before.isEmpty()) {
      return Optional.empty();
    }
    List<String> lines =
        before.stream()
            .limit(ENOUGH)
            .map(
                edge -> {
                  String name = graph.concept(edge.before()).name();
                  return edge.reason().isBlank()
                      ? "「%s」".formatted(name)
                      : "「%s」：%s".formatted(name, edge.reason());
                })
            .toList();
    return Optional.of(
        new Step("先想一想要用到的知识。" + String.join("\n", lines), Help.HINT, before.getFirst().before()));
  }

  private Optional<Step> workedExample(Concept concept) {
    for (Resource lesson : lessonsOf.apply(concept.id())) {
      Matcher example = WORKED_EXAMPLE.matcher(lesson.body());
      if (example.find()) {
        String text = example.group().strip();
        return Optional.of(
            new Step(
                "看一道同类的例题（《%s》）。%s"
                    .formatted(
                        lesson.metadata().title(),
                        text.substring(0, Math.min(text.length(), LONGEST))),
                Help.WORKED_EXAMPLE,
                concept.id()));
      }
    }
    return Optional.empty();
  }

  private static String anyTask(Item item) {
    return switch (item.kind()) {
      case SINGLE_CHOICE, MULTIPLE_CHOICE -> "先不看选项，圈出题目的条件和要求，自己想出结论，再逐个排除与条件矛盾的选项。";
      case TRUE_FALSE -> "试着找一个符合条件的例子和一个反例，看这句话是否总是成立。";
      case FILL_IN, OPEN -> "先圈出已知的条件和要求的量，写出它们之间的关系，再一步一步求。";
    };
  }
}
