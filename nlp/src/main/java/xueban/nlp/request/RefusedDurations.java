package xueban.nlp.request;

import static xueban.nlp.request.SlotKind.MAX_DURATION;
import static xueban.nlp.request.SlotKind.MIN_DURATION;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import xueban.nlp.request.Found.Meaning;
import xueban.nlp.request.Found.Role;
import xueban.nlp.request.Found.Source;

/**
 * Durations that a request refuses. Who wants none of more than ten minutes (超过10分钟的不要) wants at
 * most ten; of one that is about so long, or of a range, nobody knows which end is wrong (八分钟左右不行).
 */
final class RefusedDurations {
  private final String text;
  private final List<Found> cover;

  /** Where a duration's words begin and end with those that refuse it. */
  private record Refused(int start, int end) {}

  /**
   * Takes a request.
   *
   * @param cover all its stretches, by start
   */
  RefusedDurations(String text, List<Found> cover) {
    this.text = text;
    this.cover = List.copyOf(cover);
  }

  /**
   * Returns what a duration that is refused says, with the words that refuse it: the other limit,
   * or nothing that is looked for; empty if it is not refused.
   */
  Optional<Found> instead(Found duration) {
    return refused(duration)
        .map(
            words ->
                turned(duration)
                    .map(m -> found(Role.SLOT, words, List.of(m)))
                    .orElse(found(Role.DROP, words, List.of())));
  }

  private static Found found(Role role, Refused words, List<Meaning> meanings) {
    Source source = role == Role.SLOT ? Source.GRAMMAR : Source.FILLER;
    return new Found(role, words.start(), words.end(), meanings, source);
  }

  private Optional<Refused> refused(Found duration) {
    int end = duration.end();
    int before = before(duration);
    if (before > 0) {
      return Optional.of(new Refused(duration.start() - before, end));
    }
    int behind = end;
    for (String role : List.of("UNFIT", "TOO_LONG", "TOO_SHORT")) {
      behind = Math.max(behind, Refusals.behind(role, text, end));
    }
    return behind == end || refusesNext(end, behind)
        ? Optional.empty()
        : Optional.of(new Refused(duration.start(), behind));
  }

  /** Returns how many characters at once before a limit refuse it: 不要 of 不要十分钟以上的. */
  private int before(Found duration) {
    int start = duration.start();
    boolean apart = start > 0 && text.charAt(start - 1) == ' ';
    // Behind a blank, only English refuses what follows: 视频不要 五分钟以内.
    boolean latin = start > 1 && RequestWords.isLatin(text.charAt(start - 2));
    boolean limit = duration.meanings().size() == 1 && isCompared(duration);
    return limit && (!apart || latin) ? Refusals.before("UNLESS", text, start) : 0;
  }

  /** Returns whether words refuse what stands behind them: 不要 of 五分钟以内不要 动画. */
  private boolean refusesNext(int start, int end) {
    @Nullable Found next =
        cover.stream().filter(found -> found.start() >= end).findFirst().orElse(null);
    return text.charAt(start) != '的'
        && next != null
        && next.role() == Role.SLOT
        && text.substring(end, next.start()).isBlank()
        && Refusals.before("UNLESS", text, next.start()) > 0;
  }

  /** Returns the other limit that refusing a duration sets, if it does. */
  private Optional<Meaning> turned(Found duration) {
    boolean least = duration.fills(MIN_DURATION);
    SlotKind other = least ? MAX_DURATION : MIN_DURATION;
    // At most five minutes may be too short, but not too long.
    String odd = least ? "TOO_SHORT" : "TOO_LONG";
    boolean limit =
        duration.meanings().size() == 1
            && isCompared(duration)
            && Refusals.behind(odd, text, duration.end()) == duration.end();
    if (!limit || isToldBesides(other)) {
      return Optional.empty();
    }
    double seconds = Double.parseDouble(duration.meanings().get(0).values().get(0));
    return Optional.of(DurationGrammar.meaning(other, seconds));
  }

  /** Returns whether a duration is told as a limit: 五分钟以内, but not 五分钟 by itself. */
  private boolean isCompared(Found duration) {
    RequestWords words = RequestWords.standard();
    for (int at = duration.start(); at < duration.end(); at++) {
      if (words.lengthAt("MAX_BEFORE", text, at) > 0 || words.lengthAt("MAX_AFTER", text, at) > 0) {
        return true;
      }
    }
    return duration.fills(MIN_DURATION);
  }

  private boolean isToldBesides(SlotKind kind) {
    return cover.stream().anyMatch(found -> found.fills(kind) && refused(found).isEmpty());
  }
}
