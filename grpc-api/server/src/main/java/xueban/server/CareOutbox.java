package xueban.server;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.tutor.answer.NoticeStore;
import xueban.tutor.answer.WaitingNotice;

/**
 * The notices of one tenant that wait. A notice is kept before the reply is given, and leaves when
 * it is delivered or after {@link WaitingNotice#LONGEST}; then the log says whom to tell, with the
 * learner's id and without the message.
 */
final class CareOutbox {
  private static final Logger log = LoggerFactory.getLogger(CareOutbox.class);
  private static final int MOST_WAITING = 10_000;
  private static final int A_PASS = 100;
  private static final Duration AFTER_A_FAULT = Duration.ofMinutes(1);

  /** Delivers a notice, or says why not. */
  @FunctionalInterface
  interface Delivery {
    /** Returns why it could not be delivered, or empty if it was. */
    Optional<String> deliver(WaitingNotice notice) throws InterruptedException;
  }

  private final String tenant;
  private final NoticeStore store;
  private final Delivery delivery;
  private final Clock clock;
  private final BiConsumer<Duration, Runnable> later;
  private @Nullable Instant awaited;

  /**
   * @param later runs work after a time, one after the other
   */
  CareOutbox(
      String tenant,
      NoticeStore store,
      Delivery delivery,
      Clock clock,
      BiConsumer<Duration, Runnable> later) {
    this.tenant = tenant;
    this.store = store;
    this.delivery = delivery;
    this.clock = clock;
    this.later = later;
  }

  /** Keeps a notice and has it sent soon. What cannot be kept is tried once all the same. */
  void take(WaitingNotice notice) {
    try {
      if (store.size() >= MOST_WAITING) {
        log.warn("{} notices of tenant {} wait; one more is tried once.", MOST_WAITING, tenant);
        later.accept(Duration.ZERO, () -> deliverOnce(notice));
        return;
      }
      store.put(notice);
      deliver();
    } catch (XuebanException e) {
      log.warn("A notice of tenant {} could not be kept; it is tried once.", tenant, e);
      later.accept(Duration.ZERO, () -> deliverOnce(notice));
    }
  }

  private void deliverOnce(WaitingNotice notice) {
    try {
      delivery.deliver(notice).ifPresent(cause -> lost(notice, cause));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      lost(notice, "the service is stopping");
    }
  }

  /** Has all that is due tried soon, and again when more is. */
  void deliver() {
    wake(clock.instant());
  }

  /** Comes at a time, or not at all if it comes earlier anyway: one pass waits, never more. */
  private synchronized void wake(Instant at) {
    if (awaited == null || at.isBefore(awaited)) {
      awaited = at;
      Duration wait = Duration.between(clock.instant(), at);
      later.accept(wait.isNegative() ? Duration.ZERO : wait, () -> wokenFor(at));
    }
  }

  private void wokenFor(Instant at) {
    synchronized (this) {
      if (!at.equals(awaited)) {
        return; // an earlier one came, and saw to what is next
      }
      awaited = null;
    }
    pass();
  }

  private void pass() {
    try {
      for (WaitingNotice notice : store.due(clock.instant(), A_PASS)) {
        tryOne(notice);
      }
      store.nextTry().ifPresent(this::wake);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // What is kept is tried after the next start.
    } catch (XuebanException e) {
      if (e.code() != ErrorCode.NOT_AVAILABLE) { // else the service is stopping
        log.error("The notices of tenant {} cannot be read; trying again.", tenant, e);
        wake(clock.instant().plus(AFTER_A_FAULT));
      }
    }
  }

  private void tryOne(WaitingNotice notice) throws InterruptedException {
    Optional<String> cause = delivery.deliver(notice);
    Instant now = clock.instant();
    if (cause.isEmpty()) {
      store.remove(notice.id());
    } else if (notice.isTooOld(now)) {
      lost(notice, cause.get());
      store.remove(notice.id());
    } else {
      log.warn("A notice of tenant {} was not taken ({}).", tenant, cause.get());
      store.change(notice.failed(now));
    }
  }

  private void lost(WaitingNotice notice, String cause) {
    log.error(
        "The adult responsible for learner {} of tenant {} could not be told that a message of {}"
            + " got the caring reply ({}). Please tell them.",
        notice.notice().learner(),
        tenant,
        notice.notice().at(),
        cause);
  }
}
