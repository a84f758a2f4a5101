package xueban.storage;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import xueban.ErrorCode;
import xueban.XuebanException;

/**
 * Writes that wait for the next commit, bounded in bytes: full means refused, with nothing taken.
 * Imports and derived data fill at most half of it, so they never crowd out an answer.
 */
final class WriteQueue {
  /** Most bytes of one commit, if it has more than one write of a lane. */
  static final long COMMIT_BYTES = 1 << 20;

  private final Path file;
  private final long capacityBytes;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition arrived = lock.newCondition();
  private final Map<WriteLane, Lane> lanes = new EnumMap<>(WriteLane.class);
  private boolean closed;

  private static final class Lane {
    final Deque<PendingWrite<?>> writes = new ArrayDeque<>();
    long bytes;
  }

  WriteQueue(Path file, long capacityBytes) {
    this.file = file;
    this.capacityBytes = capacityBytes;
    for (WriteLane lane : WriteLane.values()) {
      lanes.put(lane, new Lane());
    }
  }

  /**
   * Adds a write.
   *
   * @throws XuebanException {@code OVERLOADED} if there is no room now, {@code INVALID_INPUT} if
   *     there never will be, {@code NOT_AVAILABLE} if the queue is closed
   */
  void add(PendingWrite<?> write) {
    long most = share(write.lane(), capacityBytes);
    if (write.bytes() > most) {
      throw XuebanException.invalid(
          "batch",
          "has %,d bytes; at most %,d are taken at once. Split it.".formatted(write.bytes(), most));
    }
    lock.lock();
    try {
      if (closed) {
        throw SqliteErrors.closed(file);
      }
      Lane lane = lane(write.lane());
      long waiting = lanes.values().stream().mapToLong(l -> l.bytes).sum();
      if (lane.bytes + write.bytes() > most || waiting + write.bytes() > capacityBytes) {
        throw new XuebanException(
            ErrorCode.OVERLOADED,
            "%,d bytes wait to be written to %s; at most %,d may. Nothing was taken; try again later."
                .formatted(waiting, file, capacityBytes));
      }
      lane.writes.add(write);
      lane.bytes += write.bytes();
      arrived.signal();
    } finally {
      lock.unlock();
    }
  }

  /** Returns the writes of the next commit, as far as some have arrived; does not wait. */
  List<PendingWrite<?>> poll() {
    lock.lock();
    try {
      List<PendingWrite<?>> group = new ArrayList<>();
      for (WriteLane lane : WriteLane.values()) {
        drain(lane(lane), share(lane, COMMIT_BYTES), group);
      }
      return group;
    } finally {
      lock.unlock();
    }
  }

  /** Waits until there is a write or the queue is closed. Returns false if it will stay empty. */
  boolean awaitWrite() throws InterruptedException {
    lock.lock();
    try {
      while (isEmpty() && !closed) {
        arrived.await();
      }
      return !isEmpty();
    } finally {
      lock.unlock();
    }
  }

  /** Takes nothing more; what has been taken is still written. */
  void close() {
    lock.lock();
    try {
      closed = true;
      arrived.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private static long share(WriteLane lane, long whole) {
    return lane == WriteLane.ANSWER ? whole : whole / 2;
  }

  /** Moves writes up to so many bytes, but at least one if there is one: none waits for ever. */
  private static void drain(Lane lane, long mostBytes, List<PendingWrite<?>> group) {
    long taken = 0;
    while (!lane.writes.isEmpty()
        && (taken == 0 || taken + lane.writes.element().bytes() <= mostBytes)) {
      PendingWrite<?> write = lane.writes.remove();
      taken += Math.max(1, write.bytes());
      lane.bytes -= write.bytes();
      group.add(write);
    }
  }

  private Lane lane(WriteLane lane) {
    return requireNonNull(lanes.get(lane));
  }

  private boolean isEmpty() {
    return lanes.values().stream().allMatch(lane -> lane.writes.isEmpty());
  }
}
