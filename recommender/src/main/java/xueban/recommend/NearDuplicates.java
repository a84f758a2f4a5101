package xueban.recommend;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Near-duplicates among the matches of one search. Going down the whole list of matches, one is
 * shown if none shown before it is a near-duplicate of it; which are shown so does not depend on
 * where pages begin, as long as no more than {@link #MOST} are alike.
 *
 * <p>Matches are asked about in their order. A copy of what this walk has shown costs no query,
 * however many there are.
 */
final class NearDuplicates {
  /** Most near-duplicates that are looked at for one match. */
  static final int MOST = 500;

  private final IndexReading reading;
  private final IndexQuery matches;
  private final SearchRequest.Sort order;
  private final Optional<TextSketch> apart;
  private final Map<String, Boolean> shown = new HashMap<>();
  private final Map<TextSketch, List<String>> known = new HashMap<>();
  private final List<TextSketch> sketchesShown = new ArrayList<>();

  /**
   * Makes a walk.
   *
   * @param apart what nothing shown may be a near-duplicate of
   */
  NearDuplicates(
      IndexReading reading,
      IndexQuery matches,
      SearchRequest.Sort order,
      Optional<TextSketch> apart) {
    this.reading = reading;
    this.matches = matches;
    this.order = order;
    this.apart = apart;
  }

  /**
   * Returns the matches that are near-duplicates of a document, itself too, in their order; of more
   * than {@link #MOST} the first.
   */
  private List<String> of(TextSketch sketch) throws IOException {
    @Nullable List<String> before = known.get(sketch);
    if (before != null) {
      return before;
    }
    IndexQuery both = IndexQuery.Joined.filtered(matches, List.of(new IndexQuery.Alike(sketch)));
    List<String> alike = new ArrayList<>();
    for (IndexReading.Match match : reading.search(both, order, null, MOST, List.of()).matches()) {
      Optional<TextSketch> other = reading.sketch(match.id());
      if (other.isPresent() && sketch.isFoundAlike(other.get())) {
        alike.add(match.id());
      }
    }
    known.put(sketch, alike);
    return alike;
  }

  /** Returns whether a match is shown: no near-duplicate before it is. */
  boolean isShown(String doc) throws IOException {
    @Nullable Boolean answered = shown.get(doc);
    if (answered != null) {
      return answered;
    }
    Optional<TextSketch> sketch = reading.sketch(doc);
    boolean shows = sketch.isEmpty() || isShown(doc, sketch.get());
    shown.put(doc, shows);
    return shows;
  }

  private boolean isShown(String doc, TextSketch sketch) throws IOException {
    if (apart.isPresent() && sketch.alike(apart.get())) {
      return false;
    }
    for (TextSketch before : sketchesShown) {
      if (sketch.isFoundAlike(before)) {
        return false;
      }
    }
    if (!reading.isShared(sketch)) {
      return true;
    }
    List<String> alike = of(sketch);
    for (String before : alike) {
      if (before.equals(doc)) {
        break;
      }
      if (isShown(before)) {
        return false;
      }
    }
    // What is like a match that is shown, and behind it, is not; so it need not be asked again.
    alike.stream().filter(other -> !other.equals(doc)).forEach(o -> shown.putIfAbsent(o, false));
    sketchesShown.add(sketch);
    return true;
  }

  /** Returns how many other matches a shown one stands for, below {@link #MOST}. */
  int others(String doc) throws IOException {
    Optional<TextSketch> sketch = reading.sketch(doc);
    return sketch.isEmpty() || !reading.isShared(sketch.get())
        ? 0
        : (int) of(sketch.get()).stream().filter(other -> !other.equals(doc)).count();
  }
}
