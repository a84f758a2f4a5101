package xueban.tutor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import xueban.graph.KnowledgeGraph;
import xueban.graph.Prerequisite;
import xueban.recommend.Item;
import xueban.tutor.practice.Purpose;
import xueban.tutor.profile.ConceptStatus;

/**
 * An item that a learner could be given.
 *
 * @param concept the concept it would be given for
 * @param purpose {@link Purpose#LEARN}, {@link Purpose#REVIEW}, {@link Purpose#PREREQUISITE}, or
 *     {@link Purpose#DIAGNOSE} for what a mastered target leads on to
 * @param success probability of a correct answer, unaided
 * @param duration time it takes
 */
record HomeworkOption(
    Item item, String concept, Purpose purpose, double success, Duration duration) {

  boolean fits(Layer layer) {
    return success >= layer.least() && success <= layer.most();
  }

  /**
   * Returns what a learner could be given: items of the targets, of their prerequisites that are
   * not mastered or due for review, and of what mastered targets lead on to; without those answered
   * lately; each item once, for the first concept that has it.
   */
  static List<HomeworkOption> of(
      Pupil pupil,
      KnowledgeGraph graph,
      List<String> targets,
      Set<String> answeredLately,
      Function<String, List<Item>> itemsOf) {
    Set<String> before = new LinkedHashSet<>();
    Set<String> after = new LinkedHashSet<>();
    for (String target : targets) {
      if (pupil.view().mastered(target)) {
        graph.dependentsOf(target).stream()
            .map(Prerequisite::after)
            .filter(c -> pupil.view().status(c) == ConceptStatus.FRONTIER)
            .forEach(after::add);
      } else {
        before.addAll(pupil.view().missingPrerequisites(target));
      }
    }
    Set<String> due = new LinkedHashSet<>();
    for (String target : targets) {
      graph.prerequisitesOf(target).stream()
          .map(Prerequisite::before)
          .filter(c -> pupil.view().status(c) == ConceptStatus.DUE)
          .forEach(due::add);
    }
    before.removeAll(targets);
    after.removeAll(targets);
    due.removeAll(targets);
    List<HomeworkOption> options = new ArrayList<>();
    Set<String> seen = new TreeSet<>(answeredLately);
    for (String target : targets) {
      boolean mastered = pupil.view().mastered(target);
      add(
          options,
          pupil,
          target,
          mastered ? Purpose.REVIEW : Purpose.LEARN,
          targets,
          seen,
          itemsOf);
    }
    before.forEach(c -> add(options, pupil, c, Purpose.PREREQUISITE, targets, seen, itemsOf));
    due.forEach(c -> add(options, pupil, c, Purpose.REVIEW, targets, seen, itemsOf));
    after.forEach(c -> add(options, pupil, c, Purpose.DIAGNOSE, targets, seen, itemsOf));
    return options;
  }

  private static void add(
      List<HomeworkOption> options,
      Pupil pupil,
      String concept,
      Purpose purpose,
      List<String> targets,
      Set<String> seen,
      Function<String, List<Item>> itemsOf) {
    List<Item> all = itemsOf.apply(concept);
    List<Item> taught =
        all.stream()
            .filter(item -> pupil.view().hasBeenTaught(others(item, targets), concept))
            .toList();
    // Where every item asks for more, such items are better than none.
    for (Item item : taught.isEmpty() ? all : taught) {
      if (seen.add(item.id())) {
        double success = pupil.view().predict(item.ref()).probability();
        options.add(new HomeworkOption(item, concept, purpose, success, ItemTime.of(item)));
      }
    }
  }

  /** Returns what the item asks for beside the homework's own targets. */
  private static List<String> others(Item item, List<String> targets) {
    return item.metadata().concepts().stream().filter(c -> !targets.contains(c)).toList();
  }
}
