package xueban.tutor.openai;

import java.io.Closeable;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import xueban.tutor.answer.draft.DraftEnd.Fault;

/**
 * The bytes of a body as they arrive, one piece asked for at a time, up to a limit. Closing it ends
 * the connection.
 */
final class Arrivals implements Flow.Subscriber<List<ByteBuffer>>, Closeable {
  private final LinkedBlockingQueue<Piece> pieces = new LinkedBlockingQueue<>();
  private final AtomicReference<Flow.@Nullable Subscription> subscription = new AtomicReference<>();
  private long bytesLeft;
  private volatile boolean closed;

  /** What arrives. */
  private sealed interface Piece {
    record Bytes(ByteBuffer bytes) implements Piece {}

    record End() implements Piece {}

    record Broken(String cause) implements Piece {}
  }

  /**
   * @param mostBytes longest body, in bytes
   */
  Arrivals(long mostBytes) {
    bytesLeft = mostBytes;
  }

  /** Returns the next bytes, or empty ones at the end. */
  byte[] next(TimeLimit limit) throws ChatFault {
    Piece piece = limit.await(nanos -> pieces.poll(nanos, TimeUnit.NANOSECONDS));
    return switch (piece) {
      case Piece.Bytes bytes -> {
        bytesLeft -= bytes.bytes().remaining();
        if (bytesLeft < 0) {
          throw new ChatFault(Fault.TOO_LONG, "the answer has more bytes than allowed");
        }
        ask();
        yield bytes.bytes().array();
      }
      case Piece.End ignored -> {
        pieces.add(piece);
        yield new byte[0];
      }
      case Piece.Broken broken ->
          throw new ChatFault(Fault.UNREADABLE, "the answer broke off: " + broken.cause());
    };
  }

  private void ask() {
    Flow.Subscription from = subscription.get();
    if (from != null) {
      from.request(1);
    }
  }

  @Override
  public void onSubscribe(Flow.Subscription newSubscription) {
    subscription.set(newSubscription);
    if (closed) {
      newSubscription.cancel();
    } else {
      newSubscription.request(1);
    }
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    int size = buffers.stream().mapToInt(ByteBuffer::remaining).sum();
    ByteBuffer joined = ByteBuffer.allocate(size);
    buffers.forEach(joined::put);
    if (size == 0) {
      ask();
    } else {
      pieces.add(new Piece.Bytes(joined.flip()));
    }
  }

  @Override
  public void onError(Throwable error) {
    pieces.add(new Piece.Broken(error.getClass().getSimpleName()));
  }

  @Override
  public void onComplete() {
    pieces.add(new Piece.End());
  }

  @Override
  public void close() {
    closed = true;
    Flow.Subscription from = subscription.get();
    if (from != null) {
      from.cancel();
    }
  }
}
