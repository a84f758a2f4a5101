package xueban.nlp.tag;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * Texts with concepts, at most {@value #MOST} of a subject, each as likely to stay as any other, so
 * that a catalog of any size can be gone through. Equal texts in equal order give equal samples.
 */
public final class TextSample {
  /** Most texts of a subject: what is learnt from, and a fifth more to be held out. */
  public static final int MOST = TagTrainer.MOST_TEXTS * 5 / 4;

  private final Map<String, Stretch> subjects = new TreeMap<>();
  private final long seed;
  private long offered;

  private static final class Stretch {
    final List<LabelledText> kept = new ArrayList<>();
    final Random random;
    int offered;

    Stretch(long seed) {
      random = new Random(seed);
    }
  }

  /**
   * @param seed of the draws
   */
  public TextSample(long seed) {
    this.seed = seed;
  }

  /** Offers a text; one without concepts is left out. */
  public void offer(LabelledText text) {
    if (text.concepts().isEmpty()) {
      return;
    }
    offered++;
    Stretch subject = subjects.computeIfAbsent(text.subject(), s -> new Stretch(seed));
    subject.offered++;
    if (subject.kept.size() < MOST) {
      subject.kept.add(text);
      return;
    }
    int place = subject.random.nextInt(subject.offered);
    if (place < MOST) {
      subject.kept.set(place, text);
    }
  }

  /** Returns how many texts with concepts were offered. */
  public long offered() {
    return offered;
  }

  /** Returns what stays, of equal texts one, by subject, then text. */
  public List<LabelledText> texts() {
    return subjects.values().stream()
        .map(subject -> distinct(subject.kept))
        .flatMap(Collection::stream)
        .toList();
  }

  private static List<LabelledText> distinct(List<LabelledText> texts) {
    List<LabelledText> sorted = new ArrayList<>(texts);
    sorted.sort(Comparator.comparing(LabelledText::text).thenComparing(LabelledText::solution));
    Set<String> seen = new HashSet<>();
    sorted.removeIf(text -> !seen.add(Grams.letters(text.text())));
    return sorted;
  }
}
