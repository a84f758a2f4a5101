package xueban.tutor.practice;

import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import xueban.graph.KnowledgeGraph;
import xueban.graph.LearningPath;
import xueban.tutor.profile.ConceptStatus;
import xueban.tutor.profile.LearnerView;

/**
 * The concepts that practice is about, the most urgent first.
 *
 * @param open what is due or not mastered
 * @param looked all that was looked at, mastered or not, by id, at most 500
 */
record PracticePool(List<Entry> open, List<String> looked) {
  private static final int MAX_LOOKED = 500;

  PracticePool {
    open = List.copyOf(open);
    looked = List.copyOf(looked);
  }

  /** A concept, what an item of it would be given for, and why it stands where it does. */
  record Entry(String concept, Purpose purpose, String why) {}

  /** Returns the concepts that a request is about, each after its prerequisites. */
  static List<String> scope(PracticeRequest request, KnowledgeGraph graph, LearnerView view) {
    request.targets().forEach(graph::concept);
    TreeSet<String> scope = new TreeSet<>();
    List<String> wanted =
        request.targets().isEmpty()
            ? graph.order()
            : withMissingPrerequisites(request.targets(), graph, view);
    for (String id : wanted) {
      if (request.subject().isEmpty() || graph.concept(id).subject().equals(request.subject())) {
        scope.add(id);
      }
    }
    return graph.order().stream().filter(scope::contains).toList();
  }

  /** Returns what is open of a scope; what is only inferred to be mastered comes last. */
  static PracticePool of(
      PracticeRequest request, List<String> scope, LearnerView view, Placement placement) {
    List<Entry> open = new ArrayList<>(due(scope, view));
    Adder adder = new Adder(open, request, view);
    List<String> fresh = new ArrayList<>();
    List<String> inferred = new ArrayList<>();
    for (String concept : scope) {
      (placement.inferred(concept) ? inferred : fresh).add(concept);
    }
    adder.addAll(fresh, ConceptStatus.FRONTIER, true);
    adder.addAll(fresh, ConceptStatus.LEARNING, true);
    List<String> ready = fresh.stream().filter(placement::ready).toList();
    adder.addAll(ready, ConceptStatus.FRONTIER, false);
    adder.addAll(ready, ConceptStatus.NOT_STARTED, false);
    fresh.removeAll(new HashSet<>(ready));
    adder.addAll(fresh, ConceptStatus.NOT_STARTED, false);
    inferred.forEach(c -> open.add(new Entry(c, adder.purpose(c, false), "由其他作答推断可能已掌握，自己的证据还不够")));
    return new PracticePool(open, scope.stream().sorted().limit(MAX_LOOKED).toList());
  }

  private static List<String> withMissingPrerequisites(
      List<String> targets, KnowledgeGraph graph, LearnerView view) {
    List<String> result = new ArrayList<>(targets);
    for (String target : targets) {
      graph.pathTo(target, view::mastered).steps().stream()
          .map(LearningPath.Step::concept)
          .forEach(result::add);
    }
    return result;
  }

  private static List<Entry> due(List<String> ordered, LearnerView view) {
    return ordered.stream()
        .filter(c -> view.status(c) == ConceptStatus.DUE)
        .sorted(comparingDouble(view::recall).thenComparing(Comparator.naturalOrder()))
        .map(
            c ->
                new Entry(
                    c, Purpose.REVIEW, String.format(Locale.ROOT, "待复习，回忆概率 %.2f", view.recall(c))))
        .toList();
  }

  /** Adds what has a status, in the order given. */
  private record Adder(List<Entry> open, PracticeRequest request, LearnerView view) {
    void addAll(List<String> ordered, ConceptStatus status, boolean touched) {
      for (String concept : ordered) {
        boolean hasResponses =
            view.evidence(concept).independent() + view.evidence(concept).assisted() > 0;
        if (view.status(concept) == status && hasResponses == touched) {
          open.add(new Entry(concept, purpose(concept, touched), status.label()));
        }
      }
    }

    Purpose purpose(String concept, boolean touched) {
      if (!request.targets().isEmpty() && !request.targets().contains(concept)) {
        return Purpose.PREREQUISITE;
      }
      return touched ? Purpose.LEARN : Purpose.DIAGNOSE;
    }
  }
}
