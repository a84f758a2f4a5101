package xueban.nlp.request;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import xueban.nlp.FoldedText;
import xueban.nlp.request.Found.Meaning;
import xueban.nlp.request.Found.Role;

/**
 * The slots of a request: those that its stretches fill, without what it does not want (不要视频) and
 * what the caller ignores; each once.
 */
final class SlotChoice {
  private final List<Found> chosen = new ArrayList<>();
  private final List<Slot> slots = new ArrayList<>();

  SlotChoice(FoldedText folded, List<Found> cover, Collection<String> ignored) {
    Set<String> seen = new HashSet<>();
    for (Found found : cover) {
      int unless = found.role() == Role.SLOT ? unless(folded.text(), found) : 0;
      if (unless > 0) {
        chosen.add(Found.drop(found.start() - unless, found.end()));
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
  private static int unless(String text, Found found) {
    if (found.fills(SlotKind.MAX_DURATION)
        || found.fills(SlotKind.MIN_DURATION)
        || found.fills(SlotKind.CONCEPT)) {
      return 0;
    }
    int end = found.start();
    while (end > 0 && text.charAt(end - 1) == ' ') {
      end--;
    }
    int length = RequestWords.standard().lengthBefore("UNLESS", text, end);
    return length == 0 ? 0 : found.start() - end + length;
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
