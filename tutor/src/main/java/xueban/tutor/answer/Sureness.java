package xueban.tutor.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import xueban.graph.Concept;
import xueban.graph.KnowledgeGraph;
import xueban.nlp.Language;
import xueban.nlp.QuestionType;
import xueban.nlp.TaggedConcept;
import xueban.nlp.TextAnalysis;

/**
 * How sure it is that sources answer a question, and what that rests on.
 *
 * @param confidence in [0, 1]
 * @param ground why, for people
 */
record Sureness(double confidence, String ground) {
  /** Sources, best first, and how sure it is that they answer. */
  record Judged(List<SourcePassage> sources, Sureness sureness) {
    Judged {
      sources = List.copyOf(sources);
    }
  }

  /**
   * Judges questions. A source answers a question if it holds what is asked ({@link
   * SourcePassage#holds}); or if it is an entry about the concept that the question means, and does
   * not lack all else that is asked; or, by words, if it is about a concept that the question names
   * and has its other words. Where words stand apart, as in English, their base forms tell more
   * than shared letters, and a source need not be about a concept.
   */
  record Judge(KnowledgeGraph graph, TextAnalysis words) {
    /**
     * Returns how sure it is that sources answer.
     *
     * @param named as {@link #named} says
     * @param knownTopic as {@link AnswerWeights#knownTopic} says
     */
    Sureness of(
        QuestionType type,
        AskedConcepts asked,
        List<SourcePassage> sources,
        double named,
        double knownTopic) {
      double holds =
          sources.stream()
              .mapToDouble(source -> SourcePassage.probability(source.holds()))
              .max()
              .orElse(0);
      double meant = meant(type, asked, sources, knownTopic);
      if (meant > Math.max(holds, named)) {
        return new Sureness(meant, "从问题的意思看，问的是「%s」".formatted(name(asked.meant().getFirst())));
      }
      double share = sources.stream().mapToDouble(SourcePassage::share).max().orElse(0);
      return new Sureness(
          Math.max(holds, named),
          String.format(Locale.ROOT, "它们提到了问题中 %.0f%% 的要点", Math.max(share, named) * 100));
    }

    private String name(TaggedConcept concept) {
      return graph.find(concept.concept()).map(Concept::name).orElse("这个知识点");
    }

    /**
     * Returns how sure it is that a source about the concept meant says something of the rest.
     * Every concept has a definition, which says what the concept is and no more: it counts where
     * that is asked.
     */
    private static double meant(
        QuestionType type, AskedConcepts asked, List<SourcePassage> sources, double knownTopic) {
      List<SourcePassage> telling =
          sources.stream()
              .filter(source -> type == QuestionType.DEFINITION || !source.passage().isDefinition())
              .toList();
      Set<String> meant =
          asked.meant().stream().map(TaggedConcept::concept).collect(Collectors.toSet());
      double best =
          telling.stream()
              .filter(source -> source.passage().mainConcept().filter(meant::contains).isPresent())
              .mapToDouble(source -> SourcePassage.probability(source.holds() + knownTopic))
              .max()
              .orElse(0);
      return best * asked.coveredBy(telling.stream().map(SourcePassage::passage).toList());
    }

    /**
     * Returns the largest share of the question's words that a source about a concept of the
     * question has, or all definitions together (a question that compares two things); a word
     * counts the more, the fewer passages have it, most of all one that none has.
     *
     * @param passages none of them a cure: the words by which one is found are those of a wrong
     *     idea
     */
    double named(
        Language language, AskedConcepts asked, List<Passage> passages, QuestionTerms terms) {
      boolean anySource = language != Language.CHINESE;
      Set<String> concepts = asked.ids();
      List<Set<String>> inPassages = passages.stream().map(this::terms).toList();
      Set<String> definitions = new TreeSet<>();
      double most = 0;
      for (int i = 0; i < passages.size(); i++) {
        if (passages.get(i).isDefinition()) {
          definitions.addAll(inPassages.get(i));
        }
        if (anySource || passages.get(i).concepts().stream().anyMatch(concepts::contains)) {
          most = Math.max(most, terms.coveredBy(inPassages.get(i), inPassages));
        }
      }
      return Math.max(most, terms.coveredBy(definitions, inPassages));
    }

    private Set<String> terms(Passage passage) {
      List<String> texts = new ArrayList<>(List.of(passage.text(), passage.about()));
      passage.concepts().stream()
          .flatMap(id -> graph.find(id).stream())
          .map(Concept::name)
          .forEach(texts::add);
      Set<String> all = new TreeSet<>();
      texts.forEach(text -> all.addAll(QuestionTerms.termsOf(text, words)));
      return all;
    }
  }
}
