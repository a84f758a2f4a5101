package xueban.model.logistic;

import java.util.List;
import xueban.model.state.CompactState;
import xueban.model.state.ConceptCell;
import xueban.model.state.Interaction;
import xueban.model.state.StateEditor;

/**
 * A learner's last unaided answers and how long ago they were, to count them in time windows.
 *
 * <p>It sees what a {@link CompactState} remembers: at most 64 answers of any concept, each under
 * its item's first concept, with times between them that are up to 30 % too short. Where answers
 * were uploaded late the times are wrong in both directions: a state has only the last one's
 * minute, so one of 40 days ago that comes in now makes those before it in the log seem 40 days
 * older, until answers that follow have pushed them out. An answer at the very end of a window is
 * in it.
 */
final class TimeWindows {
  /** Without answers: every count is 0, and nothing is visited. */
  static final TimeWindows NONE = new TimeWindows(new int[0], new int[0], new long[0]);

  private record Span(long minutes, Term right, Term wrong) {}

  private static final List<Span> SPANS =
      List.of(
          new Span(60, Term.HOUR_RIGHT, Term.HOUR_WRONG),
          new Span(24 * 60, Term.DAY_RIGHT, Term.DAY_WRONG),
          new Span(7 * 24 * 60, Term.WEEK_RIGHT, Term.WEEK_WRONG),
          new Span(30 * 24 * 60, Term.MONTH_RIGHT, Term.MONTH_WRONG));

  private final int[] slots; // of each answer, the newest first; -1 for none
  private final int[] units; // scores in sixteenths
  private final long[] ages; // minutes

  private TimeWindows(int[] slots, int[] units, long[] ages) {
    this.slots = slots;
    this.units = units;
    this.ages = ages;
  }

  TimeWindows(CompactState state, int nowMinute) {
    this(
        new int[state.interactions()],
        new int[state.interactions()],
        new long[state.interactions()]);
    long age = StateEditor.sinceLast(state, nowMinute);
    for (int i = 0; i < slots.length; i++) {
      Interaction answer = state.interaction(slots.length - 1 - i);
      boolean counts = !answer.assisted() && answer.slot() != Interaction.NO_SLOT;
      slots[i] = counts ? answer.slot() : -1;
      units[i] = answer.units();
      ages[i] = age;
      age += Interaction.minutes(answer.gap());
    }
  }

  /** Tells the counts of the concept at a place of the state, times {@code share}. */
  void visit(int slot, double share, LogisticFeatures.Visitor to) {
    if (slots.length == 0) {
      return;
    }
    int answer = 0;
    int right = 0;
    int wrong = 0;
    for (Span span : SPANS) {
      for (; answer < slots.length && ages[answer] <= span.minutes(); answer++) {
        if (slots[answer] == slot) {
          right += units[answer];
          wrong += ConceptCell.UNITS - units[answer];
        }
      }
      to.shared(span.right(), share * StrictMath.log1p(right / (double) ConceptCell.UNITS));
      to.shared(span.wrong(), share * StrictMath.log1p(wrong / (double) ConceptCell.UNITS));
    }
  }
}
