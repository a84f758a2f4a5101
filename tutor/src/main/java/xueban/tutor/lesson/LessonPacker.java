package xueban.tutor.lesson;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingInt;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import xueban.graph.Concept;
import xueban.graph.KnowledgeGraph;
import xueban.graph.Prerequisite;
import xueban.recommend.Item;
import xueban.tutor.paper.Cohort;
import xueban.tutor.paper.LessonCheck;
import xueban.tutor.paper.LessonChecker;

/**
 * Puts a {@link LessonPack} together. Deterministic: the same graph, catalog and class give the
 * same pack.
 */
public final class LessonPacker {
  private static final double BASIC_FROM = 0.80;
  private static final double IMPROVING_FROM = 0.60;
  private static final int MOST_PARAGRAPHS = 40;
  private static final int MOST_QUIZ_ITEMS = 20;

  private final KnowledgeGraph graph;
  private final Function<String, List<Item>> itemsOf;
  private final Function<Item, Duration> time;

  /**
   * What is known of a class; all empty or 0 without one.
   *
   * @param learners learners of the class
   * @param mastered how many of them have mastered a concept
   * @param tested how many of them have unaided responses on a concept
   * @param errors in how many responses on the pack's concept a misconception showed
   */
  public record Readiness(
      int learners,
      Function<String, Integer> mastered,
      Function<String, Integer> tested,
      Map<String, Integer> errors) {
    /** Returns what is known without a class. */
    public static Readiness none() {
      return new Readiness(0, concept -> 0, concept -> 0, Map.of());
    }
  }

  /**
   * Makes one.
   *
   * @param itemsOf items that a machine can grade or that have a solution, of a concept
   * @param time that a learner needs for an item
   */
  public LessonPacker(
      KnowledgeGraph graph, Function<String, List<Item>> itemsOf, Function<Item, Duration> time) {
    this.graph = graph;
    this.itemsOf = itemsOf;
    this.time = time;
  }

  /**
   * Returns the pack.
   *
   * @param lesson text of the best lesson, or empty
   * @param cohort whose answers the quiz is to tell most about
   * @throws xueban.XuebanException {@code UNKNOWN_CONCEPT} if the graph lacks the concept
   */
  public LessonPack pack(
      LessonPackRequest request,
      String lesson,
      List<LessonPack.Material> materials,
      Readiness readiness,
      Cohort cohort) {
    Concept concept = graph.concept(request.concept());
    List<Item> own = ordered(itemsOf.apply(concept.id()), concept.id());
    Set<String> used = new HashSet<>();
    LessonPack.Layered examples = examples(own, used);
    List<LessonPack.QuizItem> quiz = quiz(request, cohort, used);
    LessonPack.Layered exercises =
        new LessonPack.Layered(
            exercises(own, 0, request.perLayer(), used),
            exercises(own, 1, request.perLayer(), used),
            exercises(own, 2, request.perLayer(), used));
    List<LessonPack.PrerequisiteCheck> checks =
        graph.prerequisitesOf(concept.id()).stream().map(p -> check(p, readiness)).toList();
    List<String> explanation =
        lesson.lines().map(String::strip).filter(l -> !l.isEmpty()).limit(MOST_PARAGRAPHS).toList();
    List<LessonPack.TypicalError> errors = errors(concept.id(), readiness.errors());
    return new LessonPack(
        concept,
        request.classId(),
        checks,
        quiz,
        explanation,
        examples,
        exercises,
        materials,
        errors,
        notes(concept, checks, quiz, explanation, examples, exercises, materials, errors));
  }

  private LessonPack.PrerequisiteCheck check(Prerequisite edge, Readiness readiness) {
    return new LessonPack.PrerequisiteCheck(
        graph.concept(edge.before()),
        edge.reason(),
        readiness.mastered().apply(edge.before()),
        readiness.tested().apply(edge.before()),
        readiness.learners());
  }

  /** Items that are mainly about the concept and need no picture first, then easy ones first. */
  private static List<Item> ordered(List<Item> items, String concept) {
    return items.stream()
        .sorted(
            comparing((Item i) -> !i.metadata().concepts().getFirst().equals(concept))
                .thenComparing(i -> !i.figure().isEmpty())
                .thenComparing(comparingDouble(LessonPacker::difficulty))
                .thenComparing(Item::id))
        .toList();
  }

  private static double difficulty(Item item) {
    return Double.isNaN(item.difficulty()) ? 0.3 : item.difficulty();
  }

  private static int layer(Item item) {
    double success = 1 - difficulty(item);
    return success >= BASIC_FROM - 1e-9 ? 0 : success >= IMPROVING_FROM - 1e-9 ? 1 : 2;
  }

  private static LessonPack.Layered examples(List<Item> own, Set<String> used) {
    List<List<Item>> layers = new ArrayList<>();
    for (int layer = 0; layer < 3; layer++) {
      int wanted = layer;
      layers.add(
          own.stream()
              .filter(i -> layer(i) == wanted && !i.solution().isBlank())
              .limit(1)
              .toList());
    }
    layers.forEach(items -> items.forEach(i -> used.add(i.id())));
    return new LessonPack.Layered(layers.get(0), layers.get(1), layers.get(2));
  }

  /** Items with a known answer that the class can be expected to solve, not those of an example. */
  private List<LessonPack.QuizItem> quiz(
      LessonPackRequest request, Cohort cohort, Set<String> used) {
    LessonChecker checker =
        new LessonChecker(
            graph,
            concept ->
                ordered(itemsOf.apply(concept), concept).stream()
                    .filter(item -> layer(item) < 2 && !used.contains(item.id()))
                    .toList(),
            time,
            cohort);
    LessonChecker.Limits limits =
        new LessonChecker.Limits(Duration.ofMinutes(request.quizMinutes()), MOST_QUIZ_ITEMS, true);
    List<LessonPack.QuizItem> quiz = new ArrayList<>();
    for (LessonCheck.Entry asked :
        checker.choose(List.of(request.concept()), limits, new ArrayList<>())) {
      used.add(asked.item().id());
      quiz.add(
          new LessonPack.QuizItem(
              asked.item(), graph.concept(asked.concept()).name(), asked.time()));
    }
    return quiz;
  }

  /** Unlike titles first, as items of one title are mostly alike. */
  private static List<Item> exercises(List<Item> own, int layer, int most, Set<String> used) {
    Map<String, Integer> seen = new TreeMap<>();
    Map<String, Integer> copies = new TreeMap<>();
    List<Item> fitting =
        own.stream().filter(i -> layer(i) == layer && !used.contains(i.id())).toList();
    fitting.forEach(i -> copies.put(i.id(), seen.merge(i.metadata().title(), 1, Integer::sum)));
    List<Item> chosen =
        fitting.stream()
            .sorted(comparingInt((Item i) -> copies.get(i.id()))) // stable
            .limit(most)
            .toList();
    chosen.forEach(i -> used.add(i.id()));
    return chosen;
  }

  private List<LessonPack.TypicalError> errors(String concept, Map<String, Integer> shown) {
    Map<String, LessonPack.TypicalError> errors = new TreeMap<>();
    graph
        .misconceptionsOf(concept)
        .forEach(
            m ->
                errors.put(
                    m.name(),
                    new LessonPack.TypicalError(
                        m.name(), m.showsAs(), m.cure(), shown.getOrDefault(m.name(), 0))));
    shown.forEach(
        (name, count) ->
            errors.putIfAbsent(name, new LessonPack.TypicalError(name, "", "", count)));
    return errors.values().stream()
        .sorted(
            comparingInt((LessonPack.TypicalError e) -> -e.responses())
                .thenComparing(LessonPack.TypicalError::name))
        .toList();
  }

  private static List<String> notes(
      Concept concept,
      List<LessonPack.PrerequisiteCheck> checks,
      List<LessonPack.QuizItem> quiz,
      List<String> explanation,
      LessonPack.Layered examples,
      LessonPack.Layered exercises,
      List<LessonPack.Material> materials,
      List<LessonPack.TypicalError> errors) {
    List<String> notes = new ArrayList<>();
    note(notes, checks.isEmpty(), "图谱里「%s」没有先修，不用检查。", concept);
    note(notes, quiz.isEmpty(), "题库里没有适合「%s」前测的题，可以导入题目。", concept);
    note(notes, explanation.isEmpty(), "资料库里没有「%s」的讲解，可以自己补充。", concept);
    note(notes, examples.all().isEmpty(), "题库里没有带解答的「%s」例题。", concept);
    note(notes, exercises.all().isEmpty(), "题库里没有更多「%s」的练习题。", concept);
    note(notes, materials.isEmpty(), "资料库里没有推荐给老师的「%s」资料。", concept);
    note(notes, errors.isEmpty(), "图谱里没有记「%s」的易错点。", concept);
    return notes;
  }

  private static void note(List<String> notes, boolean missing, String text, Concept concept) {
    if (missing) {
      notes.add(text.formatted(concept.name()));
    }
  }
}
