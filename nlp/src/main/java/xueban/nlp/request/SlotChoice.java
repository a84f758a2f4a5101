package xueban.nlp.request;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import xueban.nlp.FoldedText;
import xueban.nlp.request.Found.Meaning;
import xueban.nlp.request.Found.Role;

/**
 * The slots of a request: those that its stretches fill, without what it does not want (不要视频) and
 * what the caller ignores; each once.
 */
final class SlotChoice {
  /** 没, but not that of 有没有, which asks. */
  private static final Pattern DENIED = Pattern.compile("(?:(?<!有)没有?|不)\\s*$");

  private final List<Found> chosen = new ArrayList<>();
  private final List<Slot> slots = new ArrayList<>();

  SlotChoice(FoldedText folded, List<Found> cover, Collection<String> ignored) {
    Set<String> seen = new HashSet<>();
    for (Found found : cover) {
      int unless = found.role() == Role.SLOT ? unless(folded.text(), found, cover) : 0;
      if (unless > 0 || isTakenBack(folded.text(), found, cover)) {
        chosen.add(Found.drop(found.start() - unless, found.end()));
        continue;
      }
      if (isTrait(folded.text(), found) && describes(folded.text(), found, cover)) {
        chosen.add(Found.drop(found.start(), found.end()));
        continue;
      }
      if (isEvent(folded.text(), found) && hasOther(found, SlotKind.TYPE, cover)) {
        chosen.add(found.takenBack());
        continue;
      }
      boolean taken = found.role() != Role.SLOT;
      for (Meaning meaning : found.meanings()) {
        Slot slot =
            new Slot(
                meaning.kind(),
                meaning.values(),
                meaning.label(),
                folded.originalStart(found.start()),
                folded.originalEnd(found.end()));
        boolean kept = !ignored.contains(slot.id());
        taken |= kept;
        if (kept && seen.add(slot.id())) {
          slots.add(slot);
        }
      }
      chosen.add(taken ? found : found.takenBack());
    }
  }

  /** Returns how many characters before a slot say that it is not wanted: 不要 of 不要视频. */
  private static int unless(String text, Found found, List<Found> cover) {
    boolean concept = found.fills(SlotKind.CONCEPT);
    if (isDuration(found) || (concept && !hasOther(found, SlotKind.CONCEPT, cover))) {
      return 0;
    }
    int end = found.start();
    while (end > 0 && text.charAt(end - 1) == ' ') {
      end--;
    }
    int length = RequestWords.standard().lengthBefore(concept ? "NOT" : "UNLESS", text, end);
    // 是不是 and 要不要 ask.
    boolean asks =
        length > 0 && end > length && text.charAt(end - length - 1) == text.charAt(end - 1);
    return length == 0 || asks ? 0 : found.start() - end + length;
  }

  /**
   * Returns whether what follows says that a slot is not wanted after all: 苏教版的有了; 八分钟左右不行;
   * 卷子，不对，练习题, if another type follows.
   */
  private static boolean isTakenBack(String text, Found found, List<Found> cover) {
    if (found.role() != Role.SLOT || found.fills(SlotKind.SUBJECT)) {
      return false;
    }
    if (isDuration(found)) {
      return follows("UNFIT", text, found.end());
    }
    SlotKind kind = found.meanings().get(0).kind();
    boolean other = cover.stream().anyMatch(f -> f.start() >= found.end() && f.fills(kind));
    return (kind != SlotKind.CONCEPT && follows("UNLESS", text, found.end()))
        || (other && follows("MISTAKEN", text, found.end()));
  }

  private static boolean follows(String role, String text, int place) {
    return RequestWords.standard().patterns(role).stream()
        .anyMatch(pattern -> pattern.matcher(text).region(place, text.length()).lookingAt());
  }

  /** Returns whether a type also is an event that others record or prepare: 讲座 in 讲座录像. */
  private static boolean isEvent(String text, Found found) {
    return found.fills(SlotKind.TYPE)
        && RequestWords.standard().has("EVENT", text.substring(found.start(), found.end()));
  }

  /** Returns whether a type also is what another may have: 有声音的 of 有声音的视频. */
  private static boolean isTrait(String text, Found found) {
    return found.fills(SlotKind.TYPE)
        && RequestWords.standard().has("TRAIT", text.substring(found.start(), found.end()));
  }

  /** Returns whether another type follows a trait, or a word stands before that denies it. */
  private static boolean describes(String text, Found trait, List<Found> cover) {
    boolean denied = DENIED.matcher(text.substring(0, trait.start())).find();
    return denied
        || cover.stream().anyMatch(f -> f.start() >= trait.end() && f.fills(SlotKind.TYPE));
  }

  private static boolean hasOther(Found found, SlotKind kind, List<Found> cover) {
    return cover.stream().anyMatch(other -> !other.equals(found) && other.fills(kind));
  }

  private static boolean isDuration(Found found) {
    return found.fills(SlotKind.MAX_DURATION) || found.fills(SlotKind.MIN_DURATION);
  }

  List<Slot> slots() {
    return slots;
  }

  /** Returns all stretches, by start; what is ignored is text. */
  List<Found> chosen() {
    return chosen;
  }

  static Set<String> subjects(Cover cover) {
    Set<String> subjects = new TreeSet<>();
    for (Found found : cover.stretches()) {
      for (Meaning meaning : found.meanings()) {
        if (meaning.kind() == SlotKind.SUBJECT) {
          subjects.add(meaning.values().get(0));
        }
      }
    }
    return subjects;
  }
}
