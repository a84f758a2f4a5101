package xueban.tutor;

import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import xueban.graph.GraphStore;
import xueban.graph.KnowledgeGraph;
import xueban.nlp.MeaningFinder;
import xueban.nlp.TextAnalysis;
import xueban.nlp.TextTagger;
import xueban.nlp.request.RequestParser;

/** The tenant's graph as it is now, and its words. Safe for concurrent use. */
final class GraphKeeper {
  private final GraphStore store;
  private final ReentrantLock change = new ReentrantLock();
  private final Supplier<Optional<? extends TextTagger>> tagger;
  private final @Nullable MeaningFinder meaning;
  private volatile Known known;

  /**
   * @param tagger what tags texts now, asked each time
   */
  GraphKeeper(
      GraphStore store,
      Supplier<Optional<? extends TextTagger>> tagger,
      @Nullable MeaningFinder meaning) {
    this.store = store;
    this.tagger = tagger;
    this.meaning = meaning;
    this.known = new Known(store.load(), meaning);
  }

  KnowledgeGraph graph() {
    return known.graph;
  }

  /** A graph and its words, of one moment. */
  record GraphWords(KnowledgeGraph graph, TextAnalysis words) {}

  /** Returns graph and words that belong together, also if the graph changes just now. */
  GraphWords graphAndWords() {
    Known now = known;
    return new GraphWords(now.graph, now.words(tagger.get()));
  }

  /** Returns the words of {@link #graph}, which are made when they are first asked for. */
  TextAnalysis words() {
    return known.words(tagger.get());
  }

  /** Returns the version of what tags texts now. */
  String tagger() {
    return tagger.get().map(TextTagger::version).orElse(TaggedBy.NAMES);
  }

  /** Returns what understands requests by {@link #graph}, made when it is first asked for. */
  RequestParser requests() {
    return known.requests(tagger.get());
  }

  /** Saves what {@code edit} makes of the graph, if it differs, and returns it. */
  KnowledgeGraph change(UnaryOperator<KnowledgeGraph> edit) {
    change.lock();
    try {
      KnowledgeGraph before = known.graph;
      KnowledgeGraph after = edit.apply(before);
      if (!after.version().equals(before.version())) {
        store.save(after);
        known = new Known(after, meaning);
      }
      return known.graph;
    } finally {
      change.unlock();
    }
  }

  /** A graph and its words; the words take a while and memory, so only once they are needed. */
  private static final class Known {
    private final KnowledgeGraph graph;
    private final @Nullable MeaningFinder meaning;
    private @Nullable TextAnalysis named;
    private @Nullable TextAnalysis words;
    private @Nullable TextTagger taggedBy;
    private @Nullable RequestParser requests;

    Known(KnowledgeGraph graph, @Nullable MeaningFinder meaning) {
      this.graph = graph;
      this.meaning = meaning;
    }

    synchronized TextAnalysis words(Optional<? extends TextTagger> tagger) {
      if (named == null) {
        TextAnalysis plain = TextAnalysis.of(graph);
        named = meaning == null ? plain : plain.with(meaning);
      }
      @Nullable TextTagger now = tagger.orElse(null);
      if (words == null || taggedBy != now) {
        words = now == null ? named : named.with(now);
        taggedBy = now;
      }
      return words;
    }

    synchronized RequestParser requests(Optional<? extends TextTagger> tagger) {
      if (requests == null) { // what tags texts changes nothing in how requests are read
        requests = RequestParser.of(words(tagger), graph);
      }
      return requests;
    }
  }
}
