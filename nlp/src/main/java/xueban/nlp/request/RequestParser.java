package xueban.nlp.request;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import xueban.graph.KnowledgeGraph;
import xueban.nlp.FoldedText;
import xueban.nlp.TextAnalysis;
import xueban.nlp.TextFolding;
import xueban.nlp.request.Found.Role;
import xueban.nlp.request.Found.Source;

/**
 * Understands requests such as 找一个初二勾股定理的动画视频，五分钟以内，人教版, Chinese, English or mixed.
 *
 * <p>Everything that a stretch of the request may be taken for is collected: names of concepts,
 * words of the table, grades and durations by their grammar, titles in 《》, names of schools. Of
 * what overlaps the longest counts, then grammar, names, words, sounds. What the segmenter sees
 * inside a longer word (实验 in 实验室), or an adjective of something else (简单机械), is no slot. Of what
 * remains, learnt weights tell what is looked for from courtesy and circumstances.
 *
 * <p>Immutable and safe for concurrent use. Make one for each graph; it takes a moment, in which
 * the sounds of all names are looked up.
 */
public final class RequestParser {
  private final ConceptNameFinder concepts;
  private final EditionNames editions;
  private final RequestWords words = RequestWords.standard();

  private RequestParser(TextAnalysis analysis, KnowledgeGraph graph) {
    concepts = new ConceptNameFinder(analysis, graph);
    editions = new EditionNames(graph);
  }

  /**
   * Returns the parser for a graph.
   *
   * @param analysis the graph's
   */
  public static RequestParser of(TextAnalysis analysis, KnowledgeGraph graph) {
    return new RequestParser(analysis, graph);
  }

  /** Returns the request, understood; of any length, in time that grows with its square. */
  public UnderstoodRequest parse(String request) {
    return parse(request, Set.of());
  }

  /**
   * Returns the request, understood.
   *
   * @param ignored ids of slots ({@link Slot#id}) whose words shall be text after all; others are
   *     passed over
   */
  public UnderstoodRequest parse(String request, Collection<String> ignored) {
    Read read = read(request, ignored);
    RequestText text = new RequestText(read.reading(), read.chosen(), RestWeights.standard());
    return new UnderstoodRequest(request, read.slots(), text.words(), text.wordsAndConcepts());
  }

  /**
   * A request of which it is known what fills slots.
   *
   * @param chosen what counts, by start
   */
  record Read(RequestReading reading, List<Found> chosen, List<Slot> slots) {}

  Read read(String request) {
    return read(request, Set.of());
  }

  private Read read(String request, Collection<String> ignored) {
    FoldedText folded = TextFolding.of(request);
    RequestReading reading = new RequestReading(folded, TextAnalysis.words(folded), words);
    List<Found> cover = reading.choose(candidates(folded, reading));
    SlotChoice choice = new SlotChoice(folded, cover, ignored);
    return new Read(reading, choice.chosen(), choice.slots());
  }

  private List<Found> candidates(FoldedText folded, RequestReading reading) {
    String text = reading.text();
    List<Found> all = new ArrayList<>();
    concepts.written(folded).forEach(m -> all.add(ConceptChoice.of(m, Source.NAME)));
    concepts.sounded(reading.marked()).forEach(m -> all.add(ConceptChoice.of(m, Source.SOUND)));
    all.addAll(TableFinder.find(text, words));
    editions.find(text).forEach(all::add);
    all.replaceAll(editions::withIds);
    Set<Integer> types = typeStarts(all);
    all.addAll(ItemKinds.find(text, words, types));
    all.addAll(GradeGrammar.find(reading.marked()));
    all.addAll(DurationGrammar.find(text, words, types::contains));
    all.addAll(QuotedTitles.find(folded, all));
    all.addAll(SchoolNames.find(reading, all));
    all.addAll(ExamPapers.find(reading, all));
    return all;
  }

  private static Set<Integer> typeStarts(List<Found> all) {
    return all.stream()
        .filter(found -> found.role() == Role.SLOT && found.fills(SlotKind.TYPE))
        .map(Found::start)
        .collect(Collectors.toSet());
  }
}
