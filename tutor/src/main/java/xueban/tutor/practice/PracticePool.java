package xueban.tutor.practice;

import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.Comparator;
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

  static PracticePool of(PracticeRequest request, KnowledgeGraph graph, LearnerView view) {
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
    List<String> ordered = graph.order().stream().filter(scope::contains).toList();
    List<Entry> open = new ArrayList<>(due(ordered, view));
    addAll(open, ordered, ConceptStatus.FRONTIER, true, request, view);
    addAll(open, ordered, ConceptStatus.LEARNING, true, request, view);
    addAll(open, ordered, ConceptStatus.FRONTIER, false, request, view);
    addAll(open, ordered, ConceptStatus.NOT_STARTED, false, request, view);
    return new PracticePool(open, scope.stream().limit(MAX_LOOKED).toList());
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

  private static void addAll(
      List<Entry> open,
      List<String> ordered,
      ConceptStatus status,
      boolean touched,
      PracticeRequest request,
      LearnerView view) {
    for (String concept : ordered) {
      boolean hasResponses =
          view.evidence(concept).independent() + view.evidence(concept).assisted() > 0;
      if (view.status(concept) == status && hasResponses == touched) {
        open.add(new Entry(concept, purpose(concept, touched, request), status.label()));
      }
    }
  }

  private static Purpose purpose(String concept, boolean touched, PracticeRequest request) {
    if (!request.targets().isEmpty() && !request.targets().contains(concept)) {
      return Purpose.PREREQUISITE;
    }
    return touched ? Purpose.LEARN : Purpose.DIAGNOSE;
  }
}
