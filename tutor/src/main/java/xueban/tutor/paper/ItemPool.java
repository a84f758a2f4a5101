package xueban.tutor.paper;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import xueban.graph.KnowledgeGraph;
import xueban.graph.Prerequisite;
import xueban.recommend.Item;
import xueban.recommend.TextSketch;

/**
 * The items that rows of a blueprint can be filled with, and what is expected of the learners on
 * them. Each item is looked at once. Not thread-safe.
 */
final class ItemPool {
  /** Of a row with more, so many are looked at, of every concept alike. */
  private static final int MOST_OF_ROW = 2_000;

  private static final int NEAREST = 10;

  private final KnowledgeGraph graph;
  private final Function<String, List<Item>> itemsOf;
  private final Cohort cohort;
  private final Set<String> excluded;
  private final boolean byClass;
  private final Map<String, double[]> successes = new HashMap<>();
  private final Map<Integer, List<Sketched>> sketches = new HashMap<>();
  private final Map<String, Integer> texts = new TreeMap<>();
  private int textCount;
  private int withoutKey;
  private int askingForMore;

  /** What an item says, and its number. */
  private record Sketched(TextSketch sketch, int text) {}

  /**
   * An item that a row could be filled with.
   *
   * @param concept concept of the row that it stands for
   * @param ease share of right answers that its difficulty stands for, in [0, 1]
   * @param success expected success: mean of the learners, in [0, 1]
   */
  record Fitting(Item item, String concept, double ease, double success) {}

  /**
   * Prepares to look.
   *
   * @param excluded ids of items that must not be used
   * @param byClass whether difficulty is by the success expected of the class, if there is one
   */
  ItemPool(
      KnowledgeGraph graph,
      Function<String, List<Item>> itemsOf,
      Cohort cohort,
      Set<String> excluded,
      boolean byClass) {
    this.graph = graph;
    this.itemsOf = itemsOf;
    this.cohort = cohort;
    this.excluded = excluded;
    this.byClass = byClass && cohort.basis() == Basis.CLASS;
  }

  /** Returns the items that fit a row, each once, by concept and id. */
  List<Fitting> fitting(BlueprintRow row) {
    return usable(row.conceptsIn(graph)).stream()
        .filter(f -> row.takes(f.item().kind()) && row.band().holds(f.ease()))
        .toList();
  }

  /** Returns what nearly fits a row and is not in use, nearest first. */
  List<Shortage.Nearby> nearest(BlueprintRow row, Set<String> used) {
    List<String> concepts = row.conceptsIn(graph);
    List<String> before =
        concepts.stream()
            .flatMap(c -> graph.prerequisitesOf(c).stream())
            .map(Prerequisite::before)
            .filter(c -> !concepts.contains(c))
            .distinct()
            .toList();
    Stream<Shortage.Nearby> others =
        usable(concepts).stream()
            .filter(f -> !used.contains(f.item().id()))
            .flatMap(f -> difference(row, f).stream().map(d -> nearby(f, d)))
            .sorted(
                comparing(Shortage.Nearby::difference)
                    .thenComparing(comparingDouble(n -> row.band().distance(n.ease())))
                    .thenComparing(Shortage.Nearby::item));
    Stream<Shortage.Nearby> earlier =
        usable(before).stream()
            .filter(f -> !used.contains(f.item().id()))
            .filter(f -> row.takes(f.item().kind()) && row.band().holds(f.ease()))
            .map(f -> nearby(f, Shortage.Difference.PREREQUISITE));
    List<Shortage.Nearby> nearest = new ArrayList<>();
    Map<Shortage.Difference, Integer> taken = new HashMap<>();
    Stream.concat(others, earlier)
        .filter(n -> taken.merge(n.difference(), 1, Integer::sum) <= NEAREST / 2)
        .limit(NEAREST)
        .forEach(nearest::add);
    return nearest;
  }

  private static Optional<Shortage.Difference> difference(BlueprintRow row, Fitting item) {
    boolean kind = row.takes(item.item().kind());
    boolean band = row.band().holds(item.ease());
    return kind == band
        ? Optional.empty()
        : Optional.of(kind ? Shortage.Difference.DIFFICULTY : Shortage.Difference.KIND);
  }

  private static Shortage.Nearby nearby(Fitting f, Shortage.Difference difference) {
    return new Shortage.Nearby(f.item().id(), f.concept(), f.item().kind(), f.ease(), difference);
  }

  private List<Fitting> usable(List<String> concepts) {
    List<Fitting> usable = new ArrayList<>();
    Set<String> learnt = new HashSet<>(concepts);
    concepts.forEach(concept -> learnt.addAll(graph.ancestorsOf(concept)));
    Set<String> seen = new HashSet<>();
    for (String concept : concepts) {
      List<Item> items = itemsOf.apply(concept);
      int step = Math.max(1, items.size() * concepts.size() / MOST_OF_ROW);
      for (int i = 0; i < items.size(); i += step) {
        Item item = items.get(i);
        if (!excluded.contains(item.id()) && seen.add(item.id())) {
          if (asksForMore(item, learnt)) {
            askingForMore++;
          } else if (hasKey(item)) {
            double success = mean(successes(item));
            double ease = byClass ? success : cohort.ease(item);
            usable.add(new Fitting(item, concept, ease, success));
          } else {
            withoutKey++;
          }
        }
      }
    }
    return usable;
  }

  /** Returns whether the item needs a concept that is neither asked for nor learnt before it. */
  private boolean asksForMore(Item item, Set<String> learnt) {
    return item.metadata().concepts().stream()
        .anyMatch(concept -> !learnt.contains(concept) && graph.find(concept).isPresent());
  }

  /** Returns whether the paper could say how the item is marked. */
  private static boolean hasKey(Item item) {
    return !item.answers().isEmpty() || !item.solution().isBlank();
  }

  /** Returns for each learner the probability of a right answer, in [0, 1]. */
  double[] successes(Item item) {
    return successes.computeIfAbsent(item.id(), id -> cohort.successes(item));
  }

  private static double mean(double[] values) {
    return Math.min(1, Arrays.stream(values).sum() / values.length);
  }

  /** Returns the number of what an item says, from 0; near-duplicates have the same. */
  int text(Item item) {
    return texts.computeIfAbsent(item.id(), id -> newText(item));
  }

  private int newText(Item item) {
    Optional<TextSketch> sketch = TextSketch.of(item);
    if (sketch.isEmpty()) {
      return textCount++;
    }
    List<Sketched> likely =
        sketches.computeIfAbsent(sketch.get().hashCode(), hash -> new ArrayList<>());
    for (Sketched before : likely) {
      if (before.sketch().alike(sketch.get())) {
        return before.text();
      }
    }
    likely.add(new Sketched(sketch.get(), textCount));
    return textCount++;
  }

  /** Returns how many different texts have been numbered. */
  int textCount() {
    return textCount;
  }

  /** Returns how many looks found an item without answer and solution. */
  int withoutKey() {
    return withoutKey;
  }

  /** Returns how often an item was passed over that needs a concept from beyond the row. */
  int askingForMore() {
    return askingForMore;
  }
}
