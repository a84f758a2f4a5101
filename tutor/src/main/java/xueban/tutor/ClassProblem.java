package xueban.tutor;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import xueban.tutor.homework.AssemblyOption;
import xueban.tutor.homework.AssemblyProblem;
import xueban.tutor.homework.Demand;
import xueban.tutor.homework.LearnerTask;
import xueban.tutor.homework.Trait;

/**
 * A class's homework in the numbers of {@link AssemblyProblem}, and back. Groups are the layers, in
 * their order, then one without a core for those who get nothing.
 */
final class ClassProblem {
  private final HomeworkRequest request;
  private final Map<String, Integer> items = new HashMap<>();
  private final List<String> names = new ArrayList<>();
  private final Map<String, Integer> concepts = new HashMap<>();
  private final List<LearnerTask> tasks = new ArrayList<>();
  private final List<List<HomeworkOption>> options = new ArrayList<>();

  ClassProblem(HomeworkRequest request) {
    this.request = request;
  }

  /**
   * Adds a learner, in the order of the class.
   *
   * @param offered all inside the band of the layer
   */
  void add(Layer layer, Duration cap, List<HomeworkOption> offered, SetBuilder builder) {
    List<HomeworkOption> ordered =
        offered.stream()
            .sorted(
                comparing((HomeworkOption o) -> spread(o.item().id()))
                    .thenComparing(o -> o.item().id()))
            .toList();
    List<AssemblyOption> numbered = new ArrayList<>();
    Set<Trait> purposes = new TreeSet<>();
    for (HomeworkOption option : ordered) {
      Trait purpose = purpose(option);
      purposes.add(purpose);
      numbered.add(
          new AssemblyOption(
              items.computeIfAbsent(option.item().id(), this::named),
              builder.worth(option),
              (int) Math.max(1, option.duration().toSeconds()),
              concepts.computeIfAbsent(option.concept(), c -> concepts.size()),
              purpose,
              TaskKinds.of(option.item()),
              purpose.isAim()));
    }
    options.add(ordered);
    boolean anyAim = purposes.stream().anyMatch(Trait::isAim);
    int group = ordered.isEmpty() ? Layer.values().length : groupOf(layer);
    tasks.add(
        new LearnerTask(
            group,
            (int) cap.toSeconds(),
            request.itemsPerLearner(),
            anyAim,
            demands(purposes, ordered.isEmpty()),
            numbered));
  }

  /**
   * A missing prerequisite and a due review each get an item where there is one and room for it.
   */
  private List<Demand> demands(Set<Trait> purposes, boolean nothing) {
    List<Demand> demands = new ArrayList<>(nothing ? List.of() : request.kinds());
    int room = request.itemsPerLearner() - request.coreItems();
    for (Trait serving : List.of(Trait.PREREQUISITE, Trait.REVIEW)) {
      if (purposes.contains(serving) && room > 0 && request.itemsPerLearner() > 1) {
        demands.add(Demand.atLeast(serving, 1));
        room--;
      }
    }
    return demands;
  }

  /**
   * Returns the problem.
   *
   * @param exposure most learners an item goes to outside the cores
   */
  AssemblyProblem problem(int exposure) {
    List<Integer> cores = new ArrayList<>();
    for (Layer layer : Layer.values()) {
      boolean several = members(groupOf(layer)) > 1;
      cores.add(several ? Math.min(request.coreItems(), request.itemsPerLearner()) : 0);
    }
    cores.add(0);
    return new AssemblyProblem(names.size(), concepts.size(), tasks, cores, exposure);
  }

  /** Returns to how many learners an item must go at least so that no layer runs out of items. */
  int exposureNeeded() {
    int needed = 1;
    for (Layer layer : Layer.values()) {
      Set<Integer> offered = new TreeSet<>();
      int wanted = 0;
      for (LearnerTask task : tasks) {
        if (task.group() == groupOf(layer)) {
          task.options().forEach(o -> offered.add(o.item()));
          wanted += Math.min(task.maxItems(), task.options().size());
        }
      }
      needed = Math.max(needed, (wanted + offered.size() - 1) / Math.max(1, offered.size()));
    }
    return needed;
  }

  /** Returns how many learners a layer has who can be given something. */
  int members(int group) {
    return (int) tasks.stream().filter(t -> t.group() == group).count();
  }

  List<HomeworkOption> chosen(int learner, List<Integer> set) {
    return set.stream().map(options.get(learner)::get).toList();
  }

  /** Returns the ids of a core's items. */
  Set<String> ids(List<Integer> core) {
    Set<String> ids = new TreeSet<>();
    core.forEach(i -> ids.add(names.get(i)));
    return ids;
  }

  int group(int learner) {
    return tasks.get(learner).group();
  }

  static int groupOf(Layer layer) {
    return List.of(Layer.values()).indexOf(layer);
  }

  static Layer layerOf(int group) {
    return List.of(Layer.values()).get(group);
  }

  private Trait purpose(HomeworkOption option) {
    if (request.concepts().contains(option.concept())) {
      return Trait.TARGET;
    }
    return switch (option.purpose()) {
      case PREREQUISITE -> Trait.PREREQUISITE;
      case REVIEW -> Trait.REVIEW;
      case DIAGNOSE -> Trait.EXTENSION;
      case LEARN, CORE -> Trait.TARGET;
    };
  }

  private int named(String item) {
    names.add(item);
    return names.size() - 1;
  }

  /** Orders equals by the seed, another way for each seed but the same way on every machine. */
  private int spread(String item) {
    int hash = (item + '\n' + request.seed()).hashCode() * 0x9E3779B9;
    return hash ^ hash >>> 15;
  }
}
