package xueban.tutor;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import xueban.graph.Concept;
import xueban.graph.KnowledgeGraph;
import xueban.recommend.Item;
import xueban.tutor.practice.Purpose;

/**
 * Plans layered homework: a layer for each learner, a common core for each layer, a set for each
 * learner. Every item of a set has its expected success inside the band of the set's layer; where
 * no item does, the nearest layer with such items is taken, and the reason says so.
 *
 * <p>Greedy and deterministic: the same states, catalog and seed give the same plan.
 */
final class HomeworkPlanner {
  /** Name and version, for the decision log. */
  static final String NAME = "homework-1";

  private final KnowledgeGraph graph;
  private final Function<String, List<Item>> itemsOf;
  private final HomeworkRequest request;
  private final Duration cap;
  private final int noRepeatDays;
  private final List<String> notes = new ArrayList<>();

  HomeworkPlanner(
      KnowledgeGraph graph,
      Function<String, List<Item>> itemsOf,
      HomeworkRequest request,
      Duration cap,
      int noRepeatDays) {
    this.graph = graph;
    this.itemsOf = itemsOf;
    this.request = request;
    this.cap = cap;
    this.noRepeatDays = noRepeatDays;
  }

  /**
   * A learner's set and what it was chosen from.
   *
   * @param options all that the learner could have been given in the layer, best first
   */
  record Planned(Pupil pupil, Homework.LearnerSet set, List<Decision.Candidate> options) {}

  /** What is known of a learner before the cores are chosen. */
  private record Draft(Pupil pupil, Layer layer, String reason, List<HomeworkOption> options) {}

  /** Returns one set a learner, in the order given. */
  List<Planned> plan(List<Pupil> pupils) {
    for (String target : request.concepts()) {
      if (itemsOf.apply(target).isEmpty()) {
        notes.add("「%s」还没有题目。导入题目后再布置会更合适。".formatted(graph.concept(target).name()));
      }
    }
    List<Draft> drafts = pupils.stream().map(this::draft).toList();
    Map<Layer, List<String>> cores = new TreeMap<>();
    for (Layer layer : Layer.values()) {
      cores.put(layer, core(layer, drafts));
    }
    return drafts.stream()
        .map(draft -> planned(draft, cores.getOrDefault(draft.layer(), List.of())))
        .toList();
  }

  /** Returns what a teacher should know of the plan; call it after {@link #plan}. */
  List<String> notes() {
    return List.copyOf(notes);
  }

  private Draft draft(Pupil pupil) {
    LayerChoice choice = LayerChoice.of(pupil.view(), request.concepts());
    Set<String> lately = pupil.answeredWithin(noRepeatDays);
    List<HomeworkOption> all =
        HomeworkOption.of(pupil, graph, request.concepts(), lately, itemsOf).stream()
            .filter(o -> o.duration().compareTo(cap) <= 0)
            .toList();
    for (Layer layer : choice.order()) {
      List<HomeworkOption> fitting = all.stream().filter(o -> o.fits(layer)).toList();
      if (!fitting.isEmpty()) {
        boolean first = layer == choice.order().getFirst();
        String reason =
            first
                ? choice.reason()
                : "%s；那一层没有合适的题，改用%s".formatted(choice.reason(), LayerChoice.name(layer));
        return new Draft(pupil, layer, reason, fitting);
      }
    }
    String why =
        all.isEmpty()
            ? "没有题目，或最近 %d 天都做过，或超过了时间".formatted(noRepeatDays)
            : "现有 %d 道题的预计答对率都不在 .40–.95 内".formatted(all.size());
    return new Draft(
        pupil, choice.order().getFirst(), choice.reason() + "；" + why + "，所以没有布置", List.of());
  }

  /**
   * Returns ids of items on the targets that suit everybody in the layer, at most as many as asked.
   */
  private List<String> core(Layer layer, List<Draft> drafts) {
    List<Draft> members =
        drafts.stream().filter(d -> d.layer() == layer && !d.options().isEmpty()).toList();
    int wanted = Math.min(request.coreItems(), request.itemsPerLearner());
    if (members.size() < 2 || wanted == 0) {
      return List.of();
    }
    Map<String, Integer> suits = new TreeMap<>();
    Map<String, HomeworkOption> options = new TreeMap<>();
    for (Draft member : members) {
      for (HomeworkOption option : member.options()) {
        if (option.purpose() != Purpose.PREREQUISITE) {
          suits.merge(option.item().id(), 1, Integer::sum);
          options.putIfAbsent(option.item().id(), option);
        }
      }
    }
    List<String> core = new ArrayList<>();
    List<String> concepts = new ArrayList<>();
    Duration used = Duration.ZERO;
    for (boolean newConceptsOnly : new boolean[] {true, false}) {
      for (HomeworkOption option : options.values()) {
        boolean forAll = suits.getOrDefault(option.item().id(), 0) == members.size();
        boolean fresh = !concepts.contains(option.concept());
        Duration after = used.plus(option.duration());
        if (forAll
            && core.size() < wanted
            && !core.contains(option.item().id())
            && fresh == newConceptsOnly
            && after.compareTo(cap) <= 0) {
          core.add(option.item().id());
          concepts.add(option.concept());
          used = after;
        }
      }
    }
    if (core.isEmpty()) {
      notes.add("%s没有适合全层 %d 人的共同题。".formatted(LayerChoice.name(layer), members.size()));
    }
    return core;
  }

  private Planned planned(Draft draft, List<String> coreItems) {
    List<HomeworkOption> core =
        draft.options().stream().filter(o -> coreItems.contains(o.item().id())).toList();
    SetBuilder builder = new SetBuilder(graph, draft.pupil().view(), request, cap, core);
    List<Decision.Candidate> candidates =
        draft.options().stream()
            .map(o -> new Decision.Candidate(o.item().id(), builder.worth(o)))
            .sorted(
                comparingDouble((Decision.Candidate c) -> -c.value())
                    .thenComparing(comparing(Decision.Candidate::id)))
            .toList();
    List<Homework.Assigned> items = builder.build(draft.options());
    return new Planned(
        draft.pupil(),
        new Homework.LearnerSet(draft.pupil().learner(), draft.layer(), draft.reason(), items),
        candidates);
  }

  /** Returns a title made of the names of the concepts. */
  static String title(KnowledgeGraph graph, List<String> concepts) {
    List<String> names = concepts.stream().limit(3).map(graph::concept).map(Concept::name).toList();
    return String.join("、", names) + (concepts.size() > 3 ? "等" : "") + "作业";
  }
}
