package xueban.nlp.request;

import static xueban.nlp.request.SlotKind.MAX_DURATION;
import static xueban.nlp.request.SlotKind.MIN_DURATION;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import xueban.nlp.request.Found.Meaning;
import xueban.nlp.request.Found.Role;
import xueban.nlp.request.Found.Source;

/**
 * Durations that a request refuses. Who wants none of more than ten minutes (超过10分钟的不要) wants at
 * most ten; of one that is about so long, or of a range, nobody knows which end is wrong (八分钟左右不行).
 */
final class RefusedDurations {
  /** What ties a word that refuses to what stands before it: 不要 of 超过10分钟就不要 动画. */
  private static final String TIES = "的就都也";

  private final String text;
  private final List<Found> cover;

  /** What refuses each duration that is refused. */
  private final Map<Found, Refused> refused = new HashMap<>();

  /** The limits that the others tell. */
  private final Set<SlotKind> told = EnumSet.noneOf(SlotKind.class);

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
    for (int i = 0; i < cover.size(); i++) {
      Found found = cover.get(i);
      List<SlotKind> limits = Stream.of(MIN_DURATION, MAX_DURATION).filter(found::fills).toList();
      if (!limits.isEmpty()) {
        refused(i).ifPresentOrElse(words -> refused.put(found, words), () -> told.addAll(limits));
      }
    }
  }

  /**
   * Returns what a duration that is refused says, with the words that refuse it: the other limit,
   * or nothing that is looked for; empty if it is not refused.
   */
  Optional<Found> instead(Found duration) {
    return Optional.ofNullable(refused.get(duration))
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

  private Optional<Refused> refused(int index) {
    Found duration = cover.get(index);
    int end = duration.end();
    int before = before(duration);
    if (index > 0 && refusesLimit(cover.get(index - 1), duration)) {
      return Optional.of(new Refused(duration.start(), end));
    }
    if (before > 0) {
      return Optional.of(new Refused(duration.start() - before, end));
    }
    int behind = end;
    for (String role : List.of("UNFIT", "TOO_LONG", "TOO_SHORT")) {
      behind = Math.max(behind, Refusals.behind(role, text, end));
    }
    return behind == end || refusesNext(index, behind)
        ? Optional.empty()
        : Optional.of(new Refused(duration.start(), behind));
  }

  /** Returns how many characters at once before a limit refuse it: 不要 of 不要十分钟以上的. */
  private int before(Found duration) {
    int start = duration.start();
    int before = isLimit(duration) ? Refusals.before("UNLESS", text, start) : 0;
    if (before == 0 || text.charAt(start - 1) != ' ') {
      return before;
    }
    // Behind a blank, Chinese refuses what follows only at the start: not 视频不要 五分钟以内.
    int from = start - before;
    boolean latin = RequestWords.isLatin(text.charAt(from));
    boolean opens = from == 0 || RequestMarks.mayEnd(text.charAt(from - 1));
    return latin || opens ? before : 0;
  }

  /**
   * Returns whether what is before a type refuses not it, but the limit behind it: no videos over
   * 10 minutes.
   */
  boolean refusesLimit(Found type, Found limit) {
    return type.fills(SlotKind.TYPE)
        && type.end() < limit.start()
        && RequestWords.isLatin(text.charAt(type.start()))
        && RequestWords.isLatin(text.charAt(limit.start()))
        && isLimit(limit)
        && text.substring(type.end(), limit.start()).isBlank()
        && Refusals.before("UNLESS", text, type.start()) > 0;
  }

  /** Returns whether words refuse what stands behind them: 不要 of 五分钟以内不要 动画. */
  private boolean refusesNext(int index, int end) {
    Found duration = cover.get(index);
    if (TIES.indexOf(text.charAt(duration.end())) >= 0) {
      return false;
    }
    @Nullable Found next =
        cover.subList(index + 1, cover.size()).stream()
            .filter(found -> found.start() >= end)
            .findFirst()
            .orElse(null);
    return next != null
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
        isLimit(duration) && Refusals.behind(odd, text, duration.end()) == duration.end();
    if (!limit || told.contains(other)) {
      return Optional.empty();
    }
    double seconds = Double.parseDouble(duration.meanings().get(0).values().get(0));
    return Optional.of(DurationGrammar.meaning(other, seconds));
  }

  /** Returns whether a duration is told as one limit: 五分钟以内, but not 五分钟 by itself. */
  private boolean isLimit(Found duration) {
    if (duration.meanings().size() != 1) {
      return false;
    }
    RequestWords words = RequestWords.standard();
    for (int at = duration.start(); at < duration.end(); at++) {
      if (words.lengthAt("MAX_BEFORE", text, at) > 0 || words.lengthAt("MAX_AFTER", text, at) > 0) {
        return true;
      }
    }
    return duration.fills(MIN_DURATION);
  }
}
