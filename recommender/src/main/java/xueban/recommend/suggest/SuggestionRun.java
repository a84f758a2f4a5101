package xueban.recommend.suggest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.jspecify.annotations.Nullable;
import xueban.nlp.pinyin.PinyinInput;
import xueban.nlp.pinyin.PinyinText;

/** Makes the suggestions for one input: closest kinds of match first, no further than needed. */
final class SuggestionRun {
  private static final int SHORTEST_WITH_TYPO = 4;
  private static final int MOST_CONCEPTS = 400;

  /** Texts looked at for keys of one kind: the weightiest that begin so come first. */
  private static final int LOOKED = 1_000;

  /**
   * A text that matches.
   *
   * @param units units that were typed, from the first
   * @param whole whether these are all
   */
  private record Found(PrefixIndex.Entry entry, Match match, int units, boolean whole, long count) {
    boolean isConcept() {
      return !entry.tag().isEmpty();
    }
  }

  private static final Comparator<Found> ORDER =
      Comparator.comparing(Found::match)
          .thenComparing(Found::whole, Comparator.reverseOrder())
          .thenComparing(Found::isConcept, Comparator.reverseOrder())
          .thenComparing(Found::count, Comparator.reverseOrder())
          .thenComparing(f -> f.entry().weight(), Comparator.reverseOrder())
          .thenComparing(f -> f.entry().text().length())
          .thenComparing(f -> f.entry().text())
          .thenComparing(f -> f.entry().tag());

  private final SuggestRequest request;
  private final PinyinInput input;
  private final ConceptPrefixes concepts;
  private final PrefixIndex titles;
  private final Suggester.Counts counts;
  private final Map<String, Found> found = new LinkedHashMap<>();
  private final Map<String, Long> conceptCounts = new HashMap<>();

  SuggestionRun(
      SuggestRequest request,
      ConceptPrefixes concepts,
      PrefixIndex titles,
      Suggester.Counts counts) {
    this.request = request;
    this.concepts = concepts;
    this.titles = titles;
    this.counts = counts;
    input = PinyinInput.of(request.prefix());
  }

  List<Suggestion> suggestions() throws IOException {
    if (input.units().isEmpty()) {
      return List.of();
    }
    look(PrefixIndex.Key.TEXT, List.of(input.units()));
    if (!enough()) {
      look(PrefixIndex.Key.LETTERS, input.spellings());
    }
    if (!enough()) {
      look(PrefixIndex.Key.INITIALS, input.initials());
    }
    if (!enough() && input.isLatin() && input.units().length() >= SHORTEST_WITH_TYPO) {
      typos(PrefixIndex.Key.LETTERS);
      typos(PrefixIndex.Key.TEXT);
    }
    List<Suggestion> suggestions = new ArrayList<>();
    for (Found one : best()) {
      suggestions.add(suggestion(one));
    }
    return suggestions;
  }

  private boolean enough() {
    return found.size() >= request.limit() && best().size() >= request.limit();
  }

  private void look(PrefixIndex.Key key, List<String> prefixes) throws IOException {
    Function<PrefixIndex.Entry, @Nullable Found> accept = this::matched;
    int looked = LOOKED / Math.max(1, prefixes.size());
    for (String prefix : prefixes) {
      take(concepts.names().find(key, prefix, accept, MOST_CONCEPTS, looked));
      take(titles.find(key, prefix, accept, request.limit(), looked));
    }
  }

  private @Nullable Found matched(PrefixIndex.Entry entry) {
    return input
        .match(entry.units())
        .map(m -> found(entry, Match.of(m.kind()), m.units()))
        .orElse(null);
  }

  private void typos(PrefixIndex.Key key) throws IOException {
    String typed = input.units();
    if (typed.length() >= key.longest) {
      return;
    }
    // The first letter is taken as right: it seldom is wrong, and a tenth of the terms remain.
    CompiledAutomaton like =
        new CompiledAutomaton(
            new LevenshteinAutomata(typed.substring(1), true).toAutomaton(1, typed.substring(0, 1)),
            true,
            false);
    BiFunction<String, PrefixIndex.Entry, Found> make = (term, e) -> misspelt(key, term, e);
    take(concepts.names().find(key, like, make, MOST_CONCEPTS, LOOKED));
    take(titles.find(key, like, make, request.limit(), LOOKED));
  }

  private Found misspelt(PrefixIndex.Key key, String term, PrefixIndex.Entry entry) {
    int units =
        key == PrefixIndex.Key.TEXT ? term.length() : entry.units().unitsOfLetters(term.length());
    return found(entry, Match.TYPO, units);
  }

  private Found found(PrefixIndex.Entry entry, Match match, int units) {
    boolean whole = units == entry.units().units().length();
    long count =
        entry.tag().isEmpty()
            ? entry.weight()
            : conceptCounts.computeIfAbsent(entry.tag(), this::about);
    return new Found(entry, match, units, whole, count);
  }

  private long about(String concept) {
    try {
      return counts.about(concept);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void take(List<Found> some) {
    for (Found one : some) {
      String id = one.entry().tag() + '\u0001' + one.entry().text();
      found.merge(id, one, (a, b) -> ORDER.compare(a, b) <= 0 ? a : b);
    }
  }

  /** Returns the best, each concept once and no title twice. */
  private List<Found> best() {
    Set<String> conceptsSeen = new HashSet<>();
    Set<String> textsSeen = new HashSet<>();
    List<Found> best = new ArrayList<>();
    for (Found one : found.values().stream().sorted(ORDER).toList()) {
      boolean fresh =
          one.isConcept()
              ? conceptsSeen.add(one.entry().tag())
              : !textsSeen.contains(one.entry().units().units());
      if (fresh && best.size() < request.limit()) {
        textsSeen.add(one.entry().units().units());
        best.add(one);
      }
    }
    return best;
  }

  private Suggestion suggestion(Found one) throws IOException {
    String text = one.entry().text();
    return new Suggestion(
        text,
        PinyinText.startOf(text),
        PinyinText.endOf(text, one.units()),
        one.isConcept() ? Optional.of(one.entry().tag()) : Optional.empty(),
        one.match(),
        one.isConcept() ? counts.ofConcept(one.entry().tag()) : counts.ofTitle(text));
  }
}
