package xueban.server.api;

import io.grpc.stub.StreamObserver;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What a client sends in parts, on its way in: it holds a place, and what it has gathered, until it
 * is over, however it ends.
 *
 * @param <Q> a part
 */
abstract class HeldStream<Q> implements StreamObserver<Q> {
  private final Runnable whenOver;
  private final AtomicBoolean over = new AtomicBoolean();

  /**
   * @param whenOver gives the place to others; runs once
   */
  HeldStream(Runnable whenOver) {
    this.whenOver = whenOver;
  }

  /** Throws away what was gathered; called once, when it is over. */
  void discard() {}

  /** Does a step; if it fails, it is over. */
  final void orEnd(Runnable step) {
    boolean good = false;
    try {
      step.run();
      good = true;
    } finally {
      if (!good) {
        end();
      }
    }
  }

  final void end() {
    if (over.compareAndSet(false, true)) {
      whenOver.run();
      discard();
    }
  }

  @Override
  public final void onError(Throwable error) {
    end();
  }
}
