package xueban.tutor.profile;

import static java.util.Comparator.comparingDouble;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import xueban.graph.Concept;
import xueban.graph.KnowledgeGraph;
import xueban.model.ConceptEvidence;
import xueban.model.Mastery;

/** Writes a learner's view down for people. */
public final class Profiler {
  private static final int MAX_EVENTS = 10;

  private final KnowledgeGraph graph;
  private final String model;

  /** Makes a profiler that writes concept names of the graph. */
  public Profiler(KnowledgeGraph graph, String model) {
    this.graph = graph;
    this.model = model;
  }

  /**
   * Returns the profile.
   *
   * @param position position of the last event that counts
   * @throws xueban.XuebanException {@code UNKNOWN_CONCEPT} if the query asks for one that the graph
   *     lacks
   */
  public Profile profile(
      String learner, long position, LearnerView view, ProfileQuery query, Responses responses) {
    List<ConceptProfile> concepts =
        chosen(view, query).stream()
            .filter(c -> query.subject().isEmpty() || query.subject().equals(subject(c)))
            .map(c -> concept(c, view, responses))
            .sorted(
                comparingDouble((ConceptProfile c) -> c.mastery().probability())
                    .thenComparing(ConceptProfile::concept))
            .toList();
    return new Profile(
        learner, position, view.now(), responses.count(), concepts, model, graph.version());
  }

  private Set<String> chosen(LearnerView view, ProfileQuery query) {
    Set<String> chosen = new TreeSet<>();
    if (!query.concepts().isEmpty()) {
      query.concepts().forEach(id -> chosen.add(graph.concept(id).id()));
      return chosen;
    }
    view.state().evidence().forEach(e -> chosen.add(e.concept()));
    for (Concept concept : graph.concepts()) {
      if (view.status(concept.id()) == ConceptStatus.FRONTIER) {
        chosen.add(concept.id());
      }
    }
    return chosen;
  }

  private ConceptProfile concept(String id, LearnerView view, Responses responses) {
    ConceptEvidence evidence = view.evidence(id);
    Mastery mastery = view.mastery(id);
    ConceptStatus status = view.status(id);
    return new ConceptProfile(
        id,
        name(id),
        status,
        mastery,
        evidence.assisted() == 0 ? null : view.assistedMastery(id),
        view.recall(id),
        view.dueAt(id).orElse(null),
        evidence,
        responses.latest(id, MAX_EVENTS),
        reason(id, evidence, status, view),
        view.explain(id));
  }

  private String reason(
      String id, ConceptEvidence evidence, ConceptStatus status, LearnerView view) {
    String seen = evidenceInWords(evidence);
    if (evidence.contested()) {
      return seen + "；有人认为这个结论不对，等待一次独立作答重新判断";
    }
    return seen
        + switch (status) {
          case MASTERED -> "；已达到掌握标准";
          case DUE -> String.format(Locale.ROOT, "；已掌握，但现在的回忆概率约 %.2f，该复习了", view.recall(id));
          case FRONTIER -> "；先修都已掌握，可以学";
          case LEARNING, NOT_STARTED ->
              "；先修「%s」还没有掌握".formatted(names(view.missingPrerequisites(id)));
        };
  }

  /** Returns what was shown, in words. */
  public static String evidenceInWords(ConceptEvidence evidence) {
    if (evidence.independent() + evidence.assisted() == 0) {
      return "还没有作答，数值是先验";
    }
    String independent =
        String.format(
            Locale.ROOT,
            "独立作答 %d 次，得 %s 分",
            evidence.independent(),
            number(evidence.independentScore()));
    return evidence.assisted() == 0
        ? independent
        : independent
            + String.format(
                Locale.ROOT,
                "；有帮助的作答 %d 次，得 %s 分",
                evidence.assisted(),
                number(evidence.assistedScore()));
  }

  private static String number(double score) {
    return score == Math.rint(score)
        ? Long.toString((long) score)
        : String.format(Locale.ROOT, "%.1f", score);
  }

  private String names(List<String> concepts) {
    return String.join("」「", concepts.stream().map(this::name).toList());
  }

  private String name(String id) {
    return graph.find(id).map(Concept::name).orElse(id);
  }

  private String subject(String id) {
    return graph.find(id).map(Concept::subject).orElse("");
  }
}
