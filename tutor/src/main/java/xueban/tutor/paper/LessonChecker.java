package xueban.tutor.paper;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import xueban.graph.KnowledgeGraph;
import xueban.graph.Prerequisite;
import xueban.recommend.Item;
import xueban.recommend.ItemKind;
import xueban.tutor.homework.Assembly;
import xueban.tutor.homework.AssemblyOption;
import xueban.tutor.homework.AssemblyProblem;
import xueban.tutor.homework.ClassAssembler;
import xueban.tutor.homework.Demand;
import xueban.tutor.homework.LearnerTask;
import xueban.tutor.homework.Trait;

/**
 * Chooses the items of a lesson check: those whose answers are expected to tell most about the
 * learners' abilities, within the time, at least one a concept and one of a prerequisite, and of
 * prerequisites no more than of the concepts.
 *
 * <p>What an answer tells about a learner is {@code ½ ln(1 + σ² p (1 − p))} nats: {@code σ} how
 * uncertain the ability on the concept is, in log-odds, {@code p} the expected success. It is what
 * a Rasch item takes from the entropy of a normal ability, to the second order. Source: D. V.
 * Lindley, Annals of Mathematical Statistics 27 (1956), on the information of an experiment; p (1 −
 * p) is the item's Fisher information. An item is worth its mean over the class, each further one
 * of a concept half of that, as {@link AssemblyProblem} has it: the check is a set of its engine,
 * for one learner who is the class. Deterministic.
 */
public final class LessonChecker {
  /** Name and version, for the decision log. */
  public static final String NAME = "lesson-check-1";

  private final KnowledgeGraph graph;
  private final Function<String, List<Item>> itemsOf;
  private final Function<Item, Duration> time;
  private final Cohort cohort;

  /**
   * Prepares to choose.
   *
   * @param itemsOf items of a concept that may be asked
   * @param time that a learner needs for an item
   */
  public LessonChecker(
      KnowledgeGraph graph,
      Function<String, List<Item>> itemsOf,
      Function<Item, Duration> time,
      Cohort cohort) {
    this.graph = graph;
    this.itemsOf = itemsOf;
    this.time = time;
    this.cohort = cohort;
  }

  /**
   * How much may be asked.
   *
   * @param time of all items together
   * @param items most items
   * @param beforeLesson whether the concepts are still to be taught: then prerequisites may be more
   *     than half of the items
   */
  public record Limits(Duration time, int items, boolean beforeLesson) {}

  /**
   * Returns the items, prerequisites first, then by concept in the order given, easiest first.
   *
   * @param considered takes every item that could have been chosen
   * @throws xueban.XuebanException {@code UNKNOWN_CONCEPT}
   */
  public List<LessonCheck.Entry> choose(
      List<String> concepts, Limits limits, List<LessonCheck.Entry> considered) {
    concepts.forEach(graph::concept);
    List<String> before =
        concepts.stream()
            .flatMap(c -> graph.prerequisitesOf(c).stream())
            .map(Prerequisite::before)
            .filter(c -> !concepts.contains(c))
            .distinct()
            .toList();
    List<String> all = new ArrayList<>(before);
    all.addAll(concepts);
    ItemPool pool = new ItemPool(graph, itemsOf, cohort, Set.of(), false);
    List<LessonCheck.Entry> entries = new ArrayList<>();
    Set<Integer> asked = new HashSet<>();
    for (String concept : concepts) {
      add(entries, concept, false, pool, limits.time(), asked);
    }
    for (String concept : before) {
      add(entries, concept, true, pool, limits.time(), asked);
    }
    considered.addAll(entries);
    double largest = entries.stream().mapToDouble(LessonCheck.Entry::information).max().orElse(0);
    List<AssemblyOption> options = new ArrayList<>();
    for (LessonCheck.Entry entry : entries) {
      options.add(
          new AssemblyOption(
              options.size(),
              largest > 0 ? entry.information() / largest : 0,
              seconds(entry),
              all.indexOf(entry.concept()),
              entry.prerequisite() ? Trait.PREREQUISITE : Trait.TARGET,
              Trait.BASIC,
              false));
    }
    List<Demand> demands = new ArrayList<>();
    demands.add(Demand.atLeast(Trait.TARGET, Math.min(concepts.size(), limits.items())));
    if (entries.stream().anyMatch(LessonCheck.Entry::prerequisite) && limits.items() > 1) {
      demands.add(Demand.atLeast(Trait.PREREQUISITE, 1));
    }
    LearnerTask task =
        new LearnerTask(
            0,
            Math.toIntExact(limits.time().toSeconds()),
            limits.items(),
            !limits.beforeLesson(),
            demands,
            options);
    Assembly assembly =
        ClassAssembler.assemble(
            new AssemblyProblem(options.size(), all.size(), List.of(task), List.of(0), 1));
    return assembly.sets().getFirst().stream()
        .map(entries::get)
        .sorted(
            comparing((LessonCheck.Entry q) -> all.indexOf(q.concept()))
                .thenComparing(comparingDouble(q -> -q.success()))
                .thenComparing(q -> q.item().id()))
        .toList();
  }

  private static int seconds(LessonCheck.Entry entry) {
    return Math.toIntExact(Math.max(1, entry.time().toSeconds()));
  }

  private void add(
      List<LessonCheck.Entry> entries,
      String concept,
      boolean prerequisite,
      ItemPool pool,
      Duration most,
      Set<Integer> asked) {
    double[] errors = cohort.abilityErrors(concept);
    for (Item item : itemsOf.apply(concept)) {
      Duration needs = time.apply(item);
      boolean quick = item.kind() != ItemKind.OPEN && needs.compareTo(most) <= 0;
      if (quick && !item.answers().isEmpty() && asked.add(pool.text(item))) {
        double[] successes = pool.successes(item);
        double success = 0;
        double information = 0;
        for (int l = 0; l < successes.length; l++) {
          double p = successes[l];
          success += p / successes.length;
          information +=
              .5 * StrictMath.log1p(errors[l] * errors[l] * p * (1 - p)) / successes.length;
        }
        entries.add(
            new LessonCheck.Entry(
                item, concept, prerequisite, Math.min(1, success), information, needs));
      }
    }
  }
}
