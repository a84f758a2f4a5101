package xueban.tutor;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import xueban.tutor.homework.Assembly;
import xueban.tutor.homework.AssemblyOption;
import xueban.tutor.homework.AssemblyProblem;
import xueban.tutor.homework.Demand;
import xueban.tutor.homework.LearnerTask;
import xueban.tutor.homework.Trait;

/**
 * A class's homework in the numbers of {@link AssemblyProblem}, and back. Groups are the layers, in
 * their order, then one without a core for those who get nothing, or nothing on the targets: they
 * have no part in what a layer has in common.
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
   * @param worth of an option to the learner, in [0, 1]
   */
  void add(
      Layer layer,
      Duration cap,
      List<HomeworkOption> offered,
      ToDoubleFunction<HomeworkOption> worth) {
    List<HomeworkOption> ordered =
        offered.stream()
            .sorted(
                comparing((HomeworkOption o) -> spread(o.item().id()))
                    .thenComparing(o -> o.item().id()))
            .toList();
    List<AssemblyOption> numbered = new ArrayList<>();
    Set<Trait> purposes = new TreeSet<>();
    for (HomeworkOption option : ordered) {
      Trait purpose = purpose(request, option);
      purposes.add(purpose);
      numbered.add(
          new AssemblyOption(
              items.computeIfAbsent(option.item().id(), this::named),
              worth.applyAsDouble(option),
              (int) Math.max(1, option.duration().toSeconds()),
              concepts.computeIfAbsent(option.concept(), c -> concepts.size()),
              purpose,
              TaskKinds.of(option.item()),
              purpose.isAim()));
    }
    options.add(ordered);
    boolean anyAim = purposes.stream().anyMatch(Trait::isAim);
    int group = anyAim ? groupOf(layer) : Layer.values().length;
    tasks.add(
        new LearnerTask(
            group,
            (int) cap.toSeconds(),
            request.itemsPerLearner(),
            anyAim,
            demands(purposes, anyAim, ordered.isEmpty()),
            numbered));
  }

  /**
   * A missing prerequisite and a due review each get an item where there is one and room for it:
   * beside the core, and beside as many items on the targets, if there are such.
   */
  private List<Demand> demands(Set<Trait> purposes, boolean anyAim, boolean nothing) {
    List<Demand> demands = new ArrayList<>(nothing ? List.of() : request.kinds());
    int most = request.itemsPerLearner();
    int room = anyAim ? Math.min(most - request.coreItems(), most / 2) : most;
    for (Trait serving : List.of(Trait.PREREQUISITE, Trait.REVIEW)) {
      if (purposes.contains(serving) && room > 0) {
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
    for (int group = 0; group <= Layer.values().length; group++) {
      cores.add(coreOf(group));
    }
    return new AssemblyProblem(names.size(), concepts.size(), tasks, cores, exposure);
  }

  /**
   * Returns to how many learners an item must go at least so that the items are enough: for each
   * layer and for layers that share items, as many places as sets have room for outside the cores,
   * by the items there are.
   */
  int exposureNeeded() {
    int[] placesOf = tasks.stream().mapToInt(this::places).toArray();
    int needed = 1;
    int groups = Layer.values().length + 1;
    for (int together = 1; together < 1 << groups; together++) {
      BitSet offered = new BitSet();
      int places = 0;
      for (int l = 0; l < tasks.size(); l++) {
        if ((together >> group(l) & 1) == 1) {
          tasks.get(l).options().forEach(o -> offered.set(o.item()));
          places += placesOf[l];
        }
      }
      int items = Math.max(1, offered.cardinality());
      needed = Math.max(needed, (places + items - 1) / items);
    }
    return needed;
  }

  /** Returns how many items outside the core a set has room for, the shortest first. */
  private int places(LearnerTask task) {
    long left = task.maxSeconds();
    int fitting = 0;
    for (int seconds :
        task.options().stream().mapToInt(AssemblyOption::seconds).sorted().toArray()) {
      left -= seconds;
      if (left < 0 || fitting == task.maxItems()) {
        break;
      }
      fitting++;
    }
    return Math.max(0, fitting - coreOf(task.group()));
  }

  /**
   * Returns how many learners could have had another item, had it not gone to as many others as it
   * may.
   */
  int heldBack(Assembly assembly, int exposure) {
    int[] takers = new int[names.size()];
    for (int l = 0; l < tasks.size(); l++) {
      for (AssemblyOption option : set(assembly, l)) {
        takers[option.item()]++;
      }
    }
    int held = 0;
    for (int l = 0; l < tasks.size(); l++) {
      LearnerTask task = tasks.get(l);
      List<AssemblyOption> set = set(assembly, l);
      int used = set.stream().mapToInt(AssemblyOption::seconds).sum();
      boolean more =
          set.size() < task.maxItems()
              && task.options().stream()
                  .anyMatch(
                      o ->
                          takers[o.item()] >= exposure
                              && o.purpose().isAim()
                              && o.value() > 0
                              && used + o.seconds() <= task.maxSeconds()
                              && !set.contains(o)
                              && mayBeMore(task, set, o));
      held += more ? 1 : 0;
    }
    return held;
  }

  private static boolean mayBeMore(
      LearnerTask task, List<AssemblyOption> set, AssemblyOption option) {
    return task.demands().stream()
        .filter(d -> d.trait() == option.kind())
        .allMatch(d -> set.stream().filter(o -> o.kind() == d.trait()).count() < d.most());
  }

  private List<AssemblyOption> set(Assembly assembly, int learner) {
    return assembly.sets().get(learner).stream().map(tasks.get(learner).options()::get).toList();
  }

  private int coreOf(int group) {
    boolean several = group < Layer.values().length && members(group) > 1;
    return several ? Math.min(request.coreItems(), request.itemsPerLearner()) : 0;
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

  /** Returns whether an option is on a target or on what one leads on to. */
  static boolean isAim(HomeworkRequest request, HomeworkOption option) {
    return purpose(request, option).isAim();
  }

  private static Trait purpose(HomeworkRequest request, HomeworkOption option) {
    if (request.concepts().contains(option.concept())) {
      return Trait.TARGET;
    }
    return switch (option.purpose()) {
      case PREREQUISITE -> Trait.PREREQUISITE;
      case REVIEW -> Trait.REVIEW;
      case DIAGNOSE -> Trait.EXTENSION;
      case LEARN, CORE, TEACHER -> Trait.TARGET;
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
