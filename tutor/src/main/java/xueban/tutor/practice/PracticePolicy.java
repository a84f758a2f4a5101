package xueban.tutor.practice;

import static java.util.Comparator.comparingDouble;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import xueban.Explanation;
import xueban.graph.Concept;
import xueban.graph.KnowledgeGraph;
import xueban.model.adaptive.DiagnosticStep;
import xueban.recommend.Item;
import xueban.tutor.profile.LearnerView;
import xueban.tutor.profile.Profiler;
import xueban.tutor.profile.Responses;

/**
 * Chooses the next item. While too little is known of a larger part of the graph, what tells most
 * about it ({@link Placement}). Then due reviews first, the frontier, and what else is open in the
 * order of the graph; within that, the item whose predicted success is nearest to .70–.85, not seen
 * lately, and not the fourth on one concept in a row.
 *
 * <p>Deterministic: the best value wins, ties break by item id, so its propensity is 1. Success of
 * about .70–.85 is where learning from practice is fastest for most (Wilson et al. 2019,
 * doi:10.1038/s41467-019-12552-4, put it at .85 for a simple learner).
 */
public final class PracticePolicy {
  /** Name and version, for the decision log. */
  public static final String NAME = "practice-3";

  private static final double REVIEW_FIRST = 5;
  private static final double LEAST_SUCCESS = 0.70;
  private static final double MOST_SUCCESS = 0.85;

  /** An item comes back after so many other responses, or so long, at the earliest. */
  private static final int LEAST_GAP = 5;

  private static final Duration LEAST_REST = Duration.ofHours(20);

  private static final int MAX_CONCEPTS = 8;
  private static final int MAX_SCANNED = 500;
  private static final int MAX_CANDIDATES = 50;

  /** Concepts to diagnose that are tried for an item before practice goes on without. */
  private static final int MAX_TRIES = 8;

  private final KnowledgeGraph graph;
  private final PracticeItems items;

  public PracticePolicy(KnowledgeGraph graph, PracticeItems items) {
    this.graph = graph;
    this.items = items;
  }

  private record Candidate(Item item, String concept, Purpose purpose, Explanation value) {}

  /** Returns the choice for a learner. */
  public Choice choose(PracticeRequest request, LearnerView view, Responses responses) {
    List<String> scope = PracticePool.scope(request, graph, view);
    Placement placement =
        Placement.of(graph, scope, view, responses, items, request.learner().hashCode());
    PracticePool pool = PracticePool.of(request, scope, view, placement);
    if (pool.open().isEmpty()) {
      return nothingOpen(pool, view);
    }
    PracticeMemory memory = new PracticeMemory(responses);
    Gathering gathering = new Gathering(view, memory, new TreeSet<>(request.excluded()));
    if (request.diagnostic()) {
      gathering.diagnose(placement);
    }
    if (gathering.candidates.isEmpty()) {
      gathering.practise(pool);
    }
    List<Candidate> candidates = gathering.candidates;
    if (candidates.isEmpty()) {
      return noItem(gathering.bare);
    }
    candidates.sort(
        comparingDouble((Candidate c) -> -c.value().value()).thenComparing(c -> c.item().id()));
    return chosen(candidates, view);
  }

  /** Looks for items that could be given. */
  private final class Gathering {
    private final LearnerView view;
    private final PracticeMemory memory;
    private final Set<String> seen;
    private final List<Candidate> candidates = new ArrayList<>();
    private final List<String> bare = new ArrayList<>();

    Gathering(LearnerView view, PracticeMemory memory, Set<String> seen) {
      this.view = view;
      this.memory = memory;
      this.seen = seen;
    }

    void diagnose(Placement placement) {
      List<String> without = new ArrayList<>();
      for (int tries = 0; tries < MAX_TRIES && candidates.isEmpty(); tries++) {
        Optional<DiagnosticStep.Ask> ask = placement.ask(without);
        if (ask.isEmpty()) {
          return;
        }
        String why = "诊断（%s）：它的答案最能说明其他知识点".formatted(placement.progress());
        PracticePool.Entry entry =
            new PracticePool.Entry(ask.get().concept(), Purpose.DIAGNOSE, why);
        Predicate<Item> telling = item -> placement.tells(item, entry.concept());
        List<Item> all = items.itemsOf(entry.concept());
        if (!add(entry, 0, all, telling.and(item -> isMain(item, entry.concept())))) {
          add(entry, 0, all, telling);
        }
        without.add(entry.concept());
      }
    }

    void practise(PracticePool pool) {
      int withItems = 0;
      int scanned = Math.min(pool.open().size(), MAX_SCANNED);
      for (int i = 0; i < scanned && withItems < MAX_CONCEPTS; i++) {
        PracticePool.Entry entry = pool.open().get(i);
        if (add(entry, i, taught(entry.concept()), item -> true)) {
          withItems++;
        } else {
          bare.add(entry.concept());
        }
      }
    }

    /** Returns a concept's items that ask for nothing still to be taught; if all do, all. */
    private List<Item> taught(String concept) {
      List<Item> all = items.itemsOf(concept);
      List<Item> taught =
          all.stream().filter(i -> view.hasBeenTaught(i.metadata().concepts(), concept)).toList();
      return taught.isEmpty() ? all : taught;
    }

    private boolean add(
        PracticePool.Entry entry, int place, List<Item> from, Predicate<Item> wanted) {
      int before = candidates.size();
      for (Item item : from) {
        if (wanted.test(item) && eligible(item, memory, view.now()) && seen.add(item.id())) {
          candidates.add(candidate(item, entry, place, view, memory));
        }
      }
      return candidates.size() > before;
    }
  }

  private static boolean eligible(Item item, PracticeMemory memory, Instant now) {
    return PracticeItems.gradable(item) && memory.rested(item.id(), LEAST_GAP, LEAST_REST, now);
  }

  private static boolean isMain(Item item, String concept) {
    return item.metadata().concepts().getFirst().equals(concept);
  }

  private Candidate candidate(
      Item item, PracticePool.Entry entry, int place, LearnerView view, PracticeMemory memory) {
    double success = view.predict(item.ref()).probability();
    double off = Math.max(0, Math.max(LEAST_SUCCESS - success, success - MOST_SUCCESS));
    int since = memory.responsesSince(item.id());
    Explanation value =
        Explanation.sum(
            "练习价值",
            List.of(
                Explanation.leaf(entry.why(), 10 - 10.0 * place / (place + 4)),
                Explanation.leaf("复习优先", entry.purpose() == Purpose.REVIEW ? REVIEW_FIRST : 0),
                Explanation.leaf(
                    String.format(Locale.ROOT, "预计答对 %.2f，距 .70–.85 有 %.2f", success, off),
                    -12 * off),
                Explanation.leaf(
                    since < 0 ? "没有做过" : "做过，隔了 %d 题".formatted(since),
                    since < 0 ? 1 : memory.wasRight(item.id()) ? -1 : 0.5),
                Explanation.leaf("主要考查这个知识点", isMain(item, entry.concept()) ? 0.5 : 0),
                Explanation.leaf("连续练习同一知识点", memory.inARow(entry.concept()) >= 3 ? -3 : 0)));
    return new Candidate(item, entry.concept(), entry.purpose(), value);
  }

  private Choice chosen(List<Candidate> candidates, LearnerView view) {
    Candidate best = candidates.getFirst();
    double success = view.predict(best.item().ref()).probability();
    String reason =
        String.format(
            Locale.ROOT,
            "%s「%s」：%s。预计答对的概率 %.2f。",
            words(best.purpose()),
            name(best.concept()),
            Profiler.evidenceInWords(view.evidence(best.concept())),
            success);
    List<Choice.Valued> valued =
        candidates.stream()
            .limit(MAX_CANDIDATES)
            .map(c -> new Choice.Valued(c.item().id(), c.value().value()))
            .toList();
    return new Choice(
        valued,
        List.of(best.item().id()),
        decision ->
            new NextItem.Next(
                best.item(),
                best.purpose(),
                best.concept(),
                success,
                reason,
                best.value(),
                decision));
  }

  private Choice nothingOpen(PracticePool pool, LearnerView view) {
    if (pool.looked().isEmpty()) {
      return outcome(
          decision ->
              new NextItem.NoEligibleItem(List.of(), "知识图谱里还没有可以练习的知识点。先导入图谱或题目。", decision));
    }
    List<Instant> due =
        pool.looked().stream().flatMap(c -> view.dueAt(c).stream()).sorted().toList();
    return outcome(
        decision ->
            new NextItem.AllMastered(
                pool.looked(),
                due.isEmpty() ? null : due.getFirst(),
                "这 %d 个知识点都已掌握，现在没有要复习的。可以试试更难的内容。".formatted(pool.looked().size()),
                decision));
  }

  private Choice noItem(List<String> bare) {
    List<String> concepts = bare.stream().sorted().limit(500).toList();
    String names = String.join("」「", concepts.stream().limit(3).map(this::name).toList());
    return outcome(
        decision ->
            new NextItem.NoEligibleItem(
                concepts,
                "「%s」%s没有可以自动批改、最近没做过的题。请补充题目，或换一个知识点。"
                    .formatted(names, concepts.size() > 3 ? "等 " + concepts.size() + " 个知识点" : ""),
                decision));
  }

  private static Choice outcome(Function<String, NextItem> outcome) {
    return new Choice(List.of(), List.of(), outcome);
  }

  private static String words(Purpose purpose) {
    return switch (purpose) {
      case REVIEW -> "复习";
      case LEARN -> "学习";
      case PREREQUISITE -> "先补上先修";
      case DIAGNOSE -> "先了解你对它的掌握情况，";
      case CORE -> "共同题";
      case TEACHER -> "老师选的";
    };
  }

  private String name(String id) {
    return graph.find(id).map(Concept::name).orElse(id);
  }
}
