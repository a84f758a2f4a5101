package xueban.nlp.request;

import static java.util.Comparator.naturalOrder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Types that a request only tells of where it asks for another: 有声音的 of 课件要有声音的, 讲座 of 讲座录像, 暑假作业
 * of 暑假作业第3页，要视频. By themselves each is asked for; but 作业是浮力 tells what the homework is, and asks
 * for it only behind a word that asks (我要的作业是).
 */
final class ToldTypes {
  /** 没, but not that of 有没有, which asks. */
  private static final Pattern DENIED = Pattern.compile("(?:(?<!有)没有?|不)\\s*$");

  private static final Pattern ASKS = Pattern.compile("要的|找|搜|(?<![要需])求");

  private final String text;
  private final List<Found> told;

  /** The first standing that a type of the request has. */
  private final Standing first;

  /** What a word for a type is beside others: where two differ, the earlier here is asked for. */
  private enum Standing {
    ASKED,
    EVENT,
    TOLD,
    TRAIT,
    /** Never asked for. */
    STATED
  }

  /**
   * Takes a request.
   *
   * @param wanted its types that it does not refuse; with those that the caller takes back, or
   *     taking one away would bring another
   */
  ToldTypes(String text, List<Found> wanted) {
    this.text = text;
    told = told(text);
    first = wanted.stream().map(this::standing).min(naturalOrder()).orElse(Standing.STATED);
  }

  /** Returns what a type is that is only told, text or nothing; empty if it is asked for. */
  Optional<Found> instead(Found type) {
    Standing standing = standing(type);
    boolean denied =
        standing == Standing.TRAIT && DENIED.matcher(text.substring(0, type.start())).find();
    boolean stated = standing == Standing.STATED;
    if (!denied && !stated && first.compareTo(standing) >= 0) {
      return Optional.empty();
    }
    return switch (standing) {
      case ASKED -> Optional.empty();
      case EVENT -> Optional.of(type.takenBack());
      case TOLD, STATED -> around(type);
      case TRAIT -> Optional.of(Found.drop(type.start(), type.end()));
    };
  }

  private Standing standing(Found type) {
    String word = text.substring(type.start(), type.end());
    if (RequestWords.standard().has("EVENT", word)) {
      return Standing.EVENT;
    }
    if (RequestWords.standard().has("TRAIT", word)) {
      return Standing.TRAIT;
    }
    Optional<Found> around = around(type);
    if (around.isEmpty()) {
      return Standing.ASKED;
    }
    boolean says = text.charAt(around.get().end() - 1) == '是';
    return says && !isAskedBefore(type) ? Standing.STATED : Standing.TOLD;
  }

  /** Returns whether a word that asks stands before a type in its clause. */
  private boolean isAskedBefore(Found type) {
    int start = type.start();
    while (start > 0 && !RequestMarks.mayEnd(text.charAt(start - 1))) {
      start--;
    }
    return ASKS.matcher(text).region(start, type.start()).find();
  }

  /** Returns the stretch around a type that tells of it: 劳动作业是 around 作业. */
  private Optional<Found> around(Found type) {
    return told.stream()
        .filter(all -> all.start() <= type.start() && all.end() >= type.end())
        .findFirst();
  }

  private static List<Found> told(String text) {
    List<Found> told = new ArrayList<>();
    for (Pattern pattern : RequestWords.standard().patterns("TOLD")) {
      for (Matcher m = pattern.matcher(text); m.find(); ) {
        told.add(Found.drop(m.start(), m.end()));
      }
    }
    return told;
  }
}
