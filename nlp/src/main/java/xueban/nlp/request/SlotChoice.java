package xueban.nlp.request;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
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
  private final String text;
  private final List<Found> cover;
  private final List<Found> chosen = new ArrayList<>();
  private final List<Slot> slots = new ArrayList<>();

  SlotChoice(FoldedText folded, List<Found> cover, Collection<String> ignored) {
    this.text = folded.text();
    this.cover = List.copyOf(cover);
    Set<String> seen = new HashSet<>();
    for (Found found : asked(wanted())) {
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

  /** Returns all stretches; what the request refuses is no slot, with the words that refuse it. */
  private List<Found> wanted() {
    RefusedDurations durations = new RefusedDurations(text, cover);
    List<Found> wanted = new ArrayList<>();
    int spent = 0;
    for (int i = 0; i < cover.size(); i++) {
      Found found = cover.get(i);
      if (found.role() != Role.SLOT) {
        add(found, wanted);
      } else if (i + 1 < cover.size() && durations.refusesLimit(found, cover.get(i + 1))) {
        add(Found.drop(found.start() - unless(found), found.start()), wanted);
        add(found, wanted);
      } else if (isDuration(found)) {
        Optional<Found> instead = durations.instead(found);
        add(instead.orElse(found), wanted);
        spent = instead.map(Found::end).orElse(spent);
      } else {
        int unless = unless(found);
        // 不要 of 两分钟左右的不要 动画 refuses what stands before it.
        boolean refused = unless > 0 && found.start() - unless >= spent;
        boolean drop = refused || isTakenBack(found);
        add(drop ? Found.drop(found.start() - unless, found.end()) : found, wanted);
      }
    }
    return wanted;
  }

  /** Returns the stretches without types that only tell of others. */
  private List<Found> asked(List<Found> wanted) {
    ToldTypes types =
        new ToldTypes(text, wanted.stream().filter(found -> found.fills(SlotKind.TYPE)).toList());
    List<Found> asked = new ArrayList<>();
    for (Found found : wanted) {
      boolean type = found.fills(SlotKind.TYPE);
      add(type ? types.instead(found).orElse(found) : found, asked);
    }
    return asked;
  }

  /** Adds a stretch, or of it what those before it leave: words that refuse others say no more. */
  private static void add(Found found, List<Found> before) {
    int reached = before.isEmpty() ? 0 : before.getLast().end();
    if (found.start() >= reached) {
      before.add(found);
    } else if (found.end() > reached) {
      before.add(new Found(found.role(), reached, found.end(), found.meanings(), found.source()));
    }
  }

  /** Returns how many characters before a slot say that it is not wanted: 不要 of 不要视频. */
  private int unless(Found found) {
    boolean concept = found.fills(SlotKind.CONCEPT);
    boolean only =
        concept
            && cover.stream()
                .noneMatch(other -> !other.equals(found) && other.fills(SlotKind.CONCEPT));
    return only ? 0 : Refusals.before(concept ? "NOT" : "UNLESS", text, found.start());
  }

  /**
   * Returns whether what follows says that a slot is not wanted after all: 苏教版的有了; 卷子，不对，练习题, if
   * another type follows.
   */
  private boolean isTakenBack(Found found) {
    if (found.fills(SlotKind.SUBJECT)) {
      return false;
    }
    SlotKind kind = found.meanings().get(0).kind();
    boolean other = cover.stream().anyMatch(f -> f.start() >= found.end() && f.fills(kind));
    return (kind != SlotKind.CONCEPT && follows("UNLESS", found.end()))
        || (other && follows("MISTAKEN", found.end()));
  }

  private boolean follows(String role, int place) {
    return Refusals.behind(role, text, place) > place;
  }

  private static boolean isDuration(Found found) {
    return found.fills(SlotKind.MAX_DURATION) || found.fills(SlotKind.MIN_DURATION);
  }

  List<Slot> slots() {
    return slots;
  }

  /** Returns all stretches, by start; no two overlap, and what is ignored is text. */
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
