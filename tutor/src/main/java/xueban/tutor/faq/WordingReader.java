package xueban.tutor.faq;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads wordings that are not known yet, each once: of several who ask at the same time each reads
 * what nobody has begun, then takes what the others read. No lock is held while one is read, which
 * takes milliseconds where it is embedded. Safe for concurrent use.
 */
final class WordingReader {
  private final QuestionReader reader;
  private final ConcurrentMap<String, CompletableFuture<ReadWording>> begun;

  WordingReader(QuestionReader reader) {
    this(reader, Map.of());
  }

  private WordingReader(QuestionReader reader, Map<String, CompletableFuture<ReadWording>> begun) {
    this.reader = reader;
    this.begun = new ConcurrentHashMap<>(begun);
  }

  /**
   * Returns a reader that goes on from here, without wordings that are known to all. Who still
   * reads with this one does not begin them again, as it would if they were taken out here.
   */
  WordingReader without(Collection<String> known) {
    WordingReader next = new WordingReader(reader, begun);
    known.forEach(next.begun::remove);
    return next;
  }

  /**
   * Returns all of the wordings by their text.
   *
   * @param known those that were read before, by their text
   */
  Map<String, ReadWording> read(Collection<String> texts, Map<String, ReadWording> known) {
    Map<String, ReadWording> all = new HashMap<>();
    Map<String, CompletableFuture<ReadWording>> awaited = new HashMap<>();
    for (String text : texts) {
      @Nullable ReadWording had = known.get(text);
      if (had != null) {
        all.put(text, had);
      } else if (!awaited.containsKey(text)) {
        awaited.put(text, begin(text));
      }
    }
    awaited.forEach((text, wording) -> all.put(text, ended(wording)));
    return all;
  }

  private CompletableFuture<ReadWording> begin(String text) {
    CompletableFuture<ReadWording> ours = new CompletableFuture<>();
    @Nullable CompletableFuture<ReadWording> others = begun.putIfAbsent(text, ours);
    // One that failed may have been taken over while it was still being read: it is read again.
    boolean again =
        others != null && others.isCompletedExceptionally() && begun.replace(text, others, ours);
    if (others != null && !again) {
      return others;
    }
    try {
      ours.complete(ReadWording.of(text, reader));
    } catch (RuntimeException | Error e) {
      begun.remove(text, ours); // whoever needs it next tries again
      ours.completeExceptionally(e);
    }
    return ours;
  }

  private static ReadWording ended(CompletableFuture<ReadWording> wording) {
    try {
      return wording.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }
}
