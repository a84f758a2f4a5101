package xueban.model.diagnosis;

import java.util.ArrayList;
import java.util.List;
import xueban.XuebanException;

/** Which learner answered which items, and how: what models are trained on. Immutable. */
public final class ResponseMatrix {
  private final QMatrix q;
  private final List<Answers> learners;
  private final int rows;

  /** One learner's answers, by item number. */
  static final class Answers {
    private final int[] items;
    private final boolean[] right;

    private Answers(int[] items, boolean[] right) {
      this.items = items;
      this.right = right;
    }

    static Answers of(QMatrix q, List<ItemResponse> responses) {
      int[] items = new int[responses.size()];
      boolean[] right = new boolean[items.length];
      for (int r = 0; r < items.length; r++) {
        items[r] = q.item(responses.get(r).item());
        right[r] = responses.get(r).right();
      }
      return new Answers(items, right);
    }

    /** Returns the items' numbers, not to be written to. */
    int[] items() {
      return items;
    }

    /** Says of each whether it was answered right; not to be written to. */
    boolean[] right() {
      return right;
    }

    int size() {
      return items.length;
    }
  }

  private ResponseMatrix(QMatrix q, List<Answers> learners) {
    this.q = q;
    this.learners = learners;
    rows = learners.stream().mapToInt(Answers::size).sum();
  }

  /**
   * Makes a matrix.
   *
   * @param responses of each learner, in any order that stays the same
   * @throws XuebanException {@code UNKNOWN_ITEM} if the Q-matrix lacks an item; {@code
   *     INVALID_INPUT} if there are no responses or they are all right or all wrong
   */
  public static ResponseMatrix of(QMatrix q, Iterable<? extends List<ItemResponse>> responses) {
    List<Answers> learners = new ArrayList<>();
    responses.forEach(one -> learners.add(Answers.of(q, one)));
    ResponseMatrix matrix = new ResponseMatrix(q, learners);
    int right = 0;
    for (Answers answers : learners) {
      for (boolean one : answers.right()) {
        right += one ? 1 : 0;
      }
    }
    if (right == 0 || right == matrix.rows) {
      throw XuebanException.invalid(
          "responses",
          "%d of %d are right; training needs right and wrong ones. Add more learners or items."
              .formatted(right, matrix.rows));
    }
    return matrix;
  }

  public QMatrix items() {
    return q;
  }

  /** Returns the number of learners. */
  public int learners() {
    return learners.size();
  }

  /** Returns the number of responses of all learners. */
  public int rows() {
    return rows;
  }

  /** Returns the learner's responses, in the order given. */
  List<ItemResponse> responses(int learner) {
    Answers answers = learners.get(learner);
    List<ItemResponse> responses = new ArrayList<>();
    for (int r = 0; r < answers.size(); r++) {
      responses.add(new ItemResponse(q.items().get(answers.items()[r]), answers.right()[r]));
    }
    return responses;
  }

  Answers answers(int learner) {
    return learners.get(learner);
  }
}
