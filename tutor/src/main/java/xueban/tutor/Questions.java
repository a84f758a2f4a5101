package xueban.tutor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import xueban.ErrorCode;
import xueban.Ids;
import xueban.XuebanException;
import xueban.nlp.UnsafeText;
import xueban.tutor.answer.Question;
import xueban.tutor.answer.QuestionContext;
import xueban.tutor.handoff.HandOff;
import xueban.tutor.handoff.HandOffQueue;
import xueban.tutor.handoff.HandOffRequest;
import xueban.tutor.handoff.HandedQuestion;
import xueban.tutor.handoff.HandedQuestion.State;
import xueban.tutor.handoff.QuestionStore;
import xueban.tutor.handoff.TeacherReply;

/**
 * Questions that learners hand on to teachers, and what comes back. Safe for concurrent use.
 *
 * <pre>
 *   waiting ─ take ─► taken ─ answer ─► answered ─► the learner; if the teacher agrees, others too
 *      ▲                │ the lease runs out
 *      └────────────────┘                       waiting or taken ─ close ─► closed
 * </pre>
 */
public final class Questions {
  /** Most open questions of one learner. */
  public static final int MAX_OPEN = 20;

  /** How long a teacher has a question for himself, unless said otherwise. */
  public static final Duration USUAL_LEASE = Duration.ofMinutes(30);

  private static final Duration LONGEST_LEASE = Duration.ofHours(24);

  private final QuestionStore store;
  private final ClassStore classes;
  private final Function<Question, QuestionContext> contexts;
  private final Publisher publisher;
  private final HandOffQueue usualQueue;
  private final Supplier<String> ids;
  private final Clock clock;

  Questions(
      QuestionStore store,
      ClassStore classes,
      Function<Question, QuestionContext> contexts,
      Publisher publisher,
      HandOffQueue usualQueue,
      Supplier<String> ids,
      Clock clock) {
    this.store = store;
    this.classes = classes;
    this.contexts = contexts;
    this.publisher = publisher;
    this.usualQueue = usualQueue;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Hands a question on; durable on return. The same id with the same question a second time
   * returns what is there.
   *
   * @throws XuebanException {@code CONFLICT} if the id is another question's, {@code OVERLOADED} if
   *     the learner has {@value #MAX_OPEN} open questions, {@code UNKNOWN_CLASS}, {@code
   *     INVALID_INPUT} if it is not clear whose teachers are asked
   */
  public HandOff handOff(HandOffRequest request) {
    Question question = request.question();
    QuestionContext context = contexts.apply(question);
    if (context.safety().isPresent()) {
      return new HandOff.Replied(context.safety().get());
    }
    String text = UnsafeText.masked(question.text());
    String id = request.id().isEmpty() ? ids.get() : request.id();
    HandedQuestion there =
        store
            .find(id)
            .orElseGet(
                () ->
                    kept(
                        HandedQuestion.waiting(
                            id,
                            question.learner(),
                            queue(request),
                            text,
                            context.concepts(),
                            context.nearest(),
                            clock.instant())));
    if (!there.learner().equals(question.learner()) || !there.text().equals(text)) {
      throw new XuebanException(
          ErrorCode.CONFLICT,
          "The id %s belongs to another question. Take a new one.".formatted(id));
    }
    return new HandOff.Handed(there);
  }

  private HandedQuestion kept(HandedQuestion question) {
    return store
        .putIfRoom(question, MAX_OPEN)
        .orElseThrow(
            () ->
                new XuebanException(
                    ErrorCode.OVERLOADED,
                    "The learner has %d open questions. Wait for answers, or close some."
                        .formatted(MAX_OPEN)));
  }

  private String queue(HandOffRequest request) {
    HandOffQueue queue = request.queue() == null ? usualQueue : request.queue();
    String learner = request.question().learner();
    if (!request.classId().isEmpty()) {
      ClassGroup group =
          classes
              .find(request.classId())
              .orElseThrow(
                  () ->
                      new XuebanException(
                          ErrorCode.UNKNOWN_CLASS,
                          "There is no class \"%s\". Correct the id, or leave it empty."
                              .formatted(request.classId())));
      if (!group.learners().contains(learner)) {
        throw XuebanException.invalid(
            "class_id", "\"%s\" does not have this learner.".formatted(request.classId()));
      }
    }
    if (queue == HandOffQueue.REMOTE_TEACHERS) {
      return "";
    }
    if (!request.classId().isEmpty()) {
      return request.classId();
    }
    List<String> own = classes.ofLearners(List.of(learner));
    if (own.size() > 1) {
      throw XuebanException.invalid(
          "class_id", "is empty, and the learner is in %s; name one of them.".formatted(own));
    }
    return own.isEmpty() ? "" : own.getFirst();
  }

  public HandedQuestion find(String id) {
    return store.find(Ids.require("id", id)).orElseThrow(() -> unknown(id));
  }

  /**
   * Returns the open questions of a queue, oldest first.
   *
   * @param classId empty for the remote teachers' queue
   */
  public List<HandedQuestion> open(String classId, int limit) {
    return store.open(classId, limit);
  }

  /**
   * Returns a learner's questions, newest first.
   *
   * @param markRead whether the learner sees them now: then their replies count as read from the
   *     next call on
   */
  public List<HandedQuestion> ofLearner(String learner, int limit, boolean markRead) {
    List<HandedQuestion> all = store.ofLearner(Ids.require("learner", learner), limit);
    if (markRead) {
      for (HandedQuestion question : all) {
        if (question.reply() != null && !question.reply().read()) {
          change(question.id(), HandedQuestion::read);
        }
      }
    }
    return all;
  }

  /**
   * Gives a question to a teacher for a time; of two at once one gets it. Taking it again makes the
   * time begin anew.
   *
   * @param lease more than nothing, at most 24 hours
   * @throws XuebanException {@code UNKNOWN_QUESTION}, {@code NOT_ALLOWED_NOW} if another teacher
   *     has it or it is answered or closed
   */
  public HandedQuestion take(String id, String teacher, Duration lease) {
    Ids.require("teacher", teacher);
    if (!lease.isPositive() || lease.compareTo(LONGEST_LEASE) > 0) {
      throw XuebanException.invalid(
          "lease", "%s must be more than nothing and at most 24 hours.".formatted(lease));
    }
    Instant now = clock.instant();
    return change(
        id,
        question -> {
          requireFree(question, teacher, now);
          return question.taken(new HandedQuestion.Lease(teacher, now.plus(lease)));
        });
  }

  /**
   * Answers a question, taken before or not; the reply is durable on return. The same reply a
   * second time returns what is there.
   *
   * @throws XuebanException {@code UNKNOWN_QUESTION}, {@code NOT_ALLOWED_NOW} as {@link #take},
   *     {@code INVALID_INPUT} if what is to be published holds personal data; then nothing changed
   */
  public HandedQuestion answer(TeacherReply reply) {
    HandedQuestion question = find(reply.question());
    if (isRepeated(question, reply)) {
      return question;
    }
    Instant now = clock.instant();
    requireFree(question, reply.teacher(), now);
    // First published, which can be repeated, then answered, which cannot: a stop in between is
    // made good by the same call.
    Publisher.Published published = publisher.publish(question, reply);
    try {
      return change(
          question.id(),
          current -> {
            requireFree(current, reply.teacher(), now);
            return current.answered(
                new HandedQuestion.Reply(
                    reply.teacher(), reply.text(), now, published.id(), false));
          });
    } catch (XuebanException e) {
      publisher.takeBack(reply.publish(), published);
      throw e;
    }
  }

  private static boolean isRepeated(HandedQuestion question, TeacherReply reply) {
    return question.reply() != null
        && question.reply().teacher().equals(reply.teacher())
        && question.reply().text().equals(reply.text());
  }

  /**
   * Closes a question that nobody shall answer any more; closing it twice changes nothing.
   *
   * @param learner whose it must be; empty for a teacher, who may close any
   * @throws XuebanException {@code UNKNOWN_QUESTION}, also if it is another learner's; {@code
   *     NOT_ALLOWED_NOW} if it is answered
   */
  public HandedQuestion close(String id, String learner) {
    return change(
        id,
        question -> {
          if (!learner.isEmpty() && !question.learner().equals(learner)) {
            throw unknown(id);
          }
          if (question.state() == State.ANSWERED) {
            throw notNow("The question %s is answered. Leave it as it is.".formatted(id));
          }
          return question.closed();
        });
  }

  private HandedQuestion change(String id, UnaryOperator<HandedQuestion> change) {
    return store.change(Ids.require("id", id), change).orElseThrow(() -> unknown(id));
  }

  private static void requireFree(HandedQuestion question, String teacher, Instant now) {
    if (!question.state().isOpen()) {
      throw notNow(
          "The question %s is %s. Choose another."
              .formatted(question.id(), question.state() == State.CLOSED ? "closed" : "answered"));
    }
    if (!question.isFreeFor(teacher, now) && question.lease() != null) {
      throw notNow(
          "%s has taken the question %s until %s. Choose another, or wait."
              .formatted(question.lease().teacher(), question.id(), question.lease().until()));
    }
  }

  private static XuebanException notNow(String message) {
    return new XuebanException(ErrorCode.NOT_ALLOWED_NOW, message);
  }

  private static XuebanException unknown(String id) {
    return new XuebanException(
        ErrorCode.UNKNOWN_QUESTION,
        "There is no question \"%s\". Correct the id, or list the questions.".formatted(id));
  }
}
