package xueban.tutor;

import java.util.concurrent.locks.ReentrantLock;
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
  private final @Nullable TextTagger tagger;
  private final @Nullable MeaningFinder meaning;
  private volatile Known known;

  GraphKeeper(GraphStore store, @Nullable TextTagger tagger, @Nullable MeaningFinder meaning) {
    this.store = store;
    this.tagger = tagger;
    this.meaning = meaning;
    this.known = new Known(store.load(), tagger, meaning);
  }

  KnowledgeGraph graph() {
    return known.graph;
  }

  /** A graph and its words, of one moment. */
  record GraphWords(KnowledgeGraph graph, TextAnalysis words) {}

  /** Returns graph and words that belong together, also if the graph changes just now. */
  GraphWords graphAndWords() {
    Known now = known;
    return new GraphWords(now.graph, now.words());
  }

  /** Returns the words of {@link #graph}, which are made when they are first asked for. */
  TextAnalysis words() {
    return known.words();
  }

  /** Returns what understands requests by {@link #graph}, made when it is first asked for. */
  RequestParser requests() {
    return known.requests();
  }

  /** Saves what {@code edit} makes of the graph, if it differs, and returns it. */
  KnowledgeGraph change(UnaryOperator<KnowledgeGraph> edit) {
    change.lock();
    try {
      KnowledgeGraph before = known.graph;
      KnowledgeGraph after = edit.apply(before);
      if (!after.version().equals(before.version())) {
        store.save(after);
        known = new Known(after, tagger, meaning);
      }
      return known.graph;
    } finally {
      change.unlock();
    }
  }

  /** A graph and its words; the words take a while and memory, so only once they are needed. */
  private static final class Known {
    private final KnowledgeGraph graph;
    private final @Nullable TextTagger tagger;
    private final @Nullable MeaningFinder meaning;
    private @Nullable TextAnalysis words;
    private @Nullable RequestParser requests;

    Known(KnowledgeGraph graph, @Nullable TextTagger tagger, @Nullable MeaningFinder meaning) {
      this.graph = graph;
      this.tagger = tagger;
      this.meaning = meaning;
    }

    synchronized TextAnalysis words() {
      if (words == null) {
        TextAnalysis named = TextAnalysis.of(graph);
        TextAnalysis tagged = tagger == null ? named : named.with(tagger);
        words = meaning == null ? tagged : tagged.with(meaning);
      }
      return words;
    }

    synchronized RequestParser requests() {
      if (requests == null) {
        requests = RequestParser.of(words(), graph);
      }
      return requests;
    }
  }
}
