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
import xueban.tutor.homework.Assembly;
import xueban.tutor.homework.AssemblyProblem;
import xueban.tutor.homework.ClassAssembler;

/**
 * Plans layered homework: a layer for each learner, a common core for each layer, a set for each
 * learner. Every item of a set has its expected success inside the band of the set's layer; where
 * no item does, the nearest layer with such items is taken, and the reason says so. What is chosen
 * inside the bands is left to {@link ClassAssembler}.
 *
 * <p>Deterministic: the same states, catalog and seed give the same plan.
 */
final class HomeworkPlanner {
  /** Name and version, for the decision log. */
  static final String NAME = "homework-2";

  private final KnowledgeGraph graph;
  private final Function<String, List<Item>> itemsOf;
  private final HomeworkRequest request;
  private final Function<String, Duration> capOf;
  private final int noRepeatDays;
  private final double exposureShare;
  private final List<String> notes = new ArrayList<>();

  /**
   * Prepares to plan.
   *
   * @param capOf most time for a learner, by id; zero for one who can be given nothing more
   */
  HomeworkPlanner(
      KnowledgeGraph graph,
      Function<String, List<Item>> itemsOf,
      HomeworkRequest request,
      Function<String, Duration> capOf,
      int noRepeatDays,
      double exposureShare) {
    this.graph = graph;
    this.itemsOf = itemsOf;
    this.request = request;
    this.capOf = capOf;
    this.noRepeatDays = noRepeatDays;
    this.exposureShare = exposureShare;
  }

  /**
   * A learner's set and what it was chosen from.
   *
   * @param options all that the learner could have been given in the layer, best first
   */
  record Planned(Pupil pupil, Homework.LearnerSet set, List<Decision.Candidate> options) {}

  /** What is known of a learner before anything is chosen. */
  private record Draft(Pupil pupil, Layer layer, String reason, List<HomeworkOption> options) {}

  /** Returns one set a learner, in the order given. */
  List<Planned> plan(List<Pupil> pupils) {
    for (String target : request.concepts()) {
      if (itemsOf.apply(target).isEmpty()) {
        notes.add("「%s」还没有题目。导入题目后再布置会更合适。".formatted(graph.concept(target).name()));
      }
    }
    ClassProblem problem = new ClassProblem(request);
    List<Draft> drafts = new ArrayList<>();
    List<SetBuilder> builders = new ArrayList<>();
    for (Pupil pupil : pupils) {
      Draft draft = draft(pupil);
      SetBuilder builder = new SetBuilder(graph, pupil.view());
      drafts.add(draft);
      builders.add(builder);
      problem.add(draft.layer(), capOf.apply(pupil.learner()), draft.options(), builder::worth);
    }
    int exposure = AssemblyProblem.exposureOf(exposureShare, pupils.size());
    int needed = problem.exposureNeeded();
    if (needed > exposure) {
      notes.add("题目不够多：同一道题（共同题除外）最多布置给 %d 人，而不是 %d 人。".formatted(needed, exposure));
    }
    int most = Math.max(exposure, needed);
    Assembly assembly = ClassAssembler.assemble(problem.problem(most), request.seed());
    note(assembly, problem);
    int heldBack = problem.heldBack(assembly, most);
    if (heldBack > 0) {
      notes.add("%d 人的作业本可以再多一道题，但合适的题都已布置给 %d 人。".formatted(heldBack, most));
    }
    List<Planned> planned = new ArrayList<>();
    for (int l = 0; l < drafts.size(); l++) {
      Draft draft = drafts.get(l);
      List<HomeworkOption> chosen = problem.chosen(l, assembly.sets().get(l));
      Set<String> core = problem.ids(assembly.cores().get(problem.group(l)));
      List<Homework.Assigned> items = builders.get(l).build(chosen, core);
      planned.add(
          new Planned(
              draft.pupil(),
              new Homework.LearnerSet(
                  draft.pupil().learner(), draft.layer(), draft.reason(), items),
              candidates(draft, builders.get(l))));
    }
    return planned;
  }

  private static List<Decision.Candidate> candidates(Draft draft, SetBuilder builder) {
    return draft.options().stream()
        .map(o -> new Decision.Candidate(o.item().id(), builder.worth(o)))
        .sorted(
            comparingDouble((Decision.Candidate c) -> -c.value())
                .thenComparing(comparing(Decision.Candidate::id)))
        .toList();
  }

  /** Tells what could not be had: cores by layer, then how many learners lack what. */
  private void note(Assembly assembly, ClassProblem problem) {
    Map<String, Integer> lacking = new TreeMap<>();
    for (Assembly.Relaxation relaxation : assembly.relaxed()) {
      switch (relaxation) {
        case Assembly.CoreShort core -> {
          String layer = LayerChoice.name(ClassProblem.layerOf(core.group()));
          int members = problem.members(core.group());
          notes.add(
              core.got() == 0
                  ? "%s没有适合全层 %d 人的共同题。".formatted(layer, members)
                  : "要求 %d 道共同题，%s适合全层 %d 人的只有 %d 道。"
                      .formatted(core.wanted(), layer, members, core.got()));
        }
        case Assembly.DemandShort demand ->
            lacking.merge(
                "至少 %d 道%s"
                    .formatted(demand.demand().least(), TaskKinds.name(demand.demand().trait())),
                1,
                Integer::sum);
      }
    }
    lacking.forEach(
        (what, learners) -> notes.add("%d 人的作业达不到%s：没有合适的题，或时间、题数不够。".formatted(learners, what)));
  }

  /** Returns what a teacher should know of the plan; call it after {@link #plan}. */
  List<String> notes() {
    return List.copyOf(notes);
  }

  private Draft draft(Pupil pupil) {
    LayerChoice choice = LayerChoice.of(pupil.view(), request.concepts());
    Duration cap = capOf.apply(pupil.learner());
    if (cap.compareTo(Duration.ofMinutes(1)) < 0) {
      String full = choice.reason() + "；当天各科作业已用完本年级的时间，所以没有布置";
      return new Draft(pupil, choice.order().getFirst(), full, List.of());
    }
    Set<String> lately = pupil.answeredWithin(noRepeatDays);
    List<HomeworkOption> all =
        HomeworkOption.of(pupil, graph, request.concepts(), lately, itemsOf).stream()
            .filter(o -> o.duration().compareTo(cap) <= 0)
            .toList();
    // A layer with items on the targets, however far, before one with only what serves them.
    for (boolean aims : new boolean[] {true, false}) {
      for (Layer layer : choice.order()) {
        List<HomeworkOption> fitting = all.stream().filter(o -> o.fits(layer)).toList();
        if (fitting.stream().anyMatch(o -> !aims || ClassProblem.isAim(request, o))) {
          boolean first = layer == choice.order().getFirst();
          String other = first ? "" : "；那一层没有合适的题，改用" + LayerChoice.name(layer);
          String served = aims ? "" : "；目标没有难度合适的题，先做先修和复习";
          return new Draft(pupil, layer, choice.reason() + other + served, fitting);
        }
      }
    }
    String why =
        all.isEmpty()
            ? "没有题目，或最近 %d 天都做过，或超过了时间".formatted(noRepeatDays)
            : "现有 %d 道题的预计答对率都不在 .40–.95 内".formatted(all.size());
    return new Draft(
        pupil, choice.order().getFirst(), choice.reason() + "；" + why + "，所以没有布置", List.of());
  }

  /** Returns a title made of the names of the concepts and what it is, such as 作业. */
  static String title(KnowledgeGraph graph, List<String> concepts, String what) {
    List<String> names = concepts.stream().limit(3).map(graph::concept).map(Concept::name).toList();
    return String.join("、", names) + (concepts.size() > 3 ? "等" : "") + what;
  }
}
