package xueban.tutor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import xueban.recommend.Item;
import xueban.tutor.practice.Purpose;

/**
 * An item that a learner could be given.
 *
 * @param concept the concept it would be given for
 * @param purpose {@link Purpose#LEARN}, {@link Purpose#REVIEW} or {@link Purpose#PREREQUISITE}
 * @param success probability of a correct answer, unaided
 * @param duration time it takes
 */
record HomeworkOption(
    Item item, String concept, Purpose purpose, double success, Duration duration) {

  boolean fits(Layer layer) {
    return success >= layer.least() && success <= layer.most();
  }

  /**
   * Returns what a learner could be given: items of the targets and of their prerequisites that are
   * not mastered, without those answered lately; each item once, for the first concept that has it.
   */
  static List<HomeworkOption> of(
      Pupil pupil,
      List<String> targets,
      Set<String> answeredLately,
      Function<String, List<Item>> itemsOf) {
    Set<String> concepts = new LinkedHashSet<>();
    for (String target : targets) {
      if (!pupil.view().mastered(target)) {
        concepts.addAll(pupil.view().missingPrerequisites(target));
      }
    }
    concepts.removeAll(targets);
    List<HomeworkOption> options = new ArrayList<>();
    Set<String> seen = new TreeSet<>(answeredLately);
    for (String target : targets) {
      boolean mastered = pupil.view().mastered(target);
      add(options, pupil, target, mastered ? Purpose.REVIEW : Purpose.LEARN, seen, itemsOf);
    }
    for (String before : concepts) {
      add(options, pupil, before, Purpose.PREREQUISITE, seen, itemsOf);
    }
    return options;
  }

  private static void add(
      List<HomeworkOption> options,
      Pupil pupil,
      String concept,
      Purpose purpose,
      Set<String> seen,
      Function<String, List<Item>> itemsOf) {
    for (Item item : itemsOf.apply(concept)) {
      if (seen.add(item.id())) {
        double success = pupil.view().predict(item.ref()).probability();
        options.add(new HomeworkOption(item, concept, purpose, success, ItemTime.of(item)));
      }
    }
  }
}
