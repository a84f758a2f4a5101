package xueban.recommend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import xueban.graph.Concept;
import xueban.graph.KnowledgeGraph;

/**
 * Turns the labels of a draft into concept ids: by id, else by a name that only one concept of the
 * subject has, else by such an alias; else as the policy says.
 *
 * <p>A created concept has the id {@code subject/label} with blanks made {@code -}. The resolver
 * collects them; {@link #graph} is the graph with all of them, to be saved before the entries are.
 * One import has one resolver. Not safe for concurrent use.
 */
public final class ConceptResolver {
  /** Subject of a concept whose entry names none. */
  static final String NO_SUBJECT = "general";

  /** Longest label, in UTF-16 units; with its subject it must fit an id. */
  static final int LONGEST_LABEL = 120;

  private final KnowledgeGraph graph;
  private final ConceptPolicy policy;
  private final Map<String, Concept> created = new LinkedHashMap<>();

  /** Subject and folded name, with a line break between, to the ids of the concepts named so. */
  private final Map<String, Set<String>> byName = new HashMap<>();

  private final Map<String, Set<String>> byAlias = new HashMap<>();

  public ConceptResolver(KnowledgeGraph graph, ConceptPolicy policy) {
    this.graph = graph;
    this.policy = policy;
    graph.concepts().forEach(this::learn);
  }

  private void learn(Concept concept) {
    note(byName, concept.subject(), concept.name(), concept.id());
    Stream.concat(concept.aliases().stream(), Stream.of(concept.englishName()))
        .filter(alias -> !alias.isBlank())
        .forEach(alias -> note(byAlias, concept.subject(), alias, concept.id()));
  }

  private static void note(Map<String, Set<String>> index, String subject, String name, String id) {
    index.computeIfAbsent(key(subject, name), k -> new LinkedHashSet<>()).add(id);
  }

  private static String key(String subject, String name) {
    return subject + '\n' + LabelFolding.fold(name);
  }

  /**
   * Returns the entry of the draft with its concepts, beside the labels left out, or why it cannot
   * have them.
   */
  public RowDraft resolve(RowDraft.Accepted draft) {
    for (String label : draft.labels()) {
      if (label.length() > LONGEST_LABEL) {
        return new RowDraft.Rejected(
            "concepts: a label of %d characters; at most %d. Shorten \"%s…\"."
                .formatted(label.length(), LONGEST_LABEL, label.substring(0, 20)));
      }
    }
    Metadata metadata = draft.entry().metadata();
    List<String> concepts = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    for (String label : draft.labels()) {
      Optional<String> concept = find(label, metadata.subject());
      if (concept.isEmpty() && policy == ConceptPolicy.CREATE) {
        concept = create(label, metadata);
      }
      concept.ifPresentOrElse(concepts::add, () -> unknown.add(label));
    }
    if (policy == ConceptPolicy.REJECT && !unknown.isEmpty()) {
      return new RowDraft.Rejected(
          ("concepts: %s of subject \"%s\" %s not in the graph. Import the graph first, or allow"
                  + " unknown concepts to be created.")
              .formatted(unknown, metadata.subject(), unknown.size() == 1 ? "is" : "are"));
    }
    return new RowDraft.Accepted(
        draft.entry().withConcepts(concepts.stream().distinct().toList()), unknown);
  }

  /** Returns the concepts created so far, in the order of their creation. */
  public List<Concept> created() {
    return List.copyOf(created.values());
  }

  /** Returns the graph with all concepts created so far. */
  public KnowledgeGraph graph() {
    if (created.isEmpty()) {
      return graph;
    }
    KnowledgeGraph.Builder builder = graph.toBuilder();
    created.values().forEach(builder::put);
    return builder.build();
  }

  private Optional<String> find(String label, String subject) {
    if (graph.find(label).isPresent() || created.containsKey(label)) {
      return Optional.of(label);
    }
    String key = key(subject.isEmpty() ? NO_SUBJECT : subject, label);
    Optional<String> named = only(byName.get(key));
    return named.isPresent() ? named : only(byAlias.get(key));
  }

  private static Optional<String> only(@Nullable Set<String> ids) {
    return ids != null && ids.size() == 1 ? Optional.of(ids.iterator().next()) : Optional.empty();
  }

  private Optional<String> create(String label, Metadata metadata) {
    String subject = metadata.subject().isEmpty() ? NO_SUBJECT : metadata.subject();
    String name = label.strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
    String id = subject + '/' + name.replace(' ', '-');
    // Labels that differ in blanks only are one concept.
    if (graph.find(id).isEmpty() && !created.containsKey(id)) {
      Concept concept =
          new Concept(id, name, "", List.of(), "", subject, metadata.stage(), 0, 0, "", "");
      created.put(id, concept);
      learn(concept);
    }
    return Optional.of(id);
  }
}
