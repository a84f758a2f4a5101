package xueban.tutor.handoff;

import static java.util.Comparator.comparing;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A question store without a disk: for tests and for embedding without persistence. */
public final class InMemoryQuestionStore implements QuestionStore {
  private static final Comparator<HandedQuestion> OLDEST_FIRST =
      comparing(HandedQuestion::askedAt).thenComparing(HandedQuestion::id);
  private static final Comparator<HandedQuestion> NEWEST_FIRST =
      comparing(HandedQuestion::askedAt).reversed().thenComparing(HandedQuestion::id);

  private final Map<String, HandedQuestion> questions = new TreeMap<>();

  @Override
  public synchronized Optional<HandedQuestion> putIfRoom(HandedQuestion question, int mostOpen) {
    @Nullable HandedQuestion former = questions.get(question.id());
    if (former != null) {
      return Optional.of(former);
    }
    if (openOf(question.learner()) >= mostOpen) {
      return Optional.empty();
    }
    questions.put(question.id(), question);
    return Optional.of(question);
  }

  @Override
  public synchronized Optional<HandedQuestion> find(String id) {
    return Optional.ofNullable(questions.get(id));
  }

  @Override
  public synchronized Optional<HandedQuestion> change(
      String id, UnaryOperator<HandedQuestion> change) {
    Optional<HandedQuestion> changed = find(id).map(change);
    changed.ifPresent(question -> questions.put(id, question));
    return changed;
  }

  @Override
  public synchronized List<HandedQuestion> ofLearner(String learner, int limit) {
    return questions.values().stream()
        .filter(question -> question.learner().equals(learner))
        .sorted(NEWEST_FIRST)
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized List<HandedQuestion> open(String classId, int limit) {
    return questions.values().stream()
        .filter(question -> question.classId().equals(classId) && question.state().isOpen())
        .sorted(OLDEST_FIRST)
        .limit(limit)
        .toList();
  }

  private long openOf(String learner) {
    return questions.values().stream()
        .filter(question -> question.learner().equals(learner) && question.state().isOpen())
        .count();
  }

  @Override
  public synchronized int forget(String learner) {
    int before = questions.size();
    questions.values().removeIf(question -> question.learner().equals(learner));
    return before - questions.size();
  }
}
