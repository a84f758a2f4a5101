package xueban.nlp;

import static java.util.Objects.requireNonNull;

import com.hankcs.hanlp.seg.common.Term;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import xueban.graph.KnowledgeGraph;

/**
 * Words and concepts of Chinese and English text, for one knowledge graph.
 *
 * <p>Immutable and safe for concurrent use. Make one for each graph: the names of its concepts are
 * known to this analysis alone, so tenants cannot see each other's. The first in a process takes
 * one or two seconds, in which HanLP reads its dictionaries.
 */
public final class TextAnalysis {
  private static final Comparator<Token> ORDER =
      Comparator.comparingInt(Token::start).thenComparingInt(Token::end).thenComparing(Token::term);

  private static final int MOST_NAMED = 10;

  private final ConceptNames names;
  private final KnowledgeGraph graph;
  private final ConceptTagger namesTagger = new ConceptTagger();
  private final @Nullable TextTagger learnt;

  private TextAnalysis(KnowledgeGraph graph, ConceptNames names, @Nullable TextTagger learnt) {
    this.graph = graph;
    this.names = names;
    this.learnt = learnt;
  }

  /** Returns the analysis for a graph. */
  public static TextAnalysis of(KnowledgeGraph graph) {
    return new TextAnalysis(graph, new ConceptNames(graph), null);
  }

  /** Returns the analysis with a tagger that has learnt from texts: {@link #about} asks it. */
  public TextAnalysis with(TextTagger tagger) {
    return new TextAnalysis(graph, names, requireNonNull(tagger, "tagger"));
  }

  /** Returns what {@link #tokens} and {@link #about} depend on: equal versions, equal answers. */
  public String version() {
    return learnt == null ? graph.version() : graph.version() + '+' + learnt.version();
  }

  /**
   * Returns the words of a text to index or to search for, by start, then end, then term.
   *
   * <p>Chinese by HanLP, with every pair of neighbouring characters of a longer word, so that
   * 一元二次方程 is found by 二次方程 and by 方程 whichever way either was cut; the concept names of the graph
   * as words of their own over the words they are made of; English by Lucene's English analyzer;
   * numbers, names of variables and points, mathematical signs, and powers such as {@code x^2}
   * beside their base. So tokens may overlap, and no two are equal. Text and query go through this
   * one method.
   *
   * @return empty if the text has no word
   */
  public List<Token> tokens(String text) {
    FoldedText folded = TextFolding.of(text);
    List<Piece> pieces = TextScanner.scan(folded);
    List<Token> tokens = new ArrayList<>();
    for (Piece piece : pieces) {
      if (piece.kind() == Piece.Kind.HAN) {
        chinese(piece, folded, tokens);
      } else {
        tokens.add(token(piece.term(), piece.start(), piece.end(), folded));
      }
    }
    for (ConceptNames.Hit hit : names.all(CanonicalText.of(folded.text(), pieces))) {
      if (hit.name().weight() > 1) {
        String term = hit.name().key().replace(CanonicalText.EDGE, ' ').strip();
        tokens.add(token(term, hit.start(), hit.end(), folded));
      }
    }
    tokens.sort(ORDER);
    return withoutRepeats(tokens);
  }

  private static List<Token> withoutRepeats(List<Token> sorted) {
    List<Token> tokens = new ArrayList<>(sorted.size());
    for (Token token : sorted) {
      if (tokens.isEmpty() || !tokens.get(tokens.size() - 1).equals(token)) {
        tokens.add(token);
      }
    }
    return List.copyOf(tokens);
  }

  private static void chinese(Piece piece, FoldedText folded, List<Token> tokens) {
    for (Term word : ChineseWords.of(piece.term())) {
      int start = piece.start() + word.offset;
      tokens.add(token(word.word, start, start + word.length(), folded));
      for (int i = 0; word.length() > 2 && i + 2 <= word.length(); i++) {
        tokens.add(token(word.word.substring(i, i + 2), start + i, start + i + 2, folded));
      }
    }
  }

  private static Token token(String term, int start, int end, FoldedText folded) {
    return new Token(term, folded.originalStart(start), folded.originalEnd(end));
  }

  /**
   * Returns the concepts that a text names, the likeliest first, ties by id.
   *
   * <p>By Chinese and English names and aliases, folded and stemmed, the longest name at each
   * place; {@link ConceptTagger} says how the probability comes about.
   *
   * @param subject only concepts of this subject, or empty for all
   * @param limit most concepts to return, at least 1
   * @return empty if the text names none
   * @throws IllegalArgumentException if {@code limit} is below 1
   */
  public List<TaggedConcept> tag(String text, String subject, int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException(
          "limit (" + limit + ") must be at least 1. Maybe leave it at 5.");
    }
    FoldedText folded = TextFolding.of(text);
    List<Piece> pieces = TextScanner.scan(folded);
    List<ConceptNames.Hit> hits = names.all(CanonicalText.of(folded.text(), pieces));
    return namesTagger.tag(folded, hits, () -> singleCharacterWords(pieces), subject, limit);
  }

  /**
   * Returns the concepts of the graph that a text is about, the likeliest first: as the tagger has
   * learnt, or if there is none or it knows none, those that the text names.
   *
   * @param subject id, or empty if unknown
   * @param solution answer and analysis, or empty
   * @param least probability of a concept that is returned, in [0, 1]
   */
  public List<TaggedConcept> about(String subject, String text, String solution, double least) {
    if (learnt != null) {
      List<TaggedConcept> tags =
          learnt.tags(subject, text, solution, least).stream()
              .filter(tag -> graph.find(tag.concept()).isPresent())
              .toList();
      if (!tags.isEmpty()) {
        return tags;
      }
    }
    return tag(solution.isEmpty() ? text : text + '\n' + solution, subject, MOST_NAMED).stream()
        .filter(tag -> tag.probability() >= least)
        .toList();
  }

  /**
   * Returns every name of a concept in a folded text, also one inside another, by start, then the
   * longer first.
   */
  public List<ConceptMention> mentions(FoldedText folded) {
    return names.all(CanonicalText.of(folded)).stream()
        .map(hit -> new ConceptMention(hit.name().concepts(), hit.start(), hit.end()))
        .toList();
  }

  /** Returns the Chinese words of a folded text, by start. */
  public static List<Word> words(FoldedText folded) {
    List<Word> words = new ArrayList<>();
    for (Piece piece : TextScanner.scan(folded)) {
      if (piece.kind() == Piece.Kind.HAN) {
        for (Term term : ChineseWords.of(piece.term())) {
          int start = piece.start() + term.offset;
          words.add(new Word(term.word, start, start + term.length(), String.valueOf(term.nature)));
        }
      }
    }
    return words;
  }

  private static BitSet singleCharacterWords(List<Piece> pieces) {
    BitSet starts = new BitSet();
    for (Piece piece : pieces) {
      if (piece.kind() == Piece.Kind.HAN) {
        for (Term word : ChineseWords.of(piece.term())) {
          if (word.length() == 1) {
            starts.set(piece.start() + word.offset);
          }
        }
      }
    }
    return starts;
  }
}
