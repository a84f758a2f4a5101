package xueban.tutor.grading;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Graded texts without a disk: for tests and for embedding without persistence. */
public final class InMemoryGradedTextStore implements GradedTextStore {
  private static final Comparator<GradedText> NEWEST_FIRST =
      comparingLong(GradedText::position)
          .reversed()
          .thenComparing(comparing(GradedText::learner))
          .thenComparing(GradedText::response);

  private final List<GradedText> texts = new ArrayList<>();

  @Override
  public synchronized void put(GradedText text) {
    remove(text.learner(), text.response());
    texts.add(text);
    List<GradedText> all = ofItem(text.item());
    texts.removeAll(all.subList(Math.min(MOST, all.size()), all.size()));
  }

  @Override
  public synchronized void remove(String learner, String response) {
    texts.removeIf(t -> t.learner().equals(learner) && t.response().equals(response));
  }

  @Override
  public synchronized List<GradedText> ofItem(String item) {
    return texts.stream().filter(t -> t.item().equals(item)).sorted(NEWEST_FIRST).toList();
  }

  @Override
  public synchronized int forget(String learner) {
    int before = texts.size();
    texts.removeIf(t -> t.learner().equals(learner));
    return before - texts.size();
  }
}
